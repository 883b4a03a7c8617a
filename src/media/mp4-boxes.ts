import { open } from 'node:fs/promises';

/** A top-level box of an MP4 file. */
export interface Mp4Box {
  type: string;
  /** Bytes from the start of the file to the box, and of the box with its header. */
  offset: number;
  size: number;
}

/** Lists the top-level boxes of an MP4 file; stops at the first thing that is not a box. */
export async function readMp4Boxes(file: string): Promise<Mp4Box[]> {
  const handle = await open(file);
  try {
    const { size: fileSize } = await handle.stat();
    const header = Buffer.alloc(16);
    const boxes: Mp4Box[] = [];
    for (let offset = 0; offset + 8 <= fileSize;) {
      const { bytesRead } = await handle.read(header, 0, 16, offset);
      const type = header.toString('latin1', 4, 8);
      let size = header.readUInt32BE(0);
      if (size === 0) size = fileSize - offset;
      else if (size === 1 && bytesRead === 16) size = Number(header.readBigUInt64BE(8));
      if (size < 8 || !/^[\w ]{4}$/.test(type)) break;
      boxes.push({ type, offset, size });
      offset += size;
    }
    return boxes;
  } finally {
    await handle.close();
  }
}

/** Whether a player may begin before it has the whole file: the index lies before the media. */
export function isFastStart(boxes: readonly Mp4Box[]): boolean {
  const index = boxes.findIndex((box) => box.type === 'moov');
  const media = boxes.findIndex((box) => box.type === 'mdat');
  return index >= 0 && media > index;
}
