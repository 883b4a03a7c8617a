import { limbPath } from '../../limb.ts';
import type { Point } from '../../limb.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';

/** The elephant's trunk: hangs from the face, sways, curls towards the mouth when it feeds. */
export function drawTrunk(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { head, species, pose, build } = figure;
  const feeding = pose.posture === 'feed';
  const raised = pose.posture === 'howl' || pose.head.jaw > 0.35;
  const root = head.place(0.31, -0.08, 0);
  const length = build.H * 0.78;
  const joints = 8;
  const points: Point[] = [root];
  const forward = Math.max(0.25, Math.cos(head.yaw));
  let angle = raised ? -0.2 : -1.15;
  for (let k = 1; k < joints; k++) {
    const s = k / (joints - 1);
    const sway = 0.12 * Math.sin(pose.breath * 4 + s * 3) * s;
    if (raised) angle += 0.3;
    else if (feeding) angle += k > 3 ? -0.62 : -0.12;
    else angle += (k > 5 ? 0.34 : -0.07) + sway;
    const last = points.at(-1)!;
    points.push(
      point(
        last.x + Math.cos(angle) * forward * (length / (joints - 1)),
        Math.max(0.05 * build.H, last.y + Math.sin(angle) * (length / (joints - 1))),
      ),
    );
  }
  const radii = points.map((_, k) => head.L * (0.185 - 0.13 * (k / (joints - 1)) ** 0.8));
  const path = limbPath(points, radii);
  const gradient = ctx.createLinearGradient(root.x - head.L * 0.2, 0, root.x + head.L * 0.3, 0);
  gradient.addColorStop(0, brush.tone(species.coat.base, 0.5));
  gradient.addColorStop(0.6, brush.tone(species.coat.base, 0.82));
  gradient.addColorStop(1, brush.tone(species.coat.base, 0.7));
  ctx.fillStyle = gradient;
  ctx.fill(path);
  ctx.save();
  ctx.clip(path);
  ctx.strokeStyle = 'rgba(30,24,36,0.2)';
  ctx.lineWidth = head.L * 0.014;
  ctx.beginPath();
  for (let k = 1; k < joints - 1; k++) {
    for (const t of [0, 0.5]) {
      const a = points[k]!;
      const b = points[k + 1]!;
      const x = a.x + (b.x - a.x) * t;
      const y = a.y + (b.y - a.y) * t;
      const n = Math.atan2(b.y - a.y, b.x - a.x) + Math.PI / 2;
      const r = radii[k]!;
      ctx.moveTo(x + Math.cos(n) * r, y + Math.sin(n) * r);
      ctx.quadraticCurveTo(
        x + Math.sin(n) * r * 0.4,
        y - Math.cos(n) * r * 0.4,
        x - Math.cos(n) * r,
        y - Math.sin(n) * r,
      );
    }
  }
  ctx.stroke();
  ctx.restore();
}
