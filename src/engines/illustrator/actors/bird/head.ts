import { Path2D } from '@napi-rs/canvas';
import { scale } from '../../color.ts';
import { limbPath, point, polar } from '../limb.ts';
import { drawEye } from '../quadruped/draw/eye.ts';
import type { Brush } from '../shading.ts';
import type { BirdFigure } from './draw.ts';

/** Head, face, beak and crest, turned towards the viewer as the pose says. */
export function drawBirdHead(brush: Brush, figure: BirdFigure): void {
  const { ctx } = brush;
  const { species, pose, headAt, r } = figure;
  const { plumage } = species;
  const yaw = Math.min(1.5, pose.yaw + pose.head.yaw);
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  ctx.save();
  ctx.translate(headAt.x, headAt.y);
  ctx.rotate(pose.head.pitch * cy);
  crest(brush, figure, cy);
  const beakBefore = species.face === 'disc' || sy > 0.55;
  if (!beakBefore) beak(brush, figure, cy, sy);
  const gradient = ctx.createLinearGradient(0, -r, 0, r);
  gradient.addColorStop(0, brush.tone(plumage.head, 0.5));
  gradient.addColorStop(0.6, brush.tone(plumage.head, 0.84));
  gradient.addColorStop(1, brush.tone(plumage.cap ?? plumage.head, 1));
  const skull = new Path2D();
  skull.ellipse(0, 0, r * 1.06, r, 0, 0, Math.PI * 2);
  ctx.fillStyle = gradient;
  ctx.fill(skull);
  ctx.save();
  ctx.clip(skull);
  if (plumage.cap) {
    ctx.fillStyle = brush.tone(plumage.cap, 0.9);
    ctx.beginPath();
    ctx.ellipse(r * 0.05 * cy, r * 0.95, r * 1.1, r * 0.52, 0, 0, Math.PI * 2);
    ctx.fill();
  }
  if (species.face === 'disc') {
    for (const side of [-1, 1]) {
      ctx.fillStyle = brush.tone(plumage.cheek ?? plumage.head, 0.8);
      ctx.beginPath();
      ctx.ellipse(
        r * (0.5 * cy + 0.42 * side * sy),
        r * 0.04,
        r * (0.3 + 0.18 * sy),
        r * 0.6,
        0.12 * side,
        0,
        Math.PI * 2,
      );
      ctx.fill();
    }
  } else if (plumage.cheek) {
    ctx.fillStyle = brush.tone(plumage.cheek, 0.8);
    ctx.beginPath();
    ctx.ellipse(r * (0.3 * cy - 0.3 * sy), -r * 0.36, r * 0.5, r * 0.34, 0.2, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.restore();
  if (beakBefore) beak(brush, figure, cy, sy);
  const big = species.face === 'disc' ? 0.3 : 0.19;
  for (const side of [-1, 1]) {
    const frontal = species.face === 'disc' ? 0.75 : 0.42;
    const facing = frontal * sy - side * (1 - frontal * 0.6) * cy * -1 * (side === -1 ? -1 : -1);
    const visible = side === -1 ? 1 : sy * 1.2 - cy * 0.75;
    if (visible < 0.15) continue;
    const x = r * (frontal * cy + (species.face === 'disc' ? 0.42 : 0.55) * side * sy);
    drawEye(brush, x, r * 0.16, {
      radius: r * big,
      color: plumage.eye,
      pupil: 'round',
      lids: pose.lids,
      seen: side === -1 ? 1 : Math.min(1, 0.55 + Math.abs(facing) * 0.4),
      slant: 0,
      lid: plumage.head,
    });
  }
  ctx.restore();
}

function beak(brush: Brush, figure: BirdFigure, cy: number, sy: number): void {
  const { ctx } = brush;
  const { species, pose, r } = figure;
  const S = species.size;
  const { kind, depth } = species.beak;
  const L = species.beak.length * S * Math.max(0.3, cy);
  const h = depth * S * 0.5 * (1 + 0.3 * sy);
  const x =
    r * (species.face === 'disc' ? 0.72 : 0.78) * Math.max(0.1, cy) -
    (species.face !== 'disc' && sy > 0.55 ? r * 0.1 : 0);
  const y = -r * (sy > 0.55 && species.face !== 'disc' ? 0.3 : 0.14);
  const open = pose.beak * 0.4;
  const shape = (points: readonly (readonly [number, number])[], lower: boolean): Path2D => {
    const [c, s] = [Math.cos(lower ? -open : open * 0.4), Math.sin(lower ? -open : open * 0.4)];
    const path = new Path2D();
    points.forEach(([u, v], i) => {
      const px = u * L;
      const py = v * h;
      const q = point(x + px * c - py * s, y + px * s + py * c);
      if (i === 0) path.moveTo(q.x, q.y);
      else path.lineTo(q.x, q.y);
    });
    path.closePath();
    return path;
  };
  const forms: Record<
    typeof kind,
    { upper: readonly (readonly [number, number])[]; lower: readonly (readonly [number, number])[] }
  > = {
    seed: {
      upper: [
        [-0.2, 1],
        [0.45, 0.75],
        [1, -0.05],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.9, -0.05],
        [0.4, -0.7],
        [-0.2, -0.8],
      ],
    },
    thin: {
      upper: [
        [-0.2, 1],
        [0.5, 0.75],
        [0.9, 0.35],
        [1, -0.1],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.92, -0.08],
        [0.5, -0.55],
        [-0.2, -0.8],
      ],
    },
    long: {
      upper: [
        [-0.2, 1],
        [1, 0],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.98, -0.02],
        [-0.2, -0.9],
      ],
    },
    hook: {
      upper: [
        [-0.2, 1.1],
        [0.5, 1],
        [0.92, 0.5],
        [1, -0.9],
        [0.78, -0.25],
        [-0.2, -0.1],
      ],
      lower: [
        [-0.2, -0.1],
        [0.66, -0.3],
        [0.4, -0.8],
        [-0.2, -0.9],
      ],
    },
    flat: {
      upper: [
        [-0.2, 1.5],
        [0.3, 0.7],
        [0.85, 0.55],
        [1.05, 0.2],
        [1, -0.2],
        [-0.2, 0],
      ],
      lower: [
        [-0.2, 0],
        [0.95, -0.25],
        [0.8, -0.6],
        [-0.2, -0.9],
      ],
    },
    bent: {
      upper: [
        [-0.2, 1],
        [0.5, 0.7],
        [0.75, -0.2],
        [0.8, -1.9],
        [0.35, -0.6],
        [-0.2, -0.1],
      ],
      lower: [
        [-0.2, -0.1],
        [0.4, -0.6],
        [0.72, -1.7],
        [0.3, -1.1],
        [-0.2, -0.8],
      ],
    },
  };
  const { upper, lower } = forms[kind];
  ctx.fillStyle = brush.tone(scale(species.plumage.beak, 0.85), 0.6);
  ctx.fill(shape(lower, true));
  ctx.fillStyle = brush.tone(species.plumage.beak, 0.85);
  ctx.fill(shape(upper, false));
  if (kind === 'bent') {
    ctx.fillStyle = brush.tone([30, 24, 28], 0.6);
    ctx.fill(
      shape(
        [
          [0.62, 0.05],
          [0.75, -0.2],
          [0.8, -1.9],
          [0.5, -0.85],
        ],
        false,
      ),
    );
  }
}

