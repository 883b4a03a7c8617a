import { Path2D } from '@napi-rs/canvas';
import { mix } from '../../../color.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';
import { grain } from './fur.ts';
import { drawHangingMane } from './hanging-mane.ts';

/** What is behind the head: the lion's ruff. */
export function drawManeBehind(brush: Brush, figure: Figure): void {
  if (figure.species.extras.mane === 'lion') lionMane(brush, figure, false);
  if (figure.species.extras.mane === 'ruff') ruff(brush, figure);
}

/** What lies over neck and brow. */
export function drawManeBefore(brush: Brush, figure: Figure, t: number, wind: number): void {
  const kind = figure.species.extras.mane;
  if (kind === 'lion') {
    lionMane(brush, figure, true);
  } else if (kind === 'horse') {
    drawHangingMane(brush, figure, t, wind);
  } else if (kind === 'ridge') {
    ridge(brush, figure);
  }
}

/**
 * Locks in rings about the back of the head, falling over neck and chest. `front` leaves the face
 * free and only frames it.
 */
function lionMane(brush: Brush, figure: Figure, front: boolean): void {
  const { ctx } = brush;
  const { head, species, neck } = figure;
  const L = head.L;
  const mane = species.coat.mane ?? species.coat.base;
  const crown = head.place(-0.2, -0.06, 0);
  const chest = onSurface(neck, 0.1, Math.PI * 0.75);
  const rings = front
    ? ([
        [0.62, 0.74, 0.36, 15],
        [0.5, 0.95, 0.3, 13],
      ] as const)
    : ([
        [0.86, 0.4, 0.6, 26],
        [0.73, 0.56, 0.55, 24],
        [0.6, 0.72, 0.5, 20],
      ] as const);
  for (const [ring, [size, amount, spread, count]] of rings.entries()) {
    const path = new Path2D();
    for (let k = 0; k < count; k++) {
      const around = ((k + 0.5 * (ring % 2)) / count) * 2 - 1;
      // From the brow (front) over the crown and back down to the throat.
      const angle = front ? Math.PI * (1.02 + 0.62 * around) : Math.PI * (1.1 + 0.95 * around);
      const down = Math.max(0, -Math.sin(angle));
      const back = Math.max(0, -Math.cos(angle));
      const cx = crown.x + (chest.x - crown.x) * 0.5 * down * (front ? 0.3 : 1);
      const cy = crown.y + (chest.y - crown.y) * 0.55 * down * (front ? 0.3 : 1);
      const r =
        L *
        size *
        (0.72 + 0.3 * down + 0.16 * back * (front ? 0.4 : 1) + 0.12 * grain(k, ring + 7));
      const root = r * (front ? 0.5 : 0.15);
      const w = r * spread * 0.42;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const tip = { x: cx + c * r, y: cy + s * r - L * 0.1 * (1 - Math.abs(s)) };
      const a = { x: cx + c * root - s * w, y: cy + s * root + c * w };
      const b = { x: cx + c * root + s * w, y: cy + s * root - c * w };
      path.moveTo(a.x, a.y);
      path.quadraticCurveTo(
        cx + c * r * 0.75 - s * w * 0.9,
        cy + s * r * 0.75 + c * w * 0.9,
        tip.x,
        tip.y,
      );
      path.quadraticCurveTo(
        cx + c * r * 0.7 + s * w * 0.8,
        cy + s * r * 0.7 - c * w * 0.8,
        b.x,
        b.y,
      );
      path.closePath();
    }
    if (!front) {
      path.moveTo(crown.x + L * size * 0.5, crown.y);
      path.arc(crown.x, crown.y, L * size * 0.5, 0, Math.PI * 2);
    }
    ctx.fillStyle = brush.tone(
      front && ring === 1 ? mix(mane, species.coat.base, 0.35) : mane,
      amount,
    );
    ctx.fill(path);
  }
}

/** A thick collar of fur (wolves, collies, huskies). */
function ruff(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { species, neck, build } = figure;
  const path = new Path2D();
  for (let i = 0; i < 26; i++) {
    const u = 0.15 + 0.7 * grain(i, 101);
    const phi = Math.PI * (0.25 + 0.8 * grain(i, 102));
    const a = onSurface(neck, u, phi);
    const b = onSurface(neck, Math.max(0, u - 0.45), Math.min(Math.PI * 1.02, phi + 0.5));
    const n = build.H * 0.03;
    path.moveTo(a.x - n, a.y);
    path.quadraticCurveTo((a.x + b.x) / 2 - n, (a.y + b.y) / 2, b.x, b.y - n * 0.7);
    path.quadraticCurveTo((a.x + b.x) / 2 + n, (a.y + b.y) / 2, a.x + n, a.y);
  }
  ctx.globalAlpha = 0.4;
  ctx.fillStyle = brush.tone(species.coat.belly ?? species.coat.base, 0.7);
  ctx.fill(path);
  ctx.globalAlpha = 1;
}

/** A stiff upright mane (zebra), or the plates of a dragon's neck. */
function ridge(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { species, neck, build } = figure;
  const color = species.coat.mane ?? species.coat.base;
  const marks = species.coat.pattern === 'stripes' ? species.coat.marks : undefined;
  const count = 18;
  for (let i = 0; i < count; i++) {
    const u = 0.1 + (0.9 * i) / count;
    const a = onSurface(neck, u, 0);
    const b = onSurface(neck, Math.min(1, u + 1.15 / count), 0);
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const gap = Math.hypot(dx, dy) || 1;
    const h = build.H * species.neck.base * (0.34 + 0.1 * grain(i, 121)) * Math.min(1, 0.3 + u);
    const n = point((-dy / gap) * h, (dx / gap) * h);
    ctx.fillStyle = brush.tone(marks && i % 3 === 1 ? marks : color, 0.72);
    ctx.beginPath();
    ctx.moveTo(a.x - n.x * 0.4, a.y - n.y * 0.4);
    ctx.quadraticCurveTo(
      a.x + n.x * 0.6 - dx * 0.2,
      a.y + n.y * 0.6,
      a.x + n.x + dx * 0.3,
      a.y + n.y + dy * 0.3,
    );
    ctx.lineTo(b.x + n.x * 0.9, b.y + n.y * 0.9);
    ctx.lineTo(b.x - n.x * 0.4, b.y - n.y * 0.4);
    ctx.fill();
  }
}
