/** A subject set off from what is behind it, by colour and place alone. */
export interface Segmentation {
  /** How much each pixel belongs to the subject, 0 to 1. */
  matte: Float32Array;
  /** Share of the picture that it covers. */
  area: number;
  /** How sure that is, 0 to 1: it differs from the rest, holds together and stays off the border. */
  confidence: number;
}

export interface Cluster {
  mean: [number, number, number];
  variance: [number, number, number];
  weight: number;
}

/** Rounds of learning the subject's colours from the last division. */
const ROUNDS = 3;
const FRONT_COLORS = 7;
/** Deviations from the nearest colour of the background from which a pixel is strange. */
const STRANGE = 1.4;
/** Share of width and height along the border that is taken for background. */
const BORDER = 0.06;
/** Background is learned from strips at both sides, row by row: sky, trees, ground each have theirs. */
const STRIP = 0.15;
const BANDS = 12;
const BAND_COLORS = 9;

/** Colours of the background by height in the frame, learned from the sides of several frames. */
export type Backdrop = readonly (readonly Cluster[])[];

/** Learns the background from frames of one film, all `width` × `height`. */
export function learnBackdrop(
  frames: readonly Uint8Array[],
  width: number,
  height: number,
): Backdrop {
  const labs = frames.map((rgba) => labOf(rgba, width * height));
  return Array.from({ length: BANDS }, (_, band) => {
    const from = Math.max(0, Math.floor(((band - 0.6) * height) / BANDS));
    const to = Math.min(height, Math.ceil(((band + 1.6) * height) / BANDS));
    const strip = Math.max(2, Math.round(STRIP * width));
    const samples: number[] = [];
    for (const lab of labs) {
      for (let y = from; y < to; y++) {
        for (let x = 0; x < width; x++) {
          if (x >= strip && x < width - strip) continue;
          const i = 3 * (y * width + x);
          samples.push(lab[i]!, lab[i + 1]!, lab[i + 2]!);
        }
      }
    }
    const colors = Float32Array.from(samples);
    return clustersOf(colors, new Float32Array(colors.length / 3).fill(1), BAND_COLORS);
  });
}

/**
 * Finds the subject of a picture: what differs in colour from the sides at its height, is near the
 * middle and hangs together. `rgba` has `width` × `height` pixels; about 250 along the longer side are
 * enough.
 */
export function segmentSubject(
  rgba: Uint8Array,
  width: number,
  height: number,
  backdrop: Backdrop = learnBackdrop([rgba], width, height),
): Segmentation {
  const lab = labOf(rgba, width * height);
  const isBorder = borderOf(width, height);
  const behind = Float32Array.from({ length: width * height }, (_, i) =>
    likelihood(lab, i, backdropAt(backdrop, i, width, height)),
  );
  let matte = firstGuess(lab, backdrop, width, height);
  const edges = edgeWeights(lab, width, height);
  for (let round = 0; round < ROUNDS; round++) {
    const front = clustersOf(lab, matte, FRONT_COLORS);
    const place = placePrior(matte, width, height);
    const odds = new Float32Array(matte.length);
    for (let i = 0; i < odds.length; i++) {
      const evidence = 0.9 * (likelihood(lab, i, front) - behind[i]!) + place[i]!;
      odds[i] = logistic(evidence - 3.2 * isBorder[i]!);
    }
    matte = diffuse(odds, edges, width, height);
    matte = mainPart(matte, width, height);
  }
  return { matte, ...judge(lab, matte, isBorder) };
}

function backdropAt(
  backdrop: Backdrop,
  i: number,
  width: number,
  height: number,
): readonly Cluster[] {
  const band = Math.floor((Math.floor(i / width) * BANDS) / height);
  return backdrop[Math.min(BANDS - 1, band)]!;
}

