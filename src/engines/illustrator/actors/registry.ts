import type { Actor } from '../plan.ts';
import type { Random } from '../random.ts';
import { humanFamily } from './human/human-rig.ts';
import { birdFamily } from './bird/rig.ts';
import { fishFamily } from './fish/rig.ts';
import { quadrupedFamily } from './quadruped/rig.ts';
import { cutoutFamily } from './cutout/cutout.ts';
import { emojiFamily } from './emoji/emoji.ts';
import { propFamily } from './prop/prop.ts';
import type { Rig, RigFamily } from './rig.ts';
import { vehicleFamily } from './vehicle/vehicle-rig.ts';

/** Every family of actors, by its id. */
export const rigFamilies: readonly RigFamily[] = [
  quadrupedFamily,
  birdFamily,
  fishFamily,
  humanFamily,
  vehicleFamily,
  propFamily,
  emojiFamily,
  cutoutFamily,
];

/** The family with this id, if there is one. */
export function rigFamily(id: Actor['drawn_as']['rig']): RigFamily | undefined {
  return rigFamilies.find((family) => family.id === id);
}

/** Makes the rig for an actor of a plan; throws RangeError if its family is unknown. */
export function createRig(
  actor: Actor,
  options: { random: Random; detail: 'standard' | 'pro' },
): Rig {
  const family = rigFamily(actor.drawn_as.rig);
  if (!family) throw new RangeError(`No rig family '${actor.drawn_as.rig}'`);
  return family.create(actor, options);
}
