import { Path2D } from '@napi-rs/canvas';
import { smoothOutline } from '../limb.ts';
import type { Brush } from '../shading.ts';
import type { FishSpecies } from './species.ts';
import type { Spine } from './spine.ts';
import { side } from './spine.ts';

/** Bands, scales, gills and grooves; the caller has clipped to the body. */
export function drawMarks(brush: Brush, species: FishSpecies, spine: Spine): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const band = (u: number, w: number, bow: number): Path2D =>
    smoothOutline([
      side(species, spine, u - w, 1.2),
      side(species, spine, u - w + bow, 0),
      side(species, spine, u - w, -1.2),
      side(species, spine, u + w, -1.2),
      side(species, spine, u + w + bow, 0),
      side(species, spine, u + w, 1.2),
    ]);
  switch (species.pattern) {
    case 'bands':
      for (const [u, w, bow] of [
        [0.27, 0.055, 0.02],
        [0.56, 0.075, -0.05],
        [0.88, 0.035, 0],
      ] as const) {
        ctx.fillStyle = brush.tone(colors.edge!, 0.7);
        ctx.fill(band(u, w + 0.016, bow));
        ctx.fillStyle = brush.tone(colors.marks!, 0.88);
        ctx.fill(band(u, w, bow));
      }
      break;
    case 'stripes':
      ctx.fillStyle = brush.tone(colors.marks!, 0.75);
      for (const [u, w] of [
        [0.13, 0.035],
        [0.38, 0.045],
        [0.62, 0.04],
        [0.82, 0.026],
      ] as const)
        ctx.fill(band(u, w, 0.015));
      break;
    case 'scales': {
      const path = new Path2D();
      for (let j = -3; j <= 3; j++) {
        for (let i = 0; i < 14; i++) {
          const u = 0.3 + 0.046 * i + 0.023 * (j & 1);
          const a = side(species, spine, u, j * 0.24 + 0.13);
          const b = side(species, spine, Math.min(0.99, u + 0.036), j * 0.24);
          const c = side(species, spine, u, j * 0.24 - 0.13);
          path.moveTo(a.x, a.y);
          path.quadraticCurveTo(b.x, b.y, c.x, c.y);
        }
      }
      ctx.strokeStyle = 'rgba(20,24,40,0.15)';
      ctx.lineWidth = Math.max(0.008 * L, 0.6 / brush.pixels);
      ctx.stroke(path);
      gill(brush, species, spine, 0.25);
      break;
    }
    case 'gills':
      if (species.form === 'fish')
        for (const k of [0, 1, 2, 3]) gill(brush, species, spine, 0.24 + 0.02 * k);
      else throat(brush, species, spine);
      break;
    default:
  }
}

function gill(brush: Brush, species: FishSpecies, spine: Spine, u: number): void {
  const { ctx } = brush;
  const shark = species.pattern === 'gills';
  const a = side(species, spine, u, shark ? 0.3 : 0.62);
  const b = side(species, spine, u + (shark ? 0.01 : 0.05), -0.1);
  const c = side(species, spine, u - 0.01, shark ? -0.4 : -0.75);
  ctx.strokeStyle = 'rgba(14,16,28,0.3)';
  ctx.lineWidth = species.length * (shark ? 0.005 : 0.01);
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.quadraticCurveTo(b.x, b.y, c.x, c.y);
  ctx.stroke();
}

/** The grooves of a whale's throat. */
function throat(brush: Brush, species: FishSpecies, spine: Spine): void {
  const { ctx } = brush;
  ctx.strokeStyle = 'rgba(40,56,72,0.28)';
  ctx.lineWidth = species.length * 0.0035;
  ctx.beginPath();
  for (let k = 0; k < 7; k++) {
    for (let i = 0; i <= 8; i++) {
      const p = side(species, spine, 0.03 + (i / 8) * 0.46, -0.34 - k * 0.095);
      if (i === 0) ctx.moveTo(p.x, p.y);
      else ctx.lineTo(p.x, p.y);
    }
  }
  ctx.stroke();
}
