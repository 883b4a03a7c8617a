import { Mismatch } from './case.ts';
import { expectThat } from './expect.ts';

export interface Mp4Track {
  kind: 'video' | 'audio' | 'other';
  /** The sample entry: `avc1`, `mp4a`. */
  codec: string;
  durationSeconds: number;
  /** In pixels; 0 for sound. */
  width: number;
  height: number;
  samples: number;
  /** Where each chunk of samples begins in the file. */
  chunkOffsets: number[];
  /** Bytes of all samples. */
  sampleBytes: number;
}

export interface Mp4 {
  brand: string;
  durationSeconds: number;
  tracks: Mp4Track[];
  /** Whether the index comes before the samples, so that a player can begin at once. */
  isFastStart: boolean;
}

interface Box {
  type: string;
  /** Of its content. */
  start: number;
  end: number;
}

/** Reads what an MP4 says of itself. Throws `Mismatch` where the boxes do not add up. */
export function readMp4(bytes: Buffer): Mp4 {
  const top = boxes(bytes, 0, bytes.length);
  const ftyp = only(top, 'ftyp');
  const moov = only(top, 'moov');
  const mdat = top.filter((box) => box.type === 'mdat');
  expectThat(
    mdat.length > 0,
    'an mdat box',
    top.map((box) => box.type),
  );
  const inMoov = boxes(bytes, moov.start, moov.end);
  const { duration, timescale } = timing(bytes, only(inMoov, 'mvhd'));
  const tracks = inMoov.filter((box) => box.type === 'trak').map((box) => readTrack(bytes, box));
  for (const offset of tracks.flatMap((track) => track.chunkOffsets)) {
    expectThat(
      mdat.some((box) => offset >= box.start && offset < box.end),
      'every chunk of samples inside an mdat box',
      offset,
    );
  }
  return {
    brand: bytes.toString('latin1', ftyp.start, ftyp.start + 4),
    durationSeconds: duration / timescale,
    tracks,
    isFastStart: moov.start < mdat[0]!.start,
  };
}

function readTrack(bytes: Buffer, trak: Box): Mp4Track {
  const inTrak = boxes(bytes, trak.start, trak.end);
  const mdia = boxesIn(bytes, only(inTrak, 'mdia'));
  const { duration, timescale } = timing(bytes, only(mdia, 'mdhd'));
  const hdlr = only(mdia, 'hdlr');
  const handler = bytes.toString('latin1', hdlr.start + 8, hdlr.start + 12);
  const stbl = boxesIn(bytes, only(boxesIn(bytes, only(mdia, 'minf')), 'stbl'));
  const stsd = only(stbl, 'stsd');
  const tkhd = only(inTrak, 'tkhd');
  return {
    kind: handler === 'vide' ? 'video' : handler === 'soun' ? 'audio' : 'other',
    codec: bytes.toString('latin1', stsd.start + 12, stsd.start + 16),
    durationSeconds: duration / timescale,
    width: bytes.readUInt32BE(tkhd.end - 8) / 65_536,
    height: bytes.readUInt32BE(tkhd.end - 4) / 65_536,
    chunkOffsets: chunkOffsets(bytes, stbl),
    ...sampleSizes(bytes, only(stbl, 'stsz')),
  };
}

/** Duration and timescale of an `mvhd` or `mdhd` box, whose version 1 has longer times. */
function timing(bytes: Buffer, box: Box): { duration: number; timescale: number } {
  return bytes[box.start] === 1
    ? {
        timescale: bytes.readUInt32BE(box.start + 20),
        duration: Number(bytes.readBigUInt64BE(box.start + 24)),
      }
    : {
        timescale: bytes.readUInt32BE(box.start + 12),
        duration: bytes.readUInt32BE(box.start + 16),
      };
}

function chunkOffsets(bytes: Buffer, stbl: readonly Box[]): number[] {
  const box = stbl.find(({ type }) => type === 'stco' || type === 'co64');
  if (!box) throw new Mismatch('an stco or co64 box', 'none');
  const count = bytes.readUInt32BE(box.start + 4);
  return Array.from({ length: count }, (_, index) =>
    box.type === 'stco'
      ? bytes.readUInt32BE(box.start + 8 + 4 * index)
      : Number(bytes.readBigUInt64BE(box.start + 8 + 8 * index)),
  );
}

function sampleSizes(bytes: Buffer, stsz: Box): { samples: number; sampleBytes: number } {
  const common = bytes.readUInt32BE(stsz.start + 4);
  const samples = bytes.readUInt32BE(stsz.start + 8);
  if (common !== 0) return { samples, sampleBytes: common * samples };
  let sampleBytes = 0;
  for (let index = 0; index < samples; index++) {
    sampleBytes += bytes.readUInt32BE(stsz.start + 12 + 4 * index);
  }
  return { samples, sampleBytes };
}

/**
 * The same film, played `factor` times more slowly: only its clocks are changed. A cheap way to a
 * long upload.
 */
export function slowDown(film: Buffer, factor: number): Buffer {
  const slow = Buffer.from(film);
  const moov = boxesIn(slow, only(boxes(slow, 0, slow.length), 'moov'));
  const clocks = moov.flatMap((box) => {
    if (box.type === 'mvhd') return [box];
    return box.type === 'trak'
      ? [only(boxesIn(slow, only(boxesIn(slow, box), 'mdia')), 'mdhd')]
      : [];
  });
  for (const box of clocks) {
    const position = box.start + (slow[box.start] === 1 ? 20 : 12);
    slow.writeUInt32BE(Math.round(slow.readUInt32BE(position) / factor), position);
  }
  return slow;
}

function boxesIn(bytes: Buffer, box: Box): Box[] {
  return boxes(bytes, box.start, box.end);
}

function boxes(bytes: Buffer, start: number, end: number): Box[] {
  const found: Box[] = [];
  let position = start;
  while (position + 8 <= end) {
    const short = bytes.readUInt32BE(position);
    const type = bytes.toString('latin1', position + 4, position + 8);
    const isLong = short === 1;
    const size = isLong
      ? Number(bytes.readBigUInt64BE(position + 8))
      : short === 0
        ? end - position
        : short;
    if (size < 8 || position + size > end) {
      throw new Mismatch('boxes that fill the file', `${type} of ${size} bytes at ${position}`);
    }
    found.push({ type, start: position + (isLong ? 16 : 8), end: position + size });
    position += size;
  }
  return found;
}

function only(list: readonly Box[], type: string): Box {
  const found = list.filter((box) => box.type === type);
  if (found.length !== 1) throw new Mismatch(`one ${type} box`, String(found.length));
  return found[0]!;
}
