import { mix, rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import { bright } from './bright.ts';
import { shopRoom, whereNobodyIs } from './shop-room.ts';

const PAPER = rgb('#f6f2e8');
const DARK = rgb('#2f2d35');

/** Shelves full of bears, balls, blocks and rockets. */
const toyShelves: Furniture = {
  width: 2.6,
  height: 2.4,
  draw(b) {
    b.box(-1.3, 0, 2.6, 2.4, rgb('#d8b07a'), 0.4);
    for (let row = 0; row < 4; row++) {
      const y = 0.1 + row * 0.58;
      b.box(-1.24, y, 2.48, 0.5, rgb('#8a6a4a'), 0.25);
      for (let i = 0; i < 6; i++) {
        const x = -1.02 + i * 0.41;
        const color = bright(b.random.int(0, 7));
        const kind = b.random.int(0, 3);
        if (kind === 0) {
          for (const dx of [-0.08, 0.08]) b.oval(x + dx, y + 0.4, 0.05, 0.05, rgb('#a8703c'), 0.6);
          b.oval(x, y + 0.13, 0.13, 0.15, rgb('#a8703c'), 0.6);
          b.oval(x, y + 0.32, 0.11, 0.1, rgb('#b87c44'), 0.7);
          for (const dx of [-0.04, 0.04]) b.oval(x + dx, y + 0.34, 0.015, 0.015, DARK, 0.3);
        } else if (kind === 1) {
          b.oval(x, y + 0.16, 0.16, 0.16, color, 0.65);
          b.box(x - 0.15, y + 0.14, 0.3, 0.05, PAPER, 0.8);
        } else if (kind === 2) {
          b.box(x - 0.15, y, 0.16, 0.16, color, 0.6);
          b.box(x + 0.01, y, 0.16, 0.16, bright(i + row), 0.6);
          b.box(x - 0.07, y + 0.16, 0.16, 0.16, bright(i + row + 3), 0.65);
        } else {
          b.box(x - 0.18, y + 0.06, 0.36, 0.13, color, 0.6, 0.04);
          b.box(x - 0.09, y + 0.18, 0.18, 0.1, mix(color, PAPER, 0.4), 0.7, 0.03);
          for (const dx of [-0.11, 0.11]) b.oval(x + dx, y + 0.06, 0.06, 0.06, DARK, 0.4);
        }
      }
    }
  },
};

/** Toys from floor to ceiling. */
export const toyShop = shopRoom({
  id: 'toy_shop',
  title: 'Toy shop',
  walls: [
    { kind: 'paper', color: '#cfe4f0' },
    { kind: 'paper', color: '#f8e4b8' },
  ],
  floors: [{ kind: 'boards', color: '#d0ac80' }],
  furniture: [-3, 0, 3].map((x) => ({ x, any: [{ ...toyShelves }] })),
  more: whereNobodyIs((_request, x) => [
    pieces.counterAt(
      { x: x - 0.6, z: 2.6 },
      { w: 2, d: 0.8, h: 0.6, color: rgb('#d8413a'), top: rgb('#f0d060') },
      (s, y) => {
        for (const dx of [-0.12, 0.12]) s.ball(-0.5 + dx, y + 0.58, 0.4, 0.08, rgb('#a8703c'));
        s.ball(-0.5, y + 0.18, 0.4, 0.2, rgb('#a8703c'));
        s.ball(-0.5, y + 0.47, 0.38, 0.16, rgb('#b87c44'));
        for (const dx of [-0.06, 0.06]) s.ball(-0.5 + dx, y + 0.5, 0.22, 0.02, DARK);
        s.ball(0.2, y + 0.15, 0.35, 0.15, rgb('#3d7ab0'));
        for (let i = 0; i < 3; i++)
          s.box({ x: 0.5 + i * 0.2, y, z: 0.3, w: 0.18, h: 0.18, d: 0.18, color: bright(i * 2) });
        s.box({ x: 0.6, y: y + 0.18, z: 0.3, w: 0.18, h: 0.18, d: 0.18, color: bright(3) });
      },
    ),
  ]),
});
