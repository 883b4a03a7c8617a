import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { segmentSubject } from '../../../media/segment.ts';
import { clamp, smoothstep } from '../easing.ts';

/** Where the subject of a picture is, on a grid of cells. */
export interface PictureSubject {
  /** 0 to 1, how much of each cell belongs to it or lies right beside it. */
  cells: Float32Array;
  /** Share of the height at which it stands on the ground. */
  foot: number;
}

/** Pixels of the longer side at which the subject is looked for. */
const SEARCH_SIDE = 240;
const LEAST_CONFIDENCE = 0.3;
/** Shares of the picture between which a subject is taken for one. */
const AREA = { least: 0.012, most: 0.5 };
/** Cells by which it is taken to be larger: what is beside it gives way instead of its own edge. */
const RIM = 2;

/** Finds the subject of a picture; null where none can be told from the rest. */
export function findSubject(
  picture: Canvas,
  grid: { columns: number; rows: number },
): PictureSubject | null {
  const scale = Math.min(1, SEARCH_SIDE / Math.max(picture.width, picture.height));
  const width = Math.max(2, Math.round(picture.width * scale));
  const height = Math.max(2, Math.round(picture.height * scale));
  const small = createCanvas(width, height);
  small.getContext('2d').drawImage(picture, 0, 0, width, height);
  const { data } = small.getContext('2d').getImageData(0, 0, width, height);
  const { matte, area, confidence } = segmentSubject(new Uint8Array(data.buffer), width, height);
  if (confidence < LEAST_CONFIDENCE || area < AREA.least || area > AREA.most) return null;
  const cells = new Float32Array(grid.columns * grid.rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * grid.rows) / height);
    for (let x = 0; x < width; x++) {
      const at = row * grid.columns + Math.floor((x * grid.columns) / width);
      cells[at] = Math.max(cells[at]!, smoothstep(0.3, 0.7, matte[y * width + x]!));
    }
  }
  return { cells: widened(cells, grid), foot: footOf(cells, grid) };
}

function widened(
  cells: Float32Array,
  { columns, rows }: { columns: number; rows: number },
): Float32Array {
  const along = (from: Float32Array, dx: number, dy: number): Float32Array =>
    from.map((_, i) => {
      let most = 0;
      for (let by = -RIM; by <= RIM; by++) {
        const column = clamp((i % columns) + by * dx, 0, columns - 1);
        const row = clamp(Math.floor(i / columns) + by * dy, 0, rows - 1);
        most = Math.max(most, from[row * columns + column]!);
      }
      return most;
    });
  return along(along(cells, 1, 0), 0, 1);
}

/** Share of the height under which next to nothing of the subject is left. */
function footOf(cells: Float32Array, { columns, rows }: { columns: number; rows: number }): number {
  const whole = cells.reduce((sum, cell) => sum + cell, 0);
  let below = 0;
  for (let row = rows - 1; row > 0; row--) {
    for (let column = 0; column < columns; column++) below += cells[row * columns + column]!;
    if (below > 0.02 * whole) return (row + 1) / rows;
  }
  return 1;
}
