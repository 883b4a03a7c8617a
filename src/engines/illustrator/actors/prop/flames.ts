import type { Pen } from './pen.ts';

/** Tongues of fire, in units of the pen; `x`, `y` is the middle of their foot. */
export function drawFlames(
  pen: Pen,
  { x, y, width, height, t }: { x: number; y: number; width: number; height: number; t: number },
): void {
  const { ctx } = pen;
  ctx.save();
  ctx.translate(x, y - height * 0.42);
  ctx.scale(width * 1.5, height);
  const glow = ctx.createRadialGradient(0, 0, 0, 0, 0, 0.8);
  glow.addColorStop(0, 'rgba(255,170,60,0.38)');
  glow.addColorStop(1, 'rgba(255,120,20,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(-0.8, -0.8, 1.6, 1.6);
  ctx.restore();
  for (const [color, share, alpha] of [
    ['#e8481c', 1, 0.92],
    ['#f78a1f', 0.76, 0.95],
    ['#ffc83d', 0.52, 0.95],
    ['#fff2a8', 0.28, 0.95],
  ] as const) {
    for (let i = 0; i < 5; i++) {
      const at = (i - 2) / 2.4;
      const phase = t * (5 + i * 0.7) + i * 1.9;
      const high = height * share * (1 - 0.5 * Math.abs(at)) * (0.84 + 0.16 * Math.sin(phase));
      const half = width * 0.19 * share + width * 0.04;
      const foot = x + at * width * 0.36 * (0.5 + share / 2);
      const tip = foot + Math.sin(phase * 0.8) * width * 0.07 - at * width * 0.1;
      pen.glow(
        `M ${foot - half} ${y} C ${foot - half * 1.3} ${y - high * 0.4} ${tip - half * 0.4} ${y - high * 0.6} ${tip} ${y - high} C ${tip + half * 0.2} ${y - high * 0.62} ${foot + half * 1.3} ${y - high * 0.42} ${foot + half} ${y} Z`,
        color,
        alpha,
      );
    }
  }
}

/** What a fire throws on all that is around it, the more the darker the hour; it never holds still. */
export function drawFirelight(
  pen: Pen,
  { x, y, reach, t }: { x: number; y: number; reach: number; t: number },
): void {
  const { ctx, light } = pen;
  const strength =
    (0.1 + 0.34 * light.night) * (0.92 + 0.08 * Math.sin(t * 11) * Math.sin(t * 7.3));
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.translate(x, y);
  ctx.scale(reach, reach * 0.72);
  const glow = ctx.createRadialGradient(0, 0, 0, 0, 0, 1);
  glow.addColorStop(0, `rgba(255,150,60,${strength.toFixed(3)})`);
  glow.addColorStop(0.4, `rgba(230,100,40,${(strength * 0.42).toFixed(3)})`);
  glow.addColorStop(1, 'rgba(180,60,20,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(-1, -1, 2, 2);
  ctx.restore();
}

/** Wisps of steam that rise and fade. */
export function drawSteam(
  pen: Pen,
  { x, y, width, height, t }: { x: number; y: number; width: number; height: number; t: number },
): void {
  const { ctx } = pen;
  ctx.save();
  ctx.lineCap = 'round';
  for (let i = 0; i < 3; i++) {
    const foot = x + (i - 1) * width * 0.3;
    const sway = (k: number): number => Math.sin(t * 1.6 + i * 2.1 + k * 3) * width * 0.13;
    const gradient = ctx.createLinearGradient(0, y, 0, y - height);
    gradient.addColorStop(0, 'rgba(255,255,255,0)');
    gradient.addColorStop(0.35, 'rgba(255,255,255,0.4)');
    gradient.addColorStop(1, 'rgba(255,255,255,0)');
    ctx.strokeStyle = gradient;
    ctx.lineWidth = width * 0.09;
    ctx.beginPath();
    ctx.moveTo(foot, y);
    ctx.bezierCurveTo(
      foot + sway(0.3),
      y - height * 0.35,
      foot - sway(0.6),
      y - height * 0.65,
      foot + sway(1),
      y - height,
    );
    ctx.stroke();
  }
  ctx.restore();
}