function crest(brush: Brush, figure: BirdFigure, cy: number): void {
  const { ctx } = brush;
  const { species, r } = figure;
  switch (species.crest) {
    case 'comb': {
      ctx.fillStyle = brush.tone([214, 48, 42], 0.85);
      ctx.beginPath();
      for (const [x, y, s] of [
        [0.45, 0.95, 0.3],
        [0.1, 1.16, 0.36],
        [-0.3, 1.08, 0.34],
        [-0.6, 0.8, 0.26],
      ] as const) {
        ctx.moveTo((x * cy + s) * r, y * r);
        ctx.arc(x * cy * r, y * r, s * r, 0, Math.PI * 2);
      }
      ctx.fill();
      ctx.beginPath();
      ctx.ellipse(r * 0.75 * cy, -r * 0.95, r * 0.22, r * 0.42, 0, 0, Math.PI * 2);
      ctx.fill();
      return;
    }
    case 'crown': {
      ctx.strokeStyle = brush.tone([40, 80, 130], 0.8);
      ctx.fillStyle = brush.tone([46, 120, 170], 0.9);
      ctx.lineWidth = r * 0.07;
      for (let k = 0; k < 5; k++) {
        const p = polar(point(0, 0), 1.25 + 0.22 * k, r * 2.1);
        ctx.beginPath();
        ctx.moveTo(0, r * 0.8);
        ctx.lineTo(p.x, p.y);
        ctx.stroke();
        ctx.beginPath();
        ctx.arc(p.x, p.y, r * 0.16, 0, Math.PI * 2);
        ctx.fill();
      }
      return;
    }
    case 'horns': {
      ctx.fillStyle = brush.tone(species.plumage.cap ?? species.plumage.head, 0.7);
      for (const side of [-1, 1]) {
        ctx.fill(
          limbPath(
            [point(side * r * 0.5, r * 0.62), point(side * r * 0.78, r * 1.36)],
            [r * 0.24, r * 0.03],
          ),
        );
      }
      return;
    }
    default:
  }
}
