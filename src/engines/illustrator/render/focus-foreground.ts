import { createRig } from '../actors/registry.ts';
import type { Actor } from '../plan.ts';
import type { Random } from '../random.ts';
import { FOREGROUND } from './camera-moves.ts';
import type { Composition } from './composition.ts';
import { enlarged } from './enlarged.ts';
import type { Drawable } from './paint.ts';

/** What stands before the lens, by the place; in all other rooms, and in all other places outdoors. */
const THINGS: readonly (readonly [thing: string, places: string])[] = [
  ['cactus', 'desert canyon'],
  ['rock', 'mars moon volcano cave cliff ocean underwater beach waterfall lake river marsh'],
  ['pine_tree', 'snowfield ski_slope glacier'],
  ['mushroom', 'forest jungle'],
  ['traffic_cone', 'parking_lot highway raceway industrial construction_site gas_station railway'],
  ['fire_hydrant', 'street city_skyline alley junkyard bridge'],
  ['lantern', 'harbor train_station campsite graveyard temple castle stage movie_theater'],
  ['candle', 'restaurant palace ballroom museum bar library'],
  ['cup', 'cafe office kitchen bakery classroom'],
  ['planet', 'space'],
  ['balloon', 'sky'],
];
const INDOORS = 'potted_plant';
const OUTDOORS = 'flower';

/** Shares of the frame that it takes at most, and the column it stands in. */
const TALL = 0.62;
const WIDE = 0.24;
const COLUMN = 0.17;

/** A thing right before the lens, at the edge of the frame, on which a rack of focus begins. */
export function createFocusForeground(request: {
  place: string;
  indoor: boolean;
  composition: Composition;
  heading: 1 | -1;
  random: Random;
  detail: 'standard' | 'pro';
}): Drawable {
  const { place, indoor, composition, heading, random, detail } = request;
  const { pose, distance, visibleHeight, visibleWidth } = composition;
  const found = THINGS.find(([, places]) => places.split(' ').includes(place));
  const actor = thing(found?.[0] ?? (indoor ? INDOORS : OUTDOORS));
  const own = createRig(actor, { random, detail });
  const by = Math.min(
    (TALL * FOREGROUND * visibleHeight) / own.height,
    (WIDE * FOREGROUND * visibleWidth) / own.width,
  );
  const rig = enlarged(own, by);
  const z = FOREGROUND * distance;
  // It stands below the lower edge, as a thing on a sill or a stone would.
  const foot = pose.y - (1.04 - pose.horizon) * FOREGROUND * visibleHeight;
  const aside = heading * (0.5 - COLUMN) * FOREGROUND * visibleWidth;
  return {
    depth: () => z,
    draw: (paint) =>
      rig.draw(paint, {
        // A camera that follows somebody takes it along, or it would be gone at once.
        x: paint.view.worldX(paint.view.width / 2, z) - aside,
        y: foot,
        z: z + paint.view.camera.z,
        facing: heading,
        frontal: 0,
        speed: 0,
        travelled: 0,
        t: paint.t,
        mouth: 0,
      }),
  };
}

function thing(model: string): Actor {
  return {
    id: 'foreground',
    name: model,
    drawn_as: { rig: 'prop', model },
    count: 1,
    colors: [],
    size: 'normal',
    material: null,
    pattern: null,
    age: null,
    gender: null,
    clothing: [],
    action: { verb: 'stand', object: null },
    pace: 'still',
    direction: null,
    place: null,
    role: 'extra',
    speech: null,
  };
}
