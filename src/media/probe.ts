import { avGetCodecName, avGetPixFmtName, type Stream } from 'node-av/lib';
import {
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
  AV_PROFILE_H264_MAIN,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  type AVPixelFormat,
} from 'node-av/constants';
import { openFilm } from './film-input.ts';
import { isFastStart, readMp4Boxes } from './mp4-boxes.ts';

/** Facts about a film file, read from its headers. */
export interface FilmInfo {
  container: 'mp4' | 'webm' | 'other';
  /** Seconds. */
  duration: number;
  /** For MP4: the index lies before the media, so that playing can begin at once. */
  isFastStart: boolean;
  video: VideoInfo;
  audio: AudioInfo | null;
}

export interface VideoInfo {
  /** FFmpeg's name: `h264`. */
  codec: string;
  /** `high` or `main`; `other` for what Kinora does not write or expect. */
  profile: string;
  /** FFmpeg's name: `yuv420p`. */
  pixelFormat: string;
  /** True if primaries, transfer and matrix are all flagged BT.709. */
  isBt709: boolean;
  range: 'limited' | 'full' | 'unknown';
  width: number;
  height: number;
  framesPerSecond: number;
  frameCount: number;
  duration: number;
}

export interface AudioInfo {
  codec: string;
  profile: string;
  sampleRate: number;
  channels: number;
  duration: number;
}

const H264_PROFILES = new Map<number, string>([
  [AV_PROFILE_H264_HIGH, 'high'],
  [AV_PROFILE_H264_MAIN, 'main'],
]);

/** Reads what a film is, without decoding it. Rejects if it is not a film. */
export async function probeFilm(file: string): Promise<FilmInfo> {
  const film = await openFilm(file);
  try {
    const isMp4 = film.container.split(',').includes('mp4');
    const isWebm = film.container.split(',').includes('webm');
    const audio = film.audio && audioInfo(film.audio, film.seconds);
    const video = videoInfo(film.video, film.seconds);
    if (video.frameCount === 0) video.frameCount = await film.countPackets(film.video);
    return {
      container: isMp4 ? 'mp4' : isWebm ? 'webm' : 'other',
      duration: film.seconds,
      isFastStart: isMp4 && isFastStart(await readMp4Boxes(file)),
      video,
      audio,
    };
  } finally {
    await film.close();
  }
}

function videoInfo(stream: Stream, filmSeconds: number): VideoInfo {
  const { codecpar } = stream;
  const codec = avGetCodecName(codecpar.codecId) ?? 'unknown';
  const rate = stream.avgFrameRate;
  return {
    codec,
    profile: codec === 'h264' ? (H264_PROFILES.get(codecpar.profile) ?? 'other') : 'other',
    pixelFormat: avGetPixFmtName(codecpar.format as AVPixelFormat) ?? 'unknown',
    isBt709:
      codecpar.colorPrimaries === AVCOL_PRI_BT709 &&
      codecpar.colorTrc === AVCOL_TRC_BT709 &&
      codecpar.colorSpace === AVCOL_SPC_BT709,
    range:
      codecpar.colorRange === AVCOL_RANGE_MPEG
        ? 'limited'
        : codecpar.colorRange === AVCOL_RANGE_JPEG
          ? 'full'
          : 'unknown',
    width: codecpar.width,
    height: codecpar.height,
    framesPerSecond: rate.den > 0 ? rate.num / rate.den : 0,
    frameCount: Number(stream.nbFrames),
    duration: streamSeconds(stream, filmSeconds),
  };
}

function audioInfo(stream: Stream, filmSeconds: number): AudioInfo {
  const { codecpar } = stream;
  const codec = avGetCodecName(codecpar.codecId) ?? 'unknown';
  return {
    codec,
    profile: codec === 'aac' && codecpar.profile === AV_PROFILE_AAC_LOW ? 'lc' : 'other',
    sampleRate: codecpar.sampleRate,
    channels: codecpar.channels,
    duration: streamSeconds(stream, filmSeconds),
  };
}

function streamSeconds(stream: Stream, filmSeconds: number): number {
  const ticks = Number(stream.duration);
  return ticks > 0 ? (ticks * stream.timeBase.num) / stream.timeBase.den : filmSeconds;
}
