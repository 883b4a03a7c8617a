import {
  Codec,
  CodecContext,
  Dictionary,
  FormatContext,
  Packet,
  Rational,
  type Frame,
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
import { AUDIO_SAMPLE_RATE, type FilmFormat } from './frame.ts';
import { check } from './native.ts';

/** Fixed, because x264 gives other bytes for another number of threads. */
const ENCODER_THREADS = 4;

export interface EncoderOptions {
  /** x264's constant rate factor: lower is better and larger. Default 20. */
  crf?: number;
  /** x264's speed. Default `veryfast`. */
  preset?: 'superfast' | 'veryfast' | 'faster' | 'fast' | 'medium';
  /** Whether the film has a sound track; what is not written to it is silence. Default true. */
  audio?: boolean;
}

/** Encoders of picture and sound, and the MP4 file that their packets go to. */
export interface Muxer {
  /** Null drains the encoder. */
  encodeVideo(frame: Frame | null): Promise<void>;
  encodeAudio(frame: Frame | null): Promise<void>;
  writeTrailer(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file. Close it in every case; what was not finished by `writeTrailer` is no film. */
export async function openMuxer(
  file: string,
  format: FilmFormat,
  options: EncoderOptions,
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
  options: EncoderOptions,
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
