import { rm } from 'node:fs/promises';
import {
  Codec,
  CodecContext,
  Dictionary,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from 'node-av/lib';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AV_SAMPLE_FMT_FLTP,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVFMT_FLAG_BITEXACT,
} from 'node-av/constants';
import { AUDIO_SAMPLE_RATE, i420Size, type FilmFormat } from './frame.ts';
import { check } from './native.ts';

/** Samples of one AAC frame. */
const AUDIO_FRAME = 1024;

/** Fixed, because x264 gives other bytes for another number of threads. */
const ENCODER_THREADS = 4;

export interface FilmWriterOptions {
  /** x264's constant rate factor: lower is better and larger. Default 20. */
  crf?: number;
  /** x264's speed. Default `veryfast`. */
  preset?: 'superfast' | 'veryfast' | 'faster' | 'fast' | 'medium';
  /** Whether the film has a sound track; what is not written to it is silence. Default true. */
  audio?: boolean;
}

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
  options: FilmWriterOptions = {},
): Promise<FilmWriter> {
  assertFormat(format);
  const muxer = await openMuxer(file, format, options);
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
        using frame = videoFrame(i420, format, frames);
        frames++;
        await muxer.encodeVideo(frame);
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

function videoFrame(i420: Uint8Array, format: FilmFormat, index: number): Frame {
  const bytes = Buffer.from(i420.buffer, i420.byteOffset, i420.byteLength);
  return Frame.fromVideoBuffer(bytes, {
    width: format.width,
    height: format.height,
    format: AV_PIX_FMT_YUV420P,
    pts: BigInt(index),
  });
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

interface Muxer {
  /** Null drains the encoder. */
  encodeVideo(frame: Frame | null): Promise<void>;
  encodeAudio(frame: Frame | null): Promise<void>;
  writeTrailer(): Promise<void>;
  close(): Promise<void>;
}

async function openMuxer(
  file: string,
  format: FilmFormat,
  options: FilmWriterOptions,
): Promise<Muxer> {
  const output = new FormatContext();
  const contexts: CodecContext[] = [];
  const packet = new Packet();
  const close = async (): Promise<void> => {
    packet.free();
    for (const context of contexts) context.freeContext();
    await output.closeOutput();
    output.freeContext();
  };
  try {
    check(output.allocOutputContext2(null, 'mp4', file), 'open the film');
    output.setFlags(AVFMT_FLAG_BITEXACT);
    // Sound that is far ahead of the picture waits for it instead of being written apart from it.
    output.maxInterleaveDelta = 0n;
    packet.alloc();
    const video = await openVideoEncoder(format, options);
    contexts.push(video);
    const videoStream = addStream(output, video);
    videoStream.avgFrameRate = new Rational(format.framesPerSecond, 1);
    const audio = options.audio === false ? null : await openAudioEncoder();
    if (audio) contexts.push(audio);
    const audioStream = audio && addStream(output, audio);
    check(await output.openOutput(), 'open the film');
    // A movie clock of 48 kHz expresses the length of every film exactly.
    using settings = Dictionary.fromObject({
      movflags: '+faststart',
      movie_timescale: AUDIO_SAMPLE_RATE,
    });
    check(await output.writeHeader(settings), 'write the header');

    const encode = async (context: CodecContext, stream: Stream, frame: Frame | null) => {
      check(await context.sendFrame(frame), 'encode');
      for (;;) {
        const result = await context.receivePacket(packet);
        if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
        check(result, 'encode');
        packet.streamIndex = stream.index;
        packet.rescaleTs(context.timeBase, stream.timeBase);
        check(await output.interleavedWriteFrame(packet), 'write');
      }
    };
    return {
      encodeVideo: (frame) => encode(video, videoStream, frame),
      encodeAudio: async (frame) => {
        if (audio && audioStream) await encode(audio, audioStream, frame);
      },
      writeTrailer: async () => check(await output.writeTrailer(), 'finish the film'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openVideoEncoder(
  format: FilmFormat,
  options: FilmWriterOptions,
): Promise<CodecContext> {
  const codec = findEncoder('libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = format.width;
  context.height = format.height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, format.framesPerSecond);
  context.framerate = new Rational(format.framesPerSecond, 1);
  context.sampleAspectRatio = new Rational(1, 1);
  context.gopSize = 2 * format.framesPerSecond;
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.colorSpace = AVCOL_SPC_BT709;
  context.chromaLocation = AVCHROMA_LOC_LEFT;
  context.threadCount = ENCODER_THREADS;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_CLOSED_GOP, AV_CODEC_FLAG_BITEXACT);
  using settings = Dictionary.fromObject({
    preset: options.preset ?? 'veryfast',
    crf: options.crf ?? 20,
    profile: 'high',
  });
  check(await context.open2(codec, settings), 'open the H.264 encoder');
  return context;
}

async function openAudioEncoder(): Promise<CodecContext> {
  const codec = findEncoder('aac');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = AUDIO_SAMPLE_RATE;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.timeBase = new Rational(1, AUDIO_SAMPLE_RATE);
  context.bitRate = 160_000n;
  context.profile = AV_PROFILE_AAC_LOW;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
  check(await context.open2(codec), 'open the AAC encoder');
  return context;
}

function findEncoder(name: 'libx264' | 'aac'): Codec {
  const codec = Codec.findEncoderByName(name as Parameters<typeof Codec.findEncoderByName>[0]);
  if (!codec) throw new Error(`This build of FFmpeg has no ${name} encoder`);
  return codec;
}

function addStream(output: FormatContext, context: CodecContext): Stream {
  const stream = output.newStream();
  check(stream.codecpar.fromContext(context), 'add a stream');
  stream.timeBase = context.timeBase;
  return stream;
}