function labOf(rgba: Uint8Array, count: number): Float32Array {
  const linear = Float32Array.from({ length: 256 }, (_, v) =>
    v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const lab = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const r = linear[rgba[4 * i]!]!;
    const g = linear[rgba[4 * i + 1]!]!;
    const b = linear[rgba[4 * i + 2]!]!;
    const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    // Light and shade differ within one thing more than its hue does.
    lab[3 * i] = 0.6 * (116 * y - 16);
    lab[3 * i + 1] = 500 * (x - y);
    lab[3 * i + 2] = 200 * (y - z);
  }
  return lab;
}

/** 1 on the border, fading inwards. The lower edge counts less: subjects stand there. */
function borderOf(width: number, height: number): Float32Array {
  const border = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const side = Math.min(x, width - 1 - x) / width;
      const top = y / height;
      const bottom = (height - 1 - y) / height;
      const near = Math.min(side, top, bottom * 2);
      border[y * width + x] = near < BORDER ? 1 - near / BORDER / 2 : 0;
    }
  }
  return border;
}

/** Colours of the pixels with weight: k-means from spread-out seeds. */
function clustersOf(lab: Float32Array, weights: Float32Array, count: number): Cluster[] {
  const picked: number[] = [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total < 1) return [];
  const step = Math.max(1, Math.floor(weights.length / 6000));
  for (let i = 0; i < weights.length; i += step) if (weights[i]! > 0.3) picked.push(i);
  if (picked.length === 0) return [];
  const at = (i: number): [number, number, number] => [
    lab[3 * i]!,
    lab[3 * i + 1]!,
    lab[3 * i + 2]!,
  ];
  const centres = [at(picked[picked.length >> 1]!)];
  const nearest = new Float32Array(picked.length).fill(Infinity);
  while (centres.length < Math.min(count, picked.length)) {
    // The next seed is far from all others, though not the one outlier.
    const last = centres.at(-1)!;
    picked.forEach((i, k) => (nearest[k] = Math.min(nearest[k]!, distance(at(i), last))));
    const ranked = picked.map((_, k) => k).toSorted((a, b) => nearest[b]! - nearest[a]!);
    centres.push(at(picked[ranked[Math.floor(ranked.length * 0.02)]!]!));
  }
  let groups: number[][] = [];
  for (let round = 0; round < 6; round++) {
    groups = centres.map(() => []);
    for (const i of picked) {
      const color = at(i);
      let best = 0;
      for (let c = 1; c < centres.length; c++)
        if (distance(color, centres[c]!) < distance(color, centres[best]!)) best = c;
      groups[best]!.push(i);
    }
    groups.forEach((group, c) => {
      if (group.length > 0) centres[c] = meanOf(group, at);
    });
  }
  return groups
    .map((group, c) => ({ group, mean: centres[c]! }))
    .filter(({ group }) => group.length > 0)
    .map(({ group, mean }) => ({
      mean,
      weight: group.length / picked.length,
      variance: [0, 1, 2].map((channel) => {
        const spread = group.reduce(
          (sum, i) => sum + (lab[3 * i + channel]! - mean[channel]!) ** 2,
          0,
        );
        return spread / group.length + 14;
      }) as Cluster['variance'],
    }));
}

function meanOf(
  group: readonly number[],
  at: (i: number) => [number, number, number],
): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const i of group) at(i).forEach((value, channel) => (sum[channel]! += value));
  return sum.map((value) => value / group.length) as [number, number, number];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2 + (a[2]! - b[2]!) ** 2;
}

/** Logarithm of how likely a mixture is to have a pixel's colour, bounded below. */
function likelihood(lab: Float32Array, i: number, clusters: readonly Cluster[]): number {
  let sum = 1e-9;
  for (const { mean, variance, weight } of clusters) {
    let exponent = 0;
    let norm = 1;
    for (let channel = 0; channel < 3; channel++) {
      exponent += (lab[3 * i + channel]! - mean[channel]!) ** 2 / variance[channel]!;
      norm *= variance[channel]!;
    }
    if (exponent < 40) sum += (weight * Math.exp(-0.5 * exponent)) / Math.sqrt(norm);
  }
  return Math.log(sum);
}

