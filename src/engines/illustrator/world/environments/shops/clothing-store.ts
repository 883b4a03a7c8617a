import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import { bright } from './bright.ts';
import { shopRoom, whereNobodyIs } from './shop-room.ts';

const DARK = rgb('#2f2d35');
const STEEL = rgb('#b4bac2');

/** Garments on hangers along a rail. */
const clothesRail: Furniture = {
  width: 2.4,
  height: 1.8,
  draw(b) {
    b.line(
      [
        [-1.15, 1.62],
        [1.15, 1.62],
      ],
      0.04,
      STEEL,
      0.8,
    );
    for (const x of [-1.1, 1.1])
      b.line(
        [
          [x, 0],
          [x, 1.62],
        ],
        0.04,
        STEEL,
        0.6,
      );
    for (let i = 0; i < 13; i++) {
      const x = -1 + i * 0.165;
      const color = bright(b.random.int(0, 7));
      const long = b.random.range(0.7, 1.15);
      b.line(
        [
          [x, 1.62],
          [x, 1.55],
        ],
        0.02,
        DARK,
      );
      b.poly(
        [
          [x - 0.12, 1.5],
          [x + 0.12, 1.5],
          [x + 0.17, 1.5 - long],
          [x - 0.13, 1.5 - long],
        ],
        color,
        0.4 + (i % 3) * 0.12,
      );
      b.poly(
        [
          [x - 0.04, 1.55],
          [x + 0.04, 1.55],
          [x + 0.12, 1.5],
          [x - 0.12, 1.5],
        ],
        color,
        0.7,
      );
    }
  },
};

/** A dressed figure without a head. */
const mannequin: Furniture = {
  width: 0.7,
  height: 1.8,
  draw(b) {
    const color = bright(b.random.int(0, 7));
    b.oval(0, 0.04, 0.26, 0.05, DARK, 0.5);
    b.line(
      [
        [0, 0.05],
        [0, 0.7],
      ],
      0.04,
      STEEL,
    );
    b.poly(
      [
        [-0.12, 1.05],
        [0.12, 1.05],
        [0.34, 0.45],
        [-0.34, 0.45],
      ],
      color,
      0.55,
    );
    b.poly(
      [
        [-0.22, 1.5],
        [0.22, 1.5],
        [0.12, 1.04],
        [-0.12, 1.04],
      ],
      color,
      0.65,
    );
    b.oval(0, 1.54, 0.1, 0.1, rgb('#e8d8c4'), 0.7);
    b.oval(0, 1.7, 0.1, 0.13, rgb('#e8d8c4'), 0.7);
  },
};

/** Clothes on rails and on dressed figures. */
export const clothingStore = shopRoom({
  id: 'clothing_store',
  title: 'Clothing store',
  walls: [
    { kind: 'plain', color: '#ece4da' },
    { kind: 'wood', color: '#c8a884' },
  ],
  floors: [{ kind: 'boards', color: '#c09a70' }],
  furniture: [
    { x: -2.9, any: [clothesRail] },
    { x: 0.2, any: [clothesRail] },
    { x: 3.2, any: [clothesRail] },
    { x: -1.35, any: [mannequin], out: 0.7 },
    { x: 1.75, any: [mannequin], out: 0.6 },
    { x: 3.2, y: 1.9, any: [home.picture(1, 0.6)] },
  ],
  more: whereNobodyIs((_request, x) => [
    pieces.tableAt(
      { x: x - 0.9, z: 2.7 },
      { w: 1.6, d: 0.8, color: rgb('#c49a6c'), h: 0.7 },
      (s, y) => {
        for (let p = 0; p < 3; p++)
          for (let i = 0; i < 4; i++)
            s.box({
              x: -0.5 + p * 0.5,
              y: y + i * 0.05,
              z: 0.25,
              w: 0.38,
              h: 0.048,
              d: 0.34,
              color: bright(p * 3 + i),
            });
      },
    ),
  ]),
});
