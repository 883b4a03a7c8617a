import { rm } from 'node:fs/promises';
import { Frame } from 'node-av/lib';
import { AV_CHANNEL_LAYOUT_STEREO, AV_SAMPLE_FMT_FLTP } from 'node-av/constants';
import { openMuxer, type EncoderOptions } from './film-muxer.ts';
import { AUDIO_SAMPLE_RATE, i420Size, type FilmFormat } from './frame.ts';
import { createPictureFrame } from './picture-frame.ts';

/** Samples of one AAC frame. */
const AUDIO_FRAME = 1024;

/**
 * Writes one film: calls are carried out in the order they are made, so that awaiting each gives
 * back-pressure. Sound and picture may be written in any order and are interleaved.
 */
export interface FilmWriter {
  /** Adds a frame: planar YUV 4:2:0, BT.709 limited range, `i420Size(width, height)` bytes; copied. */
  writeFrame(i420: Uint8Array): Promise<void>;
  /** Adds sound: left and right alternating, 48 kHz, -1 to 1. What is longer than the picture is cut. */
  writeAudio(interleavedStereo: Float32Array): Promise<void>;
  /** Completes the file. Rejects, and removes the file, unless exactly `frameCount` frames were written. */
  finish(): Promise<void>;
  /** Gives up and removes the file. Does nothing after `finish`. */
  abort(): Promise<void>;
}

/**
 * Opens an MP4 for writing: H.264 High yuv420p flagged BT.709, AAC-LC 48 kHz stereo, index at the
 * front. Equal frames and sound give equal bytes.
 */
export async function createFilmWriter(
  file: string,
  format: FilmFormat,
  options: EncoderOptions = {},
): Promise<FilmWriter> {
  assertFormat(format);
  const muxer = await openMuxer(file, format, options);
  const picture = createPictureFrame(format);
  const { width, height, frameCount, framesPerSecond } = format;
  const totalSamples = Math.round((frameCount * AUDIO_SAMPLE_RATE) / framesPerSecond);
  const frameBytes = i420Size(width, height);
  let frames = 0;
  let samples = 0;
  let pending = 0;
  const pcm = new Float32Array(2 * AUDIO_FRAME);
  let state: 'open' | 'finished' | 'aborted' = 'open';
  let last: Promise<unknown> = Promise.resolve();

  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  const assertOpen = (): void => {
    if (state !== 'open') throw new Error(`The film is already ${state}`);
  };

  const encodePending = async (): Promise<void> => {
    using frame = audioFrame(pcm, pending, samples);
    samples += pending;
    pending = 0;
    await muxer.encodeAudio(frame);
  };
  const addAudio = async (interleaved: Float32Array | null, count: number): Promise<void> => {
    const end = Math.min(count, totalSamples - samples - pending);
    for (let i = 0; i < end; i++) {
      pcm[pending] = interleaved ? interleaved[2 * i]! : 0;
      pcm[AUDIO_FRAME + pending] = interleaved ? interleaved[2 * i + 1]! : 0;
      if (++pending === AUDIO_FRAME) await encodePending();
    }
  };

  const discard = async (): Promise<void> => {
    if (state !== 'open') return;
    state = 'aborted';
    picture.free();
    await muxer.close();
    await rm(file, { force: true });
  };

  return {
    writeFrame: (i420) =>
      inOrder(async () => {
        assertOpen();
        if (i420.length !== frameBytes) {
          throw new RangeError(`A frame has ${frameBytes} bytes, not ${i420.length}`);
        }
        if (frames === frameCount) throw new RangeError(`The film has only ${frameCount} frames`);
        await muxer.encodeVideo(picture.load(i420, frames++));
      }),
    writeAudio: (interleaved) =>
      inOrder(async () => {
        assertOpen();
        if (options.audio === false) throw new Error('The film was opened without sound');
        if (interleaved.length % 2 !== 0) throw new RangeError('Stereo sound has an even length');
        await addAudio(interleaved, interleaved.length / 2);
      }),
    finish: () =>
      inOrder(async () => {
        assertOpen();
        try {
          if (frames !== frameCount) {
            throw new Error(`The film has ${frames} of ${frameCount} frames`);
          }
          await muxer.encodeVideo(null);
          if (options.audio !== false) {
            await addAudio(null, totalSamples);
            if (pending > 0) await encodePending();
            await muxer.encodeAudio(null);
          }
          await muxer.writeTrailer();
          await muxer.close();
          picture.free();
          state = 'finished';
        } catch (error) {
          await discard();
          throw error;
        }
      }),
    abort: () => inOrder(discard),
  };
}

function assertFormat({ width, height, framesPerSecond, frameCount }: FilmFormat): void {
  const isSize = (n: number): boolean => Number.isInteger(n) && n >= 16 && n <= 8192 && n % 2 === 0;
  if (!isSize(width) || !isSize(height)) {
    throw new RangeError(`Width and height are even and from 16 to 8192, not ${width}x${height}`);
  }
  if (!Number.isInteger(framesPerSecond) || framesPerSecond < 1 || framesPerSecond > 240) {
    throw new RangeError(`Frames per second are 1 to 240, not ${framesPerSecond}`);
  }
  if (!Number.isInteger(frameCount) || frameCount < 1) {
    throw new RangeError(`A film has at least one frame, not ${frameCount}`);
  }
}

/** `pcm` holds the left channel and, from its middle, the right one. */
function audioFrame(pcm: Float32Array, count: number, position: number): Frame {
  const planes = new Float32Array(2 * count);
  planes.set(pcm.subarray(0, count));
  planes.set(pcm.subarray(AUDIO_FRAME, AUDIO_FRAME + count), count);
  return Frame.fromAudioBuffer(Buffer.from(planes.buffer), {
    nbSamples: count,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate: AUDIO_SAMPLE_RATE,
    channelLayout: AV_CHANNEL_LAYOUT_STEREO,
    pts: BigInt(position),
  });
}