/** What stands out from the border's colours, weighed by nearness to the middle. */
function firstGuess(
  lab: Float32Array,
  backdrop: Backdrop,
  width: number,
  height: number,
): Float32Array {
  const saliency = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      let strange = Infinity;
      for (const { mean, variance } of backdropAt(backdrop, i, width, height)) {
        let d = 0;
        for (let channel = 0; channel < 3; channel++)
          d += (lab[3 * i + channel]! - mean[channel]!) ** 2 / (variance[channel]! + 8);
        strange = Math.min(strange, d);
      }
      const dx = (x / width - 0.5) / 0.34;
      const dy = (y / height - 0.54) / 0.38;
      const near = Math.exp(-0.5 * (dx * dx + dy * dy));
      saliency[i] = Math.max(0, Math.sqrt(strange) - STRANGE) * near;
    }
  }
  const sorted = saliency.toSorted();
  // At least the strangest part of the picture, however alike it all is.
  const high = Math.max(0.15, Math.min(2.2, sorted[Math.floor(sorted.length * 0.97)]!));
  return saliency.map((value) => Math.min(1, value / high));
}

/** Logarithmic odds of a place, from where the subject seemed to be. */
function placePrior(matte: Float32Array, width: number, height: number): Float32Array {
  let [sum, mx, my, xx, yy] = [1e-6, 0, 0, 0, 0];
  matte.forEach((share, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    sum += share;
    mx += share * x;
    my += share * y;
    xx += share * x * x;
    yy += share * y * y;
  });
  mx /= sum;
  my /= sum;
  const sx = Math.max(width * 0.07, 1.5 * Math.sqrt(Math.max(0, xx / sum - mx * mx)));
  const sy = Math.max(height * 0.09, 1.5 * Math.sqrt(Math.max(0, yy / sum - my * my)));
  return Float32Array.from(matte, (_, i) => {
    const dx = ((i % width) - mx) / sx;
    const dy = (Math.floor(i / width) - my) / sy;
    return 0.4 - 0.7 * (dx * dx + dy * dy);
  });
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** How alike neighbours are, to the right and below; 0 across an edge of the picture. */
function edgeWeights(
  lab: Float32Array,
  width: number,
  height: number,
): { right: Float32Array; below: Float32Array } {
  const right = new Float32Array(width * height);
  const below = new Float32Array(width * height);
  const alike = (i: number, j: number): number => {
    let d = 0;
    for (let channel = 0; channel < 3; channel++)
      d += (lab[3 * i + channel]! - lab[3 * j + channel]!) ** 2;
    return Math.exp(-d / 90);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (x + 1 < width) right[i] = alike(i, i + 1);
      if (y + 1 < height) below[i] = alike(i, i + width);
    }
  }
  return { right, below };
}

/** Lets neighbours of one colour agree, while borders between colours stay sharp. */
function diffuse(
  odds: Float32Array,
  { right, below }: { right: Float32Array; below: Float32Array },
  width: number,
  height: number,
): Float32Array {
  let now = Float32Array.from(odds);
  let next = new Float32Array(odds.length);
  const own = 0.35;
  for (let round = 0; round < 32; round++) {
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        const left = x > 0 ? right[i - 1]! : 0;
        const above = y > 0 ? below[i - width]! : 0;
        const after = right[i]!;
        const under = below[i]!;
        let sum = own * odds[i]!;
        if (x > 0) sum += left * now[i - 1]!;
        if (y > 0) sum += above * now[i - width]!;
        // The last column and row have no weight to what is beyond them.
        if (after > 0) sum += after * now[i + 1]!;
        if (under > 0) sum += under * now[i + width]!;
        next[i] = sum / (own + left + above + after + under);
      }
    }
    [now, next] = [next, now];
  }
  return now;
}

