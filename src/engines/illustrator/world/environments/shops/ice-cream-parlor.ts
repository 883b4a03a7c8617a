import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import { solids } from '../../solids.ts';
import { shopRoom, whereNobodyIs } from './shop-room.ts';
import { showcase } from './showcase.ts';

const PAPER = rgb('#f6f2e8');
const STEEL = rgb('#b4bac2');

const iceCase = showcase(3, rgb('#f0a8b8'), (b) => {
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 8; i++) {
      const [x, y] = [-1.25 + i * 0.36, 0.64 + row * 0.27];
      b.box(x - 0.15, y - 0.05, 0.3, 0.12, STEEL, 0.6);
      b.oval(
        x,
        y + 0.08,
        0.14,
        0.1,
        rgb(['#f8c8d4', '#8a5a3c', '#fdf3d0', '#a8d8b0', '#e85a78', '#c8a8e0'][(i + row * 3) % 6]!),
        0.75,
      );
    }
});

/** A giant cone as a shop's sign. */
const coneSign: Furniture = {
  width: 0.9,
  height: 1.7,
  mounted: true,
  draw(b) {
    b.poly(
      [
        [-0.3, 0.9],
        [0.3, 0.9],
        [0, 0],
      ],
      rgb('#d8a050'),
      0.6,
    );
    for (let i = 1; i < 5; i++)
      b.line(
        [
          [-0.3 + i * 0.06, 0.9 - i * 0.18],
          [0.3 - (4 - i) * 0.06, 0.9 - i * 0.06],
        ],
        0.02,
        rgb('#b07a34'),
      );
    b.oval(-0.17, 1.05, 0.24, 0.22, rgb('#f8c8d4'), 0.75);
    b.oval(0.17, 1.05, 0.24, 0.22, rgb('#fdf3d0'), 0.75);
    b.oval(0, 1.32, 0.25, 0.23, rgb('#8a5a3c'), 0.7);
    b.oval(0.03, 1.57, 0.08, 0.08, rgb('#d8281f'), 0.8);
  },
};

/** Ices in a case, and a table for two. */
export const iceCreamParlor = shopRoom({
  id: 'ice_cream_parlor',
  title: 'Ice cream parlor',
  walls: [
    { kind: 'paper', color: '#f8d4dc' },
    { kind: 'paper', color: '#c8e8e0' },
  ],
  floors: [{ kind: 'checker', color: '#fdf4ec' }],
  furniture: [
    { x: -1.2, any: [iceCase], out: 0.7 },
    { x: -3.3, y: 1.1, any: [coneSign] },
    { x: 2.6, y: 1.1, any: [coneSign] },
    { x: -1.2, y: 1.55, any: [home.picture(1.4, 0.8)] },
  ],
  more: whereNobodyIs((_request, x) => [
    pieces.chairAt({ x: x + 0.75, z: 3 }, rgb('#e88aa8'), 'right'),
    pieces.chairAt({ x: x + 2.35, z: 3 }, rgb('#8ac8c0'), 'left'),
    solids({ x: x + 1.55, z: 2.8 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 1, d: 0.7 });
      s.post({ x: 0, z: 0.3, r: 0.05, h: 0.72 }, STEEL);
      s.post({ x: 0, y: 0.7, z: 0.3, r: 0.48, h: 0.05 }, PAPER);
      s.post({ x: -0.1, y: 0.75, z: 0.3, r: 0.05, h: 0.14, top: 0.11 }, rgb('#cfe4f0'));
      for (const [dx, color] of [
        [-0.17, '#f8c8d4'],
        [-0.03, '#8a5a3c'],
        [-0.1, '#fdf3d0'],
      ] as const)
        s.ball(dx, 0.95 + (dx === -0.1 ? 0.08 : 0), 0.29, 0.075, rgb(color));
    }),
  ]),
});
