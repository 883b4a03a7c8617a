import type { Path2D } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { css, mix, scale } from '../../../color.ts';
import { clamp, lerp, smoothstep } from '../../../easing.ts';
import { lit } from '../../../render/light.ts';
import type { Brush } from '../../shading.ts';
import type { Mood } from '../pose.ts';
import { blob, ellipse } from './form.ts';
import type { HeadView } from './head.ts';

/** What a mood does to a face. Brows: height and inner rise; smile -1 to 1; open 0 to 1. */
interface Expression {
  brow: number;
  inner: number;
  eyes: number;
  smile: number;
  open: number;
  squint: number;
}

const EXPRESSIONS: Record<Mood, Expression> = {
  neutral: { brow: 0, inner: 0, eyes: 1, smile: 0.3, open: 0, squint: 0 },
  happy: { brow: 0.014, inner: 0.008, eyes: 0.95, smile: 0.95, open: 0.12, squint: 0.25 },
  laughing: { brow: 0.032, inner: 0.012, eyes: 0, smile: 1.1, open: 0.95, squint: 1 },
  sad: { brow: 0.005, inner: 0.05, eyes: 0.75, smile: -0.7, open: 0, squint: 0 },
  surprised: { brow: 0.06, inner: 0.02, eyes: 1.25, smile: 0, open: 0.7, squint: 0 },
  angry: { brow: -0.02, inner: -0.055, eyes: 0.85, smile: -0.4, open: 0, squint: 0.15 },
  focused: { brow: -0.012, inner: -0.018, eyes: 0.72, smile: 0.1, open: 0, squint: 0 },
  asleep: { brow: 0, inner: 0.01, eyes: 0, smile: 0.2, open: 0, squint: 0 },
};

/** A point on the face: `side` metres to the person's left, `front` forwards, in head heights. */
function across(view: HeadView, side: number, front: number): number {
  return side * Math.cos(view.yaw) + front * Math.sin(view.yaw);
}

export function drawFace(brush: Brush, view: HeadView, outline: Path2D): void {
  const { ctx } = brush;
  const e = EXPRESSIONS[view.mood];
  ctx.save();
  ctx.clip(outline);
  drawCheeks(brush, view);
  if (view.person.beard !== 'none' || view.outfit.beard) drawBeardShade(brush, view);
  ctx.restore();
  ctx.save();
  ctx.translate(0, -view.pitch * 0.16);
  for (const side of [1, -1] as const) drawEye(brush, view, side, e);
  drawMouth(brush, view, e);
  drawNose(brush, view);
  drawMoustache(brush, view);
  ctx.restore();
}

function young(view: HeadView): number {
  return view.person.age === 'baby' ? 1 : view.person.age === 'child' ? 0.6 : 0;
}

