import { rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { over } from '../outfits.ts';
import { flatHand, pose, v3 } from '../pose.ts';
import { BLACK, DARK_WOOD, disc, RED, rod, scene, shape, WHITE } from '../tools/place.ts';
import type { Action, Dress } from './action.ts';

function snowman(b: Brush): void {
  disc(b, 0.72, 0.34, 0.38, WHITE);
  disc(b, 0.72, 0.88, 0.28, WHITE);
  disc(b, 0.72, 1.28, 0.2, WHITE);
  rod(
    b,
    [
      [0.94, 0.95],
      [1.2, 1.18],
      [1.26, 1.14],
    ],
    0.025,
    DARK_WOOD,
  );
  rod(
    b,
    [
      [1.2, 1.18],
      [1.22, 1.26],
    ],
    0.02,
    DARK_WOOD,
  );
  for (const y of [0.76, 0.88, 1.0]) disc(b, 0.62, y, 0.024, BLACK);
  disc(b, 0.62, 1.34, 0.022, BLACK);
  disc(b, 0.73, 1.35, 0.022, BLACK);
  shape(
    b,
    [
      [0.66, 1.3],
      [0.66, 1.25],
      [0.42, 1.26],
    ],
    [240, 140, 50],
    0.1,
  );
  for (let i = 0; i < 4; i++) disc(b, 0.6 + i * 0.045, 1.18 - Math.sin(i) * 0.012, 0.011, BLACK);
  shape(
    b,
    [
      [0.52, 1.12],
      [0.54, 1.17],
      [0.72, 1.12],
      [0.92, 1.16],
      [0.92, 1.08],
      [0.72, 1.05],
    ],
    RED,
    0.6,
  );
  shape(
    b,
    [
      [0.8, 1.1],
      [0.88, 1.1],
      [0.92, 0.84],
      [0.82, 0.84],
    ],
    RED,
    0.2,
  );
  shape(
    b,
    [
      [0.5, 1.42],
      [0.5, 1.46],
      [0.94, 1.46],
      [0.94, 1.42],
    ],
    BLACK,
    0.3,
  );
  shape(
    b,
    [
      [0.58, 1.45],
      [0.58, 1.68],
      [0.86, 1.68],
      [0.86, 1.45],
    ],
    BLACK,
    0.1,
  );
}

const snowClothes: Dress = (o) => ({
  ...o,
  over: over('coat', '#2f6f9f', { length: 0.3 }),
  scarf: rgb('#e0a43b'),
  gloves: rgb('#b8332c'),
  hat: { kind: 'beanie', color: rgb('#b8332c'), trim: rgb('#f4f2ec') },
});

export const buildingSnowmen: readonly Action[] = [
  {
    verb: 'build_snowman',
    view: 66,
    pose: (m) =>
      pose({
        hips: v3(-0.12, -0.06, 0),
        lean: 0.24,
        head: { follow: 0.3 },
        left: flatHand(v3(0.44, -0.1 + Math.sin(m.t * 3) * 0.03, 0.12)),
        right: flatHand(v3(0.46, 0.06 - Math.sin(m.t * 3) * 0.05, -0.12)),
        leftLeg: { to: v3(0.05, 0, 0.12), from: 'ground' },
        rightLeg: { to: v3(-0.24, 0, -0.12), from: 'ground', pitch: 0.2 },
        mood: 'happy',
        mouth: 0.25,
      }),
    dress: snowClothes,
    items: (s) => [scene(s, -0.1, snowman)],
    room: { front: 0.8 },
  },
];
