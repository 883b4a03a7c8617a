import type { Path2D } from '@napi-rs/canvas';
import type { Point } from '../limb.ts';
import { point } from '../limb.ts';
import type { Ball } from './anatomy.ts';
import type { Build } from './build.ts';
import type { Pose } from './pose.ts';
import { polygon } from './sweep.ts';
import type { Turn } from './turn.ts';
import { seen } from './turn.ts';

export interface Disc {
  x: number;
  y: number;
  r: number;
}

/** A head as it is seen: places any point of the skull on the picture. */
export interface HeadView {
  /** Head length in metres. */
  L: number;
  /** Turn to the viewer in all, radians: 0 profile, about 1.5 face on. */
  yaw: number;
  center: Point;
  /** A point of the head (head lengths; z is away from the viewer in profile) on the picture. */
  place(x: number, y: number, z: number): Point;
  /** Depth of a direction: negative faces the viewer. */
  depth(x: number, y: number, z: number): number;
  upper: Disc[];
  jaw: Disc[];
  cheeks: Disc[];
  /** Opened lower jaw: places points as `place` does, swung about the hinge. */
  placeJaw(x: number, y: number, z: number): Point;
}

export function headView(build: Build, pose: Pose, by: Turn): HeadView {
  const { head } = build.species;
  const L = build.headLength;
  const yaw = pose.yaw + pose.head.yaw;
  const center = seen(pose.head.at, 0, by);
  const pitch = pose.head.pitch;
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)];
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  const [cr, sr] = [Math.cos(pose.head.roll), Math.sin(pose.head.roll)];
  const spun = (x: number, y: number, z: number): [number, number, number] => {
    const forward = x * cp - y * sp;
    const up = x * sp + y * cp;
    return [forward * cy + z * sy, up, z * cy - forward * sy];
  };
  const place = (x: number, y: number, z: number): Point => {
    const [px, py] = spun(x, y, z);
    return point(center.x + (px * cr - py * sr) * L, center.y + (px * sr + py * cr) * L);
  };
  const open = pose.head.jaw * 0.62;
  const [co, so] = [Math.cos(-open), Math.sin(-open)];
  const [hx, hy] = [head.jaw[0]![0], head.jaw[0]![1] * 0.6];
  const placeJaw = (x: number, y: number, z: number): Point =>
    place(hx + (x - hx) * co - (y - hy) * so, hy + (x - hx) * so + (y - hy) * co, z);
  const disc = ([x, y, r]: Ball, by_: typeof place): Disc => ({ ...by_(x, y, 0), r: r * L });
  const [kx, ky, kr, kz] = head.cheek;
  return {
    L,
    yaw,
    center,
    place,
    placeJaw,
    depth: (x, y, z) => spun(x, y, z)[2],
    upper: head.upper.map((ball) => disc(ball, place)),
    jaw: head.jaw.map((ball) => disc(ball, placeJaw)),
    cheeks: [-1, 1].map((side) => ({ ...place(kx, ky, kz * side), r: kr * L })),
  };
}

/** Adds the head's silhouette to a path. */
export function headPath(head: HeadView, path: Path2D): Path2D {
  chain(path, head.jaw);
  chain(path, head.upper);
  const skull = head.upper[0]!;
  for (const cheek of head.cheeks) chain(path, [skull, cheek]);
  chain(path, [head.cheeks[0]!, head.cheeks[1]!]);
  chain(path, [head.cheeks[0]!, head.jaw[1]!]);
  return path;
}

/** Discs joined by the hulls of neighbours. */
export function chain(path: Path2D, discs: readonly Disc[]): void {
  for (const disc of discs) {
    path.moveTo(disc.x + disc.r, disc.y);
    path.arc(disc.x, disc.y, disc.r, 0, Math.PI * 2);
    path.closePath();
  }
  for (let i = 0; i + 1 < discs.length; i++) hull(path, discs[i]!, discs[i + 1]!);
}

function hull(path: Path2D, a: Disc, b: Disc): void {
  const gap = Math.hypot(b.x - a.x, b.y - a.y);
  if (gap <= Math.abs(a.r - b.r) + 1e-6) return;
  const axis = Math.atan2(b.y - a.y, b.x - a.x);
  const spread = Math.acos((a.r - b.r) / gap);
  const on = (disc: Disc, angle: number): Point =>
    point(disc.x + Math.cos(angle) * disc.r, disc.y + Math.sin(angle) * disc.r);
  polygon(path, [
    on(a, axis + spread),
    on(a, axis - spread),
    on(b, axis - spread),
    on(b, axis + spread),
  ]);
}
