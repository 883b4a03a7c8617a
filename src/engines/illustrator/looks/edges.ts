/** Luma of every pixel, 0 to 255. */
export function lumaOf(rgba: Uint8Array, out: Uint8Array): Uint8Array {
  for (let i = 0, at = 0; i < out.length; i++, at += 4) {
    out[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
  }
  return out;
}

/** Strength of the outline at every pixel, 0 to 255: how unlike its neighbours `reach` pixels away. */
export function outline(
  luma: Uint8Array,
  width: number,
  reach: number,
  out: Uint8Array,
): Uint8Array {
  const down = width * reach;
  const last = luma.length - down - reach;
  out.fill(0);
  for (let i = down + reach; i < last; i++) {
    const across = luma[i + reach]! - luma[i - reach]!;
    const along = luma[i + down]! - luma[i - down]!;
    const strength = (across < 0 ? -across : across) + (along < 0 ? -along : along);
    out[i] = strength > 255 ? 255 : strength;
  }
  return out;
}

/** Lightens or darkens tones in place so that their mean is about `target`: paper stays paper at night. */
export function expose(luma: Uint8Array, target: number): void {
  const STEP = 61;
  let sum = 0;
  for (let i = 0; i < luma.length; i += STEP) sum += luma[i]!;
  const mean = (sum * STEP) / luma.length;
  const gamma = Math.log(target / 255) / Math.log(Math.min(250, Math.max(4, mean)) / 255);
  const table = Uint8Array.from({ length: 256 }, (_, tone) => 255 * (tone / 255) ** gamma);
  for (let i = 0; i < luma.length; i++) luma[i] = table[luma[i]!]!;
}

type Color = readonly [red: number, green: number, blue: number];

/** Light that shapes would catch on their left and right edges, at half the frame's resolution. */
interface Rim {
  /** Adds it to the frame: one colour for each side. */
  add(rgba: Uint8Array, left: Color, right: Color): void;
}

/** Reads the upright edges of frames, as a lamp on either side would show them: a line and its glow. */
export function createRim(width: number, height: number): (rgba: Uint8Array) => Rim {
  const columns = width >> 1;
  const rows = height >> 1;
  const luma = new Uint8Array(columns * rows);
  const left = new Uint16Array(columns * rows);
  const right = new Uint16Array(columns * rows);
  const scratch = new Uint16Array(columns * rows);
  const reach = Math.max(1, Math.round(rows / 100));
  const rim: Rim = {
    add(rgba, a, b) {
      for (let y = 0; y < rows * 2; y++) {
        let at = y * width * 4;
        for (let i = (y >> 1) * columns, end = i + columns; i < end; i++) {
          const l = left[i]!;
          const r = right[i]!;
          if (l + r === 0) {
            at += 8;
            continue;
          }
          const red = (l * a[0] + r * b[0]) >> 8;
          const green = (l * a[1] + r * b[1]) >> 8;
          const blue = (l * a[2] + r * b[2]) >> 8;
          for (let pixel = 0; pixel < 2; pixel++, at += 4) {
            const x = rgba[at]! + red;
            const u = rgba[at + 1]! + green;
            const v = rgba[at + 2]! + blue;
            rgba[at] = x > 255 ? 255 : x;
            rgba[at + 1] = u > 255 ? 255 : u;
            rgba[at + 2] = v > 255 ? 255 : v;
          }
        }
      }
    },
  };
  return (rgba) => {
    for (let y = 0, i = 0; y < rows; y++) {
      for (let at = y * 2 * width * 4, end = at + columns * 8; at < end; at += 8, i++)
        luma[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
    }
    left.fill(0);
    right.fill(0);
    for (let i = columns + 2; i < luma.length - columns - 2; i++) {
      const step = luma[i + 1]! - luma[i - 1]!;
      if (step > 22) right[i] = Math.min(255, (step - 22) * 5);
      else if (step < -22) left[i] = Math.min(255, (-step - 22) * 5);
    }
    for (const side of [left, right]) glow(side, scratch, columns, reach);
    return rim;
  };
}

/** Lays a soft halo of `reach` pixels around what is there, in place. `scratch` is as large. */
function glow(values: Uint16Array, scratch: Uint16Array, columns: number, reach: number): void {
  const share = Math.round(256 / (2 * reach + 1));
  for (let start = 0; start < values.length; start += columns) {
    let sum = 0;
    for (let k = 0; k < reach; k++) sum += values[start + k]!;
    for (let x = 0; x < columns; x++) {
      if (x + reach < columns) sum += values[start + x + reach]!;
      if (x > reach) sum -= values[start + x - reach - 1]!;
      scratch[start + x] = (sum * share) >> 8;
    }
  }
  const sums = new Uint32Array(columns);
  const rows = values.length / columns;
  for (let k = 0; k < reach; k++)
    for (let x = 0; x < columns; x++) sums[x]! += scratch[k * columns + x]!;
  for (let y = 0, i = 0; y < rows; y++) {
    const enters = (y + reach) * columns;
    const leaves = (y - reach - 1) * columns;
    for (let x = 0; x < columns; x++, i++) {
      if (y + reach < rows) sums[x]! += scratch[enters + x]!;
      if (leaves >= 0) sums[x]! -= scratch[leaves + x]!;
      const sum = ((sums[x]! * share) >> 8) + ((scratch[i]! * 190) >> 8);
      values[i] = sum > 255 ? 255 : sum;
    }
  }
}
