import { point } from '../limb.ts';
import type { Point } from '../limb.ts';
import type { Anchor } from '../rig.ts';
import { onTrunk } from './build.ts';
import type { Figure } from './figure.ts';
import { seen } from './turn.ts';

/** Where things are held, worn or ridden on an animal; null for a place it does not have. */
export function anchorOf(name: string, figure: Figure, facing: 1 | -1): Anchor | null {
  const { build, pose, turn, head, legs } = figure;
  const along = Math.atan2(pose.shoulder.y - pose.hip.y, pose.shoulder.x - pose.hip.x);
  const at = (p: Point, angle = 0): Anchor => ({ x: p.x * facing, y: p.y, angle: angle * facing });
  const saddle = build.trunk[4]!;
  switch (name) {
    case 'hand':
      return at(legs[0]!.joints.at(-1)!);
    case 'other_hand':
      return at(legs[1]!.joints.at(-1)!);
    case 'back':
      return at(
        seen(onTrunk(pose, saddle.s - 0.08, saddle.up + saddle.half * 0.96), 0, turn),
        along,
      );
    case 'seat': {
      const low = build.trunk[1]!;
      return at(seen(onTrunk(pose, low.s, low.up - low.half), 0, turn));
    }
    case 'head':
    case 'top': {
      const r = figure.species.head.upper[0]![2];
      return at(head.place(0.02, r, 0), pose.head.roll);
    }
    case 'mouth': {
      const [x, y, r] = figure.species.head.jaw.at(-1)!;
      return at(head.placeJaw(x + r, y + r, 0));
    }
    case 'neck':
      return at(point(head.center.x, head.center.y - head.L * 0.4));
    default:
      return null;
  }
}
