import { Frame } from 'node-av/lib';
import { AV_PIX_FMT_YUV420P } from 'node-av/constants';
import { check } from './native.ts';

/** A frame for the encoder, filled again for each picture. Free it in the end. */
export interface PictureFrame {
  /** The picture with this number, from packed I420 of the frame's size; copied. */
  load(i420: Uint8Array, index: number): Frame;
  free(): void;
}

/**
 * The frame has memory of its own: one that is made of a buffer only points into it, and the encoder's
 * thread would go on reading where the collector has already given the buffer back.
 */
export function createPictureFrame({
  width,
  height,
}: {
  width: number;
  height: number;
}): PictureFrame {
  const frame = new Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = AV_PIX_FMT_YUV420P;
  check(frame.getBuffer(), 'allocate a frame');
  // x264 looks past the ends of rows: what lies there is always the same.
  for (const plane of frame.data!) plane?.fill(0);
  const [w, h] = [width >> 1, height >> 1];
  const planes = [
    { start: 0, width, height },
    { start: width * height, width: w, height: h },
    { start: width * height + w * h, width: w, height: h },
  ];
  return {
    load: (i420, index) => {
      // An encoder that still looks at the last picture keeps it.
      check(frame.makeWritable(), 'write a frame');
      const { data, linesize } = frame;
      planes.forEach((plane, p) => copyRows(i420, plane, data![p]!, linesize[p]!));
      frame.pts = BigInt(index);
      return frame;
    },
    free: () => frame.free(),
  };
}

function copyRows(
  from: Uint8Array,
  { start, width, height }: { start: number; width: number; height: number },
  to: Uint8Array,
  step: number,
): void {
  if (step === width) {
    to.set(from.subarray(start, start + width * height));
    return;
  }
  for (let y = 0; y < height; y++) {
    to.set(from.subarray(start + y * width, start + (y + 1) * width), y * step);
  }
}
