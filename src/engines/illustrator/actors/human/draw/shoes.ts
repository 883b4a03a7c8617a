import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import { between } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Proportions } from '../person.ts';
import type { LimbJoints } from '../skeleton.ts';
import type { Outfit } from '../wardrobe.ts';
import { blob, ellipse, form, limb, mass } from './form.ts';

/** A foot in its shoe: the ankle is the origin, x along the foot. */
export function drawShoe(
  brush: Brush,
  joints: LimbJoints,
  b: Proportions,
  outfit: Outfit,
  skin: Rgb,
): void {
  const { ctx } = brush;
  const { end, tip, middle } = joints;
  const shoe = outfit.shoes;
  const kind = shoe?.kind ?? 'barefoot';
  const color = kind === 'barefoot' || kind === 'sandals' ? skin : shoe!.color;
  const high =
    kind === 'boots' || kind === 'wellingtons' || kind === 'roller_skates' || kind === 'ice_skates';
  if (high && shoe) {
    const top = between(end, middle, kind === 'wellingtons' || kind === 'boots' ? 0.5 : 0.24);
    const r = b.limbs * b.height;
    limb(brush, [top, between(end, top, 0.5), end], [r * 0.034, r * 0.029, r * 0.026], shoe.color);
  }
  const dx = tip.x - end.x;
  const dy = tip.y - end.y;
  // The drawn length of the foot is what the view leaves of it.
  const seen = Math.hypot(dx, dy) / (b.foot * 0.72);
  const front = seen < 0.62;
  const a = b.ankle;
  ctx.save();
  ctx.translate(end.x, end.y);
  if (front) {
    const w = b.foot * 0.2;
    const lean = dx * 0.5;
    const drop = Math.min(0, dy) * 0.6;
    mass(
      brush,
      blob(
        [
          [-w * 0.75, a * 0.4],
          [-w * 1.05 + lean, -a * 0.5 + drop],
          [-w * 0.8 + lean, -a * 1.05 + drop],
          [w * 0.8 + lean, -a * 1.05 + drop],
          [w * 1.05 + lean, -a * 0.5 + drop],
          [w * 0.75, a * 0.4],
        ],
        0.8,
      ),
      color,
      { x: 0, y: -a * 0.4 },
      w * 1.6,
    );
    if (shoe)
      sole(brush, kind, [-w * 0.95 + lean, w * 0.95 + lean], -a * 1.02 + drop, b, shoe.color, true);
  } else {
    const mirrored = dx < 0 ? -1 : 1;
    const angle = Math.atan2(dy, Math.abs(dx));
    ctx.scale(mirrored, 1);
    ctx.rotate(angle);
    const f = b.foot;
    const heel = kind === 'heels' ? f * 0.2 : 0;
    if (heel) ctx.rotate(-0.12);
    const toe = seen * f * 0.72;
    const outline = blob(
      [
        [-f * 0.1, a * 0.75],
        [-f * 0.22, a * 0.1],
        [-f * 0.24, -a * 0.7],
        [-f * 0.16, -a * 1.02],
        [toe * 0.6, -a * 1.02],
        [toe * 1.0, -a * 0.98],
        [toe * 1.06, -a * 0.55],
        [toe * 0.8, -a * 0.12],
        [f * 0.2, a * 0.45],
        [f * 0.12, a * 0.8],
      ],
      0.75,
    );
    mass(brush, outline, color, { x: toe * 0.3, y: -a * 0.3 }, f * 0.4);
    if (kind === 'sandals' && shoe) {
      ctx.strokeStyle = brush.tone(shoe.color, 0.7);
      ctx.lineWidth = f * 0.06;
      ctx.beginPath();
      ctx.moveTo(f * 0.16, -a * 0.95);
      ctx.lineTo(f * 0.3, a * 0.1);
      ctx.moveTo(-f * 0.2, -a * 0.2);
      ctx.lineTo(f * 0.12, a * 0.4);
      ctx.stroke();
    }
    if (kind === 'sneakers' && shoe) {
      ctx.strokeStyle = brush.tone(mix(shoe.color, [255, 255, 255], 0.75), 0.95);
      ctx.lineWidth = f * 0.035;
      ctx.beginPath();
      for (const k of [0.22, 0.32, 0.42]) {
        ctx.moveTo(f * k - f * 0.05, a * 0.35 - k * a);
        ctx.lineTo(f * k + f * 0.03, a * 0.05 - k * a);
      }
      ctx.stroke();
    }
    if (shoe) sole(brush, kind, [-f * 0.24, toe * 1.05], -a * 1.0, b, shoe.color, false);
  }
  ctx.restore();
}

function sole(
  brush: Brush,
  kind: NonNullable<Outfit['shoes']>['kind'],
  [from, to]: readonly [number, number],
  y: number,
  b: Proportions,
  color: Rgb,
  front: boolean,
): void {
  const { ctx } = brush;
  const f = b.foot;
  const thick = f * 0.075;
  if (kind === 'barefoot') return;
  if (kind === 'ice_skates') {
    ctx.strokeStyle = brush.tone([206, 214, 224], 1);
    ctx.lineWidth = f * 0.06;
    ctx.beginPath();
    if (front) {
      ctx.moveTo((from + to) / 2, y);
      ctx.lineTo((from + to) / 2, y - f * 0.2);
    } else {
      ctx.moveTo(from + f * 0.1, y);
      ctx.lineTo(from + f * 0.1, y - f * 0.16);
      ctx.moveTo(to - f * 0.16, y);
      ctx.lineTo(to - f * 0.16, y - f * 0.16);
      ctx.moveTo(from - f * 0.06, y - f * 0.2);
      ctx.lineTo(to - f * 0.02, y - f * 0.2);
      ctx.quadraticCurveTo(to + f * 0.1, y - f * 0.19, to + f * 0.1, y - f * 0.08);
    }
    ctx.stroke();
    return;
  }
  if (kind === 'roller_skates') {
    ctx.fillStyle = brush.tone([60, 60, 66], 0.8);
    ctx.fillRect(from, y - f * 0.07, to - from, f * 0.08);
    for (const k of front ? [0.12, 0.88] : [0.14, 0.32, 0.68, 0.86]) {
      const x = from + (to - from) * k;
      form(brush, ellipse(x, y - f * 0.17, f * 0.12, f * 0.12), [236, 120, 60]);
      ctx.fillStyle = brush.tone([240, 236, 228], 0.9);
      ctx.fill(ellipse(x, y - f * 0.17, f * 0.045, f * 0.045));
    }
    return;
  }
  if (kind === 'heels' && !front) {
    ctx.fillStyle = brush.tone(scale(color, 0.7), 0.6);
    ctx.fill(
      blob(
        [
          [from, y + f * 0.12],
          [from + f * 0.14, y + f * 0.05],
          [from + f * 0.07, y - f * 0.16],
          [from + f * 0.02, y - f * 0.16],
        ],
        0.4,
      ),
    );
    return;
  }
  ctx.fillStyle = brush.tone(
    kind === 'sneakers' ? mix(color, [250, 250, 250], 0.85) : scale(color, 0.45),
    0.8,
  );
  ctx.fill(
    blob(
      [
        [from, y + thick * 0.9],
        [to * 0.98, y + thick * 0.9],
        [to, y + thick * 0.2],
        [to * 0.96, y - thick * 0.35],
        [from + f * 0.02, y - thick * 0.35],
      ],
      0.35,
    ),
  );
}
