import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';

/**
 * Spray or powder snow thrown up behind what glides: soft puffs that spread and thin out. `back` is
 * how far they trail, `high` how high they fly, metres from (x, y).
 */
export function spray(
  brush: Brush,
  { x, y, back, high, t }: { x: number; y: number; back: number; high: number; t: number },
): void {
  const { ctx } = brush;
  for (let i = 0; i < 16; i++) {
    const age = fract(t * 1.5 + i * 0.618);
    const lift = fract(i * 0.37 + 0.2);
    const px = x - back * age * (0.5 + 0.5 * lift);
    const py = y + high * (0.3 + 0.7 * lift) * Math.sin(Math.PI * Math.min(1, age * 1.15));
    const r = high * (0.13 + 0.38 * age);
    const puff = ctx.createRadialGradient(px, py, 0, px, py, r);
    const alpha = 0.75 * (1 - age) * Math.min(1, age * 8);
    puff.addColorStop(0, `rgba(250,253,255,${alpha.toFixed(3)})`);
    puff.addColorStop(0.5, `rgba(246,251,255,${(alpha * 0.6).toFixed(3)})`);
    puff.addColorStop(1, 'rgba(246,251,255,0)');
    ctx.fillStyle = puff;
    ctx.fillRect(px - r, py - r, r * 2, r * 2);
  }
}