/** Pixels around the subject that may still belong to it in part. */
const EDGE = 2;

/** The largest part that hangs together, near the middle; small holes in it are closed. */
function mainPart(matte: Float32Array, width: number, height: number): Float32Array {
  const inside = labelled(matte, width, height, (share) => share > 0.5);
  let best = { label: -1, score: 0 };
  for (const { label, size, x, y } of inside.parts) {
    const off = ((x / width - 0.5) / 0.3) ** 2 + ((y / height - 0.55) / 0.35) ** 2;
    const score = size * Math.exp(-0.5 * off);
    if (score > best.score) best = { label, score };
  }
  const size = inside.parts.find(({ label }) => label === best.label)?.size ?? 0;
  const near = (i: number): boolean => {
    for (let dy = -EDGE; dy <= EDGE; dy++)
      for (let dx = -EDGE; dx <= EDGE; dx++)
        if (inside.labels[i + dy * width + dx] === best.label) return true;
    return false;
  };
  const kept = matte.map((share, i) => {
    if (inside.labels[i] === best.label) return share;
    return share <= 0.5 && near(i) ? share : 0;
  });
  const outside = labelled(kept, width, height, (share) => share <= 0.5);
  const holes = new Set(
    outside.parts.filter((part) => part.size < 0.012 * size).map(({ label }) => label),
  );
  return kept.map((share, i) => (holes.has(outside.labels[i]!) ? 0.9 : share));
}

interface Part {
  label: number;
  size: number;
  x: number;
  y: number;
}

function labelled(
  matte: Float32Array,
  width: number,
  height: number,
  belongs: (share: number) => boolean,
): { labels: Int32Array; parts: Part[] } {
  const labels = new Int32Array(matte.length);
  const parts: Part[] = [];
  const stack: number[] = [];
  for (let start = 0; start < matte.length; start++) {
    if (labels[start] !== 0 || !belongs(matte[start]!)) continue;
    const part = { label: parts.length + 1, size: 0, x: 0, y: 0 };
    labels[start] = part.label;
    stack.push(start);
    while (stack.length > 0) {
      const i = stack.pop()!;
      const x = i % width;
      part.size++;
      part.x += x;
      part.y += (i - x) / width;
      const visit = (j: number): void => {
        if (labels[j] !== 0 || !belongs(matte[j]!)) return;
        labels[j] = part.label;
        stack.push(j);
      };
      if (x > 0) visit(i - 1);
      if (x + 1 < width) visit(i + 1);
      if (i >= width) visit(i - width);
      if (i + width < width * height) visit(i + width);
    }
    part.x /= part.size;
    part.y /= part.size;
    parts.push(part);
  }
  return { labels, parts };
}

/** How well the division holds. */
function judge(
  lab: Float32Array,
  matte: Float32Array,
  isBorder: Float32Array,
): { area: number; confidence: number } {
  const sums = { front: [0, 0, 0], back: [0, 0, 0] };
  let [front, back, unsure, touching] = [1e-6, 1e-6, 0, 0];
  matte.forEach((share, i) => {
    for (let channel = 0; channel < 3; channel++) {
      sums.front[channel]! += share * lab[3 * i + channel]!;
      sums.back[channel]! += (1 - share) * lab[3 * i + channel]!;
    }
    front += share;
    back += 1 - share;
    unsure += Math.min(share, 1 - share);
    if (isBorder[i]! > 0.8) touching += share;
  });
  const apart = Math.sqrt(
    distance(
      sums.front.map((v) => v / front),
      sums.back.map((v) => v / back),
    ),
  );
  const area = front / matte.length;
  const sized = Math.min(1, area / 0.02) * Math.min(1, Math.max(0, (0.7 - area) / 0.25));
  const clean = Math.max(0, 1 - (1.2 * unsure) / front) * Math.max(0, 1 - (3 * touching) / front);
  return { area, confidence: sized * clean * Math.min(1, apart / 22) };
}