function drawCheeks(brush: Brush, view: HeadView): void {
  const { ctx } = brush;
  const skin = view.person.skin;
  const color = mix(skin, [226, 84, 72], 0.55);
  const strength = 0.22 + young(view) * 0.12 + (view.person.gender === 'female' ? 0.05 : 0);
  for (const side of [1, -1]) {
    const x = across(view, 0.2 * side, 0.29);
    const y = -0.135 - young(view) * 0.03;
    const r = 0.12;
    const g = ctx.createRadialGradient(x, y, 0, x, y, r);
    g.addColorStop(0, css(lit(color, brush.light, 0.85), strength));
    g.addColorStop(1, css(lit(color, brush.light, 0.85), 0));
    ctx.fillStyle = g;
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
  if (view.person.freckles) {
    ctx.fillStyle = brush.tone(scale(skin, 0.72), 0.6);
    for (let i = 0; i < 8; i++) {
      const side = (i % 2 === 0 ? 1 : -1) * (0.1 + ((i * 7) % 5) * 0.022);
      ctx.fill(ellipse(across(view, side, 0.36), -0.1 - ((i * 5) % 4) * 0.018, 0.009, 0.008));
    }
  }
  if (view.person.age === 'elder') {
    ctx.strokeStyle = css(lit(scale(skin, 0.72), brush.light, 0.5), 0.6);
    ctx.lineWidth = 0.012;
    for (const side of [1, -1]) {
      ctx.beginPath();
      ctx.moveTo(across(view, 0.1 * side, 0.37), -0.13);
      ctx.quadraticCurveTo(
        across(view, 0.17 * side, 0.33),
        -0.19,
        across(view, 0.16 * side, 0.31),
        -0.27,
      );
      ctx.moveTo(across(view, 0.09 * side, 0.35), -0.075);
      ctx.quadraticCurveTo(
        across(view, 0.15 * side, 0.33),
        -0.095,
        across(view, 0.2 * side, 0.3),
        -0.07,
      );
      ctx.stroke();
    }
  }
}

function drawEye(brush: Brush, view: HeadView, side: 1 | -1, e: Expression): void {
  const { ctx } = brush;
  const { yaw, person } = view;
  const kid = young(view);
  const female = person.gender === 'female';
  const x = across(view, 0.15 * side, 0.315);
  // The far eye is foreshortened and then disappears behind the bridge of the nose.
  const turned = Math.cos(yaw) - side * 0.62 * Math.sin(yaw);
  const width = clamp(turned, 0, 1.05);
  if (width < 0.16) return;
  const y = -0.012 - kid * 0.055;
  const w = (0.078 + kid * 0.014) * Math.max(width, 0.5);
  const open = e.eyes * (1 - view.blink);
  const h = (0.058 + kid * 0.018 + (female ? 0.006 : 0)) * Math.max(open, 0);
  const lash = brush.tone(scale(mix(person.hair.color, [30, 20, 18], 0.65), 0.6), 0.5);
  if (open < 0.18) {
    ctx.strokeStyle = lash;
    ctx.lineWidth = 0.024;
    const bend = e.squint > 0.5 ? 0.05 : -0.03;
    ctx.beginPath();
    ctx.moveTo(x - w, y - bend * 0.4);
    ctx.quadraticCurveTo(x, y + bend, x + w, y - bend * 0.4);
    ctx.stroke();
  } else {
    const white = blob([
      [x - w, y - h * 0.1],
      [x - w * 0.45, y + h * 0.82],
      [x + w * 0.35, y + h * 0.88],
      [x + w, y],
      [x + w * 0.4, y - h * 0.75],
      [x - w * 0.5, y - h * 0.7],
    ]);
    ctx.fillStyle = brush.tone([250, 248, 244], 0.9);
    ctx.fill(white);
    ctx.save();
    ctx.clip(white);
    const iris = (0.05 + kid * 0.014) * (female ? 1.04 : 1);
    const ix = x + (view.gaze.x * 0.026 + Math.sin(yaw) * 0.026) * Math.max(width, 0.6);
    const iy = y + view.gaze.y * 0.02 + 0.004;
    ctx.fillStyle = brush.tone(person.eyes, 0.8);
    ctx.fill(ellipse(ix, iy, iris * Math.max(0.66, Math.min(1, width)), iris));
    ctx.fillStyle = brush.tone([18, 14, 14], 0.6);
    ctx.fill(ellipse(ix, iy, iris * 0.55 * Math.max(0.7, Math.min(1, width)), iris * 0.58));
    ctx.fillStyle = 'rgba(255,255,255,0.92)';
    ctx.fill(
      ellipse(
        ix + iris * 0.34 * Math.sign(brush.toLight.x || 1),
        iy + iris * 0.4,
        iris * 0.24,
        iris * 0.26,
      ),
    );
    ctx.restore();
    ctx.strokeStyle = lash;
    ctx.lineWidth = female ? 0.026 : 0.02;
    ctx.beginPath();
    ctx.moveTo(x - w * 1.02, y - h * 0.05);
    ctx.bezierCurveTo(
      x - w * 0.6,
      y + h * 1.05,
      x + w * 0.5,
      y + h * 1.12,
      x + w * 1.05,
      y + h * 0.12,
    );
    if (female) {
      const outer = side === 1 || yaw > 1.2 ? 1 : -1;
      ctx.moveTo(x + outer * w * 0.95, y + h * 0.2);
      ctx.lineTo(x + outer * w * 1.28, y + h * 0.6);
    }
    ctx.stroke();
  }
  drawBrow(brush, view, {
    x,
    y: y + 0.105 + kid * 0.02 + e.brow,
    w: w * 1.25,
    side,
    inner: e.inner,
  });
}

function drawBrow(
  brush: Brush,
  view: HeadView,
  b: { x: number; y: number; w: number; side: 1 | -1; inner: number },
): void {
  const { ctx } = brush;
  const female = view.person.gender === 'female';
  const grey = view.person.age === 'elder';
  ctx.strokeStyle = brush.tone(
    grey ? scale(view.person.hair.color, 0.86) : scale(view.person.hair.color, 0.75),
    0.6,
  );
  ctx.lineWidth = female ? 0.022 : 0.034;
  // The inner end points to the nose: to the right for the person's right brow.
  const toNose = -b.side;
  ctx.beginPath();
  ctx.moveTo(b.x + toNose * b.w, b.y - 0.006 + b.inner);
  ctx.quadraticCurveTo(b.x, b.y + 0.026, b.x - toNose * b.w, b.y - 0.012 - b.inner * 0.3);
  ctx.stroke();
}

function drawNose(brush: Brush, view: HeadView): void {
  const { ctx } = brush;
  const { yaw, person } = view;
  const kid = young(view);
  const skin = person.skin;
  const shade = css(lit(mix(scale(skin, 0.62), [150, 60, 40], 0.18), brush.light, 0.55), 0.85);
  const size = 1 - kid * 0.3 - (person.gender === 'female' ? 0.08 : 0);
  const tipX = across(view, 0, 0.41 + 0.035 * size);
  const y = -0.125 - kid * 0.01;
  const fade = 1 - smoothstep(1.05, 1.35, yaw);
  if (fade > 0.02) {
    ctx.globalAlpha = fade;
    const bridge = across(view, 0, 0.33);
    if (yaw > 0.12) {
      const nose = blob([
        [bridge, 0.03],
        [lerp(bridge, tipX, 0.55), -0.05],
        [tipX, y],
        [tipX - 0.02, y - 0.035],
        [across(view, -0.05, 0.36), y - 0.035],
        [across(view, -0.06, 0.33), y],
      ]);
      ctx.fillStyle = brush.tone(mix(skin, [255, 236, 220], 0.12), 0.95);
      ctx.fill(nose);
      ctx.strokeStyle = shade;
      ctx.lineWidth = 0.018;
      ctx.beginPath();
      ctx.moveTo(lerp(bridge, tipX, 0.15), 0.01);
      ctx.quadraticCurveTo(lerp(bridge, tipX, 0.7), -0.06, tipX, y);
      ctx.quadraticCurveTo(tipX + 0.006, y - 0.03, tipX - 0.035 - 0.03 * Math.sin(yaw), y - 0.04);
      ctx.stroke();
    }
    ctx.fillStyle = css(lit(mix(scale(skin, 0.5), [140, 40, 30], 0.2), brush.light, 0.5), 0.55);
    for (const side of [1, -1]) {
      if (side * Math.sin(yaw) > 0.5) continue;
      ctx.fill(
        ellipse(across(view, 0.036 * size * side, 0.385), y - 0.033, 0.017 * size, 0.011 * size),
      );
    }
    ctx.strokeStyle = css(lit(mix(scale(skin, 0.68), [160, 70, 50], 0.2), brush.light, 0.6), 0.6);
    ctx.lineWidth = 0.014;
    ctx.beginPath();
    ctx.moveTo(across(view, -0.062 * size, 0.35), y - 0.012);
    ctx.quadraticCurveTo(
      across(view, 0, 0.43),
      y - 0.066 * size,
      across(view, 0.062 * size, 0.35),
      y - 0.012,
    );
    ctx.stroke();
    ctx.fillStyle = 'rgba(255,255,255,0.16)';
    ctx.fill(
      ellipse(tipX - 0.01 * Math.sin(yaw) + brush.toLight.x * 0.01, y + 0.008, 0.022, 0.026),
    );
    ctx.globalAlpha = 1;
  } else {
    ctx.strokeStyle = shade;
    ctx.lineWidth = 0.014;
    ctx.beginPath();
    ctx.arc(0.372, y - 0.018, 0.03, 1.2, 3.6);
    ctx.stroke();
  }
}

function drawMouth(brush: Brush, view: HeadView, e: Expression): void {
  const { ctx } = brush;
  const { person, yaw } = view;
  const kid = young(view);
  const open = clamp(view.speaks ? view.mouth : Math.max(view.mouth, e.open), 0, 1);
  const half =
    0.105 +
    0.035 * Math.max(0, e.smile) * (e.smile > 0.5 ? 1 : 0.4) -
    kid * 0.015 -
    open * (e.smile > 0.5 ? 0 : 0.025);
  const y = -0.25 - kid * 0.02;
  const corner = e.smile * 0.036;
  const far = across(view, half, 0.3);
  const near = across(view, -half, 0.3);
  const middle = across(view, 0, 0.385);
  // From the side only the near half is seen, from the lips' edge to the corner.
  const right =
    yaw > 0.75 ? lerp(Math.max(far, middle * 0.97), 0.376, smoothstep(0.75, 1.5, yaw)) : far;
  const upper = 0.024;
  const drop = 0.03 + open * 0.125;
  const lip = brush.tone(person.lips, 0.8);
  const line = brush.tone(mix(scale(person.skin, 0.42), [120, 30, 25], 0.3), 0.5);
  const rightY = yaw > 1.1 ? y : y + corner;
  if (open > 0.06) {
    const inside = blob(
      [
        [near, y + corner],
        [lerp(near, right, 0.3), y + upper * 0.4],
        [lerp(near, right, 0.7), y + upper * 0.4],
        [right, rightY],
        [lerp(near, right, 0.74), y - drop],
        [lerp(near, right, 0.28), y - drop],
      ],
      0.9,
    );
    ctx.strokeStyle = lip;
    ctx.lineWidth = 0.03;
    ctx.stroke(inside);
    ctx.fillStyle = brush.tone([92, 26, 28], 0.7);
    ctx.fill(inside);
    ctx.save();
    ctx.clip(inside);
    ctx.fillStyle = brush.tone([216, 106, 104], 0.7);
    ctx.fill(ellipse(lerp(near, right, 0.5), y - drop * 1.05, half * 0.75, drop * 0.5));
    ctx.fillStyle = brush.tone([252, 250, 246], 0.9);
    ctx.fill(ellipse(lerp(near, right, 0.52), y + upper * 0.5, half * 1.05, 0.02 + open * 0.028));
    ctx.restore();
    return;
  }
  const bend = -corner * 0.9;
  const female = person.gender === 'female';
  ctx.fillStyle = lip;
  ctx.globalAlpha = female ? 0.95 : 0.6;
  const lower = blob([
    [lerp(near, right, 0.12), y + corner * 0.6 + bend * 0.4],
    [lerp(near, right, 0.5), y + bend * 0.7 + 0.006],
    [lerp(near, right, 0.88), rightY + bend * 0.4],
    [lerp(near, right, 0.62), y + bend - drop * 1.05],
    [lerp(near, right, 0.38), y + bend - drop * 1.05],
  ]);
  ctx.fill(lower);
  if (female)
    ctx.fill(
      blob([
        [lerp(near, right, 0.1), y + corner * 0.7],
        [lerp(near, right, 0.38), y + upper + bend * 0.5],
        [lerp(near, right, 0.5), y + upper * 0.6 + bend * 0.5],
        [lerp(near, right, 0.62), y + upper + bend * 0.5],
        [lerp(near, right, 0.9), rightY * 0.999 - corner * 0.2],
        [lerp(near, right, 0.5), y + bend],
      ]),
    );
  ctx.globalAlpha = 1;
  ctx.strokeStyle = line;
  ctx.lineWidth = 0.018;
  ctx.beginPath();
  ctx.moveTo(near, y + corner);
  ctx.quadraticCurveTo(lerp(near, right, 0.5), y + bend * 1.6, right, rightY);
  ctx.stroke();
}

function beardColor(view: HeadView): Rgb {
  // Short hair over skin is lighter than the hair of the head: black would be a mask.
  return view.outfit.beard?.color ?? mix(view.person.hair.color, view.person.skin, 0.36);
}

function drawBeardShade(brush: Brush, view: HeadView): void {
  const { ctx } = brush;
  const beard = view.outfit.beard ? 'full' : view.person.beard;
  if (beard === 'moustache') return;
  const c = beardColor(view);
  ctx.fillStyle = beard === 'stubble' ? css(lit(c, brush.light, 0.6), 0.3) : brush.tone(c, 0.8);
  const edge = (side: number, front: number, y: number): [number, number] => [
    across(view, side, front),
    y,
  ];
  const profile = smoothstep(0.8, 1.4, view.yaw);
  ctx.fill(
    blob(
      [
        edge(-0.38, -0.05, 0.0),
        edge(-0.27, 0.16, -0.12),
        edge(-0.15, 0.3, -0.185),
        edge(0, 0.42, -0.175),
        ...(profile > 0.5
          ? [[0.5, -0.25] as [number, number]]
          : [edge(0.15, 0.3, -0.185), edge(0.27, 0.16, -0.12)]),
        edge(0.38, profile > 0.5 ? 0.5 : -0.05, profile > 0.5 ? -0.3 : 0.0),
        [0.42, -0.55],
        [-0.1, -0.62],
        [-0.42, -0.45],
      ],
      0.7,
    ),
  );
}

function drawMoustache(brush: Brush, view: HeadView): void {
  const kind = view.outfit.beard ? 'full' : view.person.beard;
  if (kind === 'none' || kind === 'stubble') return;
  const { ctx } = brush;
  ctx.fillStyle = brush.tone(scale(beardColor(view), 1.06), 0.85);
  const y = -0.2;
  const m = across(view, 0, 0.4);
  const l = across(view, -0.14, 0.28);
  const r = Math.max(across(view, 0.14, 0.28), m - 0.02);
  ctx.fill(
    blob(
      [
        [m, y + 0.012],
        [(m + l) / 2, y + 0.02],
        [l, y - 0.045],
        [(m + l) / 2, y - 0.028],
        [m, y - 0.018],
        [(m + r) / 2, y - 0.028],
        [r, y - 0.045],
        [(m + r) / 2, y + 0.02],
      ],
      0.8,
    ),
  );
  if (view.outfit.beard?.long) {
    ctx.fillStyle = brush.tone(beardColor(view), 0.9);
    const x = across(view, 0, 0.3);
    ctx.fill(
      blob(
        [
          [x - 0.25, -0.3],
          [x, -0.36],
          [x + 0.2, -0.3],
          [x + 0.2, -0.62],
          [x + 0.06, -0.95],
          [x - 0.02, -1.02],
          [x - 0.1, -0.93],
          [x - 0.26, -0.6],
        ],
        0.9,
      ),
    );
  }
}
