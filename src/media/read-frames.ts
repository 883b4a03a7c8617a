import { Frame, SoftwareScaleContext, type Stream } from 'node-av/lib';
import {
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  type AVPixelFormat,
  SWS_ACCURATE_RND,
  SWS_AREA,
  SWS_BICUBIC,
  SWS_BITEXACT,
  SWS_FULL_CHR_H_INT,
} from 'node-av/constants';
import { frameTime, openFilm } from './film-input.ts';
import { check } from './native.ts';

/** One decoded frame of a film. */
export interface Picture {
  width: number;
  height: number;
  /** Seconds from the start of the film. */
  time: number;
  /** RGBA bytes, or the three planes of I420 (BT.709 limited range); rows without padding. */
  data: Uint8Array;
}

export interface ReadFramesOptions {
  /** Default `rgba`. */
  format?: 'rgba' | 'i420';
  /** Scales every frame; default the film's own size. */
  width?: number;
  height?: number;
  /** Chooses a filter for scaling up. Default false. */
  enlarges?: boolean;
  /** Begins with the frame shown at this time. Default 0. */
  fromSeconds?: number;
}

/** Decodes a film frame by frame. Stopping early closes the film. */
export async function* readFrames(
  file: string,
  options: ReadFramesOptions = {},
): AsyncGenerator<Picture, void, undefined> {
  const film = await openFilm(file);
  using converter = new FrameConverter(options);
  try {
    for await (const frame of film.decode(film.video, options.fromSeconds)) {
      using _ = frame;
      yield await converter.convert(frame, film.video);
    }
  } finally {
    await film.close();
  }
}

/** The last frame of a film, found without decoding all of it. */
export async function readLastFrame(
  file: string,
  options: Omit<ReadFramesOptions, 'fromSeconds'> = {},
): Promise<Picture> {
  const film = await openFilm(file);
  using converter = new FrameConverter(options);
  let last: Frame | null = null;
  try {
    for await (const frame of film.decode(film.video, film.seconds)) {
      last?.free();
      last = frame;
    }
    if (!last) throw new Error('The film has no frames');
    return await converter.convert(last, film.video);
  } finally {
    last?.free();
    await film.close();
  }
}

/** Turns decoded frames of any pixel format, size and matrix into plain bytes. */
export class FrameConverter implements Disposable {
  readonly #options: Omit<ReadFramesOptions, 'fromSeconds'>;
  readonly #scaler = new SoftwareScaleContext();

  constructor(options: Omit<ReadFramesOptions, 'fromSeconds'>) {
    this.#options = options;
    this.#scaler.allocContext();
    const filter = options.enlarges ? SWS_BICUBIC : SWS_AREA;
    const flags = filter | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INT;
    this.#scaler.setOption('sws_flags', flags);
  }

  async convert(frame: Frame, stream: Stream): Promise<Picture> {
    const isRgba = this.#options.format !== 'i420';
    const format: AVPixelFormat = isRgba ? AV_PIX_FMT_RGBA : AV_PIX_FMT_YUV420P;
    using target = new Frame();
    target.alloc();
    target.format = format;
    target.width = this.#options.width ?? frame.width;
    target.height = this.#options.height ?? frame.height;
    target.colorRange = isRgba ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    target.colorSpace = isRgba ? AVCOL_SPC_RGB : AVCOL_SPC_BT709;
    check(target.getBuffer(), 'convert a frame');
    check(await this.#scaler.scaleFrame(target, frame), 'convert a frame');
    return {
      width: target.width,
      height: target.height,
      time: frameTime(frame, stream),
      data: target.toBuffer(),
    };
  }

  [Symbol.dispose](): void {
    this.#scaler.freeContext();
  }
}
