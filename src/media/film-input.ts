import { resolve } from 'node:path';
import {
  Codec,
  CodecContext,
  Dictionary,
  FormatContext,
  Frame,
  Packet,
  type Stream,
} from 'node-av/lib';
import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import { check } from './native.ts';

/** Containers that engines and uploads may use: none that can refer to other files or addresses. */
const CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,gif';

/** A film opened for reading. Read one thing from it, then `close` it. */
export interface FilmInput {
  /** For what is not here: reading packets as they come. */
  input: FormatContext;
  /** FFmpeg's name of the container: `mov,mp4,m4a,3gp,3g2,mj2`. */
  container: string;
  /** Length that the container claims, in seconds. */
  seconds: number;
  video: Stream;
  audio: Stream | null;
  /**
   * Decoded frames of the picture or the sound in the order they are played, beginning with the one
   * that is playing at `seconds`. The receiver frees each.
   */
  decode(stream: Stream, seconds?: number): AsyncGenerator<Frame, void, undefined>;
  /** Number of compressed packets of the stream, counted by reading the whole file. */
  countPackets(stream: Stream): Promise<number>;
  close(): Promise<void>;
}

/** Opens a local file. Rejects if it is not a film, has no picture, or is damaged at the front. */
export async function openFilm(file: string): Promise<FilmInput> {
  const input = new FormatContext();
  using settings = Dictionary.fromObject({
    format_whitelist: CONTAINERS,
    protocol_whitelist: 'file',
  });
  try {
    check(await input.openInput(resolve(file), null, settings), 'open the film');
    check(await input.findStreamInfo(), 'read the film');
    const video = bestStream(input, AVMEDIA_TYPE_VIDEO);
    if (!video || video.codecpar.width < 1 || video.codecpar.height < 1) {
      throw new Error('The file has no picture that can be read');
    }
    return {
      input,
      container: input.iformat?.name ?? 'unknown',
      seconds: Math.max(0, Number(input.duration) / 1e6),
      video,
      audio: bestStream(input, AVMEDIA_TYPE_AUDIO),
      decode: (stream, seconds = 0) =>
        seconds > 0 ? decodeFrom(input, stream, seconds) : decodeAll(input, stream),
      countPackets: (stream) => countPackets(input, stream),
      close: () => input.closeInput(),
    };
  } catch (error) {
    await input.closeInput();
    throw error;
  }
}

/** When a frame begins, in seconds from the start of its stream. */
export function frameTime(frame: Frame, stream: Stream): number {
  const { num, den } = stream.timeBase;
  return (Number(frame.bestEffortTimestamp) * num) / den - startSeconds(stream);
}

function startSeconds(stream: Stream): number {
  const { num, den } = stream.timeBase;
  const start = Number(stream.startTime);
  const isKnown = start > -(2 ** 62);
  return isKnown ? (start * num) / den : 0;
}

function bestStream(
  input: FormatContext,
  type: typeof AVMEDIA_TYPE_VIDEO | typeof AVMEDIA_TYPE_AUDIO,
): Stream | null {
  const index = input.findBestStream(type);
  return index < 0 ? null : (input.streams[index] ?? null);
}

/** Reads the next packet of the stream; false at the end of the file. */
async function readPacket(input: FormatContext, stream: Stream, packet: Packet): Promise<boolean> {
  for (;;) {
    packet.unref();
    const result = await input.readFrame(packet);
    if (result === AVERROR_EOF) return false;
    check(result, 'read the film');
    if (packet.streamIndex === stream.index) return true;
  }
}

async function countPackets(input: FormatContext, stream: Stream): Promise<number> {
  using packet = new Packet();
  packet.alloc();
  let count = 0;
  while (await readPacket(input, stream, packet)) count++;
  return count;
}

async function* decodeAll(
  input: FormatContext,
  stream: Stream,
): AsyncGenerator<Frame, void, undefined> {
  using context = await openDecoder(stream);
  using packet = new Packet();
  packet.alloc();
  let more = true;
  while (more) {
    more = await readPacket(input, stream, packet);
    check(await context.sendPacket(more ? packet : null), 'decode the film');
    for (;;) {
      const frame = await receiveFrame(context);
      if (!frame) break;
      yield frame;
    }
  }
}

/** The frame playing at `seconds` is the last one that begins before or at it. */
async function* decodeFrom(
  input: FormatContext,
  stream: Stream,
  seconds: number,
): AsyncGenerator<Frame, void, undefined> {
  const { num, den } = stream.timeBase;
  // A little more than asked forgives what decimal seconds cannot express.
  const from = BigInt(Math.floor(((seconds + startSeconds(stream)) * den) / num + 1e-3));
  check(await input.seekFrame(stream.index, from, AVSEEK_FLAG_BACKWARD), 'seek in the film');
  let playing: Frame | null = null;
  let isReached = false;
  try {
    for await (const frame of decodeAll(input, stream)) {
      if (isReached) {
        yield frame;
      } else if (frame.bestEffortTimestamp <= from) {
        playing?.free();
        playing = frame;
      } else {
        isReached = true;
        const first: Frame | null = playing;
        playing = null;
        if (first) yield first;
        yield frame;
      }
    }
    const last: Frame | null = playing;
    playing = null;
    if (last) yield last;
  } finally {
    playing?.free();
  }
}

async function openDecoder(stream: Stream): Promise<CodecContext> {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (!codec) throw new Error('The film uses a codec that cannot be decoded');
  const context = new CodecContext();
  try {
    context.allocContext3(codec);
    check(context.parametersToContext(stream.codecpar), 'open the decoder');
    context.pktTimebase = stream.timeBase;
    context.threadCount = 0;
    check(await context.open2(codec), 'open the decoder');
    return context;
  } catch (error) {
    context.freeContext();
    throw error;
  }
}

/** The next decoded frame, or null if the decoder wants more packets or has ended. */
async function receiveFrame(context: CodecContext): Promise<Frame | null> {
  const frame = new Frame();
  frame.alloc();
  const result = await context.receiveFrame(frame);
  if (result >= 0) return frame;
  frame.free();
  if (result !== AVERROR_EAGAIN && result !== AVERROR_EOF) check(result, 'decode the film');
  return null;
}
