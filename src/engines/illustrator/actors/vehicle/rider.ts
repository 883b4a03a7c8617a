import { rgb } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import type { Random } from '../../random.ts';
import {
  cycling,
  motorcycling,
  paddling,
  rowing,
  scootering,
} from '../human/actions/riding-poses.ts';
import { putOn } from '../human/clothing.ts';
import { drawFigure } from '../human/figure.ts';
import { OUTFITS, over } from '../human/outfits.ts';
import { createPerson, proportions } from '../human/person.ts';
import type { Pose } from '../human/pose.ts';
import { solveSkeleton } from '../human/skeleton.ts';
import type { Outfit } from '../human/wardrobe.ts';
import type { ActorState } from '../rig.ts';
import type { Brush } from '../shading.ts';
import type { Vehicle } from './vehicle.ts';
import { drawCrank } from './two-wheeled/crank.ts';

/** Somebody on a vehicle, drawn whole in the vehicle's own units. */
export interface Rider {
  draw(brush: Brush, state: ActorState, wind: number): void;
}

type Kind = NonNullable<Vehicle['rider']>;

function poseOf(kind: Kind, state: ActorState): Pose {
  switch (kind) {
    case 'cyclist':
      return cycling(state.travelled);
    case 'motorcyclist':
      return motorcycling(state.t);
    case 'scooter':
    case 'skateboarder':
      return scootering(state.t);
    case 'rower':
      return rowing(state.t * 0.5);
    case 'paddler':
      return paddling(state.t * 0.55);
  }
}

function dress(kind: Kind, outfit: Outfit): Outfit {
  const plain: Outfit = {
    ...outfit,
    bottom:
      outfit.bottom?.kind === 'skirt'
        ? { ...outfit.bottom, kind: 'jeans', length: 0.97, fit: 1, color: rgb('#3d5573') }
        : outfit.bottom,
  };
  if (kind === 'motorcyclist')
    return {
      ...plain,
      over: over('jacket', '#2a2628', { open: false }),
      gloves: rgb('#231f20'),
      hat: { kind: 'helmet', color: rgb('#e8e6e0'), trim: rgb('#c23b32') },
      shoes: { kind: 'boots', color: rgb('#26221f') },
    };
  if (kind === 'cyclist')
    return { ...plain, hat: { kind: 'bike_helmet', color: rgb('#2f6fb0'), trim: rgb('#16324f') } };
  return plain;
}

/** Somebody by chance, dressed for the vehicle and as the plan says. */
export function createRider(kind: Kind, actor: Actor, random: Random): Rider {
  const fork = random.fork('rider');
  const drawn = createPerson(fork, {
    age: actor.age === 'child' ? 'adult' : actor.age,
    gender: actor.gender,
  });
  // Machines are built for an adult of 1.75 m; the rider is drawn to fit.
  const person = { ...drawn, proportions: proportions('adult', drawn.gender, 1.75, 0) };
  const outfit = putOn(
    dress(kind, OUTFITS.person!(fork.fork('outfit'), person.gender, false)),
    actor.clothing,
  );
  return {
    draw(brush, state, wind) {
      const pose = poseOf(kind, state);
      const skeleton = solveSkeleton(pose, person.proportions, kind === 'rower' ? -1.4 : 1.42);
      const swing = -Math.min(0.6, state.speed * 0.08) + wind * 0.1 + Math.sin(state.t * 6) * 0.03;
      const items =
        kind === 'cyclist'
          ? [{ near: 0.02, draw: (b: Brush) => drawCrank(b, state.travelled) }]
          : [];
      drawFigure(brush, {
        person,
        outfit,
        pose,
        skeleton,
        items,
        t: state.t,
        speaks: false,
        mouth: state.mouth,
        swing,
      });
    },
  };
}
