import type { Rgb } from '../../../color.ts';
import { luminance, mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';

export interface EyeLook {
  radius: number;
  color: Rgb;
  pupil: 'round' | 'slit' | 'bar';
  /** 0 open, 1 shut. */
  lids: number;
  /** Width seen, 0 to 1: an eye turned away is narrow. */
  seen: number;
  /** Tilt of its outer corner upwards, radians. */
  slant: number;
  lid: Rgb;
}

/** An eye with rim, iris, pupil, two lights and lids, at the origin of the brush's units. */
export function drawEye(brush: Brush, x: number, y: number, look: EyeLook): void {
  const { ctx } = brush;
  const { radius: r, lids } = look;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(look.slant);
  ctx.scale(look.seen, 1);
  const dark = 'rgb(18,12,14)';
  if (lids > 0.85) {
    ctx.strokeStyle = dark;
    ctx.lineWidth = r * 0.34;
    ctx.beginPath();
    ctx.arc(0, r * 0.42, r * 0.95, Math.PI * 1.18, Math.PI * 1.82);
    ctx.stroke();
    ctx.restore();
    return;
  }
  const open = 1 - lids;
  // A dark eye in a dark or marked face is lost without a paler rim.
  ctx.fillStyle = brush.tone(
    mix(look.lid, [255, 244, 226], luminance(look.lid) < 0.3 ? 0.42 : 0.6),
    0.8,
  );
  ctx.beginPath();
  ctx.ellipse(0, 0, r * 1.62, r * 1.42 * open + r * 0.1, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = dark;
  ctx.beginPath();
  ctx.ellipse(0, 0, r * 1.24, r * 1.1 * open + r * 0.1, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(0, 0, r, r * 0.94 * open, 0, 0, Math.PI * 2);
  ctx.clip();
  const iris = ctx.createLinearGradient(0, r, 0, -r);
  iris.addColorStop(0, brush.tone(look.color, 0.35));
  iris.addColorStop(1, brush.tone(look.color, 1));
  ctx.fillStyle = iris;
  ctx.fillRect(-r * 1.1, -r * 1.1, r * 2.2, r * 2.2);
  ctx.fillStyle = 'rgb(10,8,10)';
  ctx.beginPath();
  if (look.pupil === 'slit') ctx.ellipse(0, 0, r * 0.36, r * 0.86, 0, 0, Math.PI * 2);
  else if (look.pupil === 'bar') ctx.ellipse(0, 0, r * 0.86, r * 0.74, 0, 0, Math.PI * 2);
  else ctx.ellipse(0, 0, r * 0.62, r * 0.62, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
  const glint = brush.light.night > 0.6 ? 0.75 : 0.95;
  ctx.fillStyle = `rgba(255,255,255,${glint})`;
  ctx.beginPath();
  ctx.ellipse(r * 0.3, r * 0.36 * open, r * 0.27, r * 0.27 * open, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = 'rgba(255,255,255,0.35)';
  ctx.beginPath();
  ctx.ellipse(-r * 0.32, -r * 0.42 * open, r * 0.15, r * 0.13 * open, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.strokeStyle = dark;
  ctx.lineWidth = r * 0.3;
  ctx.beginPath();
  ctx.ellipse(0, 0, r * 1.16, r * 1.02 * open, 0, Math.PI * 0.06, Math.PI * 0.94);
  ctx.stroke();
  ctx.restore();
}
