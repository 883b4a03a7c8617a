import { Path2D } from '@napi-rs/canvas';
import { scale } from '../../../color.ts';
import { TAU } from '../../../easing.ts';
import type { Point } from '../../limb.ts';
import { limbPath, point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import { onTrunk } from '../build.ts';
import type { Figure } from '../figure.ts';
import { seen } from '../turn.ts';

/** A dragon's wing: an arm, three fingers and the skin between them; it beats in the air. */
export function drawWing(brush: Brush, figure: Figure, t: number, near: boolean): void {
  const { ctx } = brush;
  const { build, pose, turn, species } = figure;
  const H = build.H;
  const flying = pose.legs.every((leg) => !leg.down);
  const beat = flying ? Math.sin(t * TAU * 0.9) : 0.12 * Math.sin(t * 1.4) + 0.35;
  const lag = flying ? Math.sin(t * TAU * 0.9 - 0.8) : beat;
  const z = (near ? -1 : 1) * species.girth * H;
  const root = seen(
    onTrunk(pose, 0.78, build.trunk[5]!.up + build.trunk[5]!.half * 0.72),
    z * 0.7,
    turn,
  );
  const lean = near ? 0 : 0.22;
  const ray = (from: Point, angle: number, length: number): Point =>
    point(from.x + Math.cos(angle) * length * H, from.y + Math.sin(angle) * length * H);
  const lifted = ray(root, 2.0 + 0.5 * beat - lean, 0.55);
  // In the air the wing swings out of the picture plane: seen from the side its height shrinks,
  // and grows again below the body; the tips come last.
  const swung = (from: Point, angle: number, length: number, behind: number): Point => {
    const to = ray(point(0, 0), angle - lean * 0.6, length);
    const high = 0.2 + 0.8 * Math.sin(t * TAU * 0.9 - behind);
    return point(from.x + to.x - 0.1 * H * length * (1 - high), from.y + to.y * high);
  };
  const elbow = flying ? swung(root, 1.8, 0.6, 0) : lifted;
  const wrist = flying ? swung(elbow, 1.3, 0.75, 0.35) : ray(elbow, 1.25 + 0.75 * beat - lean, 0.7);
  const tips = [0, 1, 2, 3].map((k) =>
    flying
      ? swung(wrist, 1.9 + 0.4 * k, 1.1 - 0.06 * k, 0.8 + 0.06 * k)
      : ray(wrist, 2.0 + 0.42 * k + 0.6 * lag - lean, 1.05 - 0.06 * k),
  );
  const hip = seen(
    onTrunk(pose, 0.2, build.trunk[2]!.up + build.trunk[2]!.half * 0.8),
    z * 0.6,
    turn,
  );
  const skin = new Path2D();
  skin.moveTo(root.x, root.y);
  skin.quadraticCurveTo(elbow.x, elbow.y, wrist.x, wrist.y);
  skin.lineTo(tips[0]!.x, tips[0]!.y);
  for (let k = 0; k < tips.length; k++) {
    const a = tips[k]!;
    const b = tips[k + 1] ?? hip;
    const dip = point(
      (a.x + b.x) / 2 + (wrist.x - (a.x + b.x) / 2) * 0.24,
      (a.y + b.y) / 2 + (wrist.y - (a.y + b.y) / 2) * 0.24,
    );
    skin.quadraticCurveTo(dip.x, dip.y, b.x, b.y);
  }
  skin.closePath();
  const membrane = species.coat.mane ?? scale(species.coat.base, 1.2);
  const gradient = ctx.createLinearGradient(root.x, root.y, tips[0]!.x, tips[0]!.y);
  gradient.addColorStop(0, brush.tone(membrane, near ? 0.5 : 0.3));
  gradient.addColorStop(1, brush.tone(membrane, near ? 0.95 : 0.55));
  ctx.fillStyle = gradient;
  ctx.fill(skin);
  const bones = new Path2D();
  limbPath([root, elbow, wrist], [0.06 * H, 0.05 * H, 0.035 * H], bones);
  for (const tip of tips) limbPath([wrist, tip], [0.026 * H, 0.006 * H], bones);
  ctx.fillStyle = brush.tone(species.coat.base, near ? 0.72 : 0.4);
  ctx.fill(bones);
}
