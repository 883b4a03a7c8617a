import { rgb } from '../../../color.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import { bright } from './bright.ts';
import { shopRoom, whereNobodyIs } from './shop-room.ts';
import { showcase } from './showcase.ts';

const jewelCase = showcase(2.3, rgb('#4a3a5f'), (b) => {
  b.box(-1.1, 0.58, 2.2, 0.12, rgb('#2a3a6a'), 0.6);
  for (let i = 0; i < 6; i++) {
    const x = -0.9 + i * 0.36;
    b.poly(
      [
        [x - 0.09, 0.7],
        [x + 0.09, 0.7],
        [x + 0.05, 1],
        [x - 0.05, 1],
      ],
      rgb('#f0e8e0'),
      0.7,
    );
    for (let k = 0; k < 7; k++) {
      const a = Math.PI + (k / 6) * Math.PI;
      b.oval(x + Math.cos(a) * 0.08, 0.95 + Math.sin(a) * 0.13, 0.017, 0.017, rgb('#f0c040'), 1);
    }
    b.oval(x, 0.79, 0.035, 0.04, bright(i), 1);
    b.halo(x, 0.8, 0.14, rgb('#ffffff'), 0.7);
  }
});

/** Necklaces in cases. */
export const jewelryShop = shopRoom({
  id: 'jewelry_shop',
  title: 'Jewelry shop',
  walls: [
    { kind: 'panel', color: '#5f4a6a' },
    { kind: 'panel', color: '#3f5a5f' },
  ],
  floors: [{ kind: 'carpet', color: '#6a3f50' }],
  lamps: 'chandelier',
  furniture: [
    { x: -2.6, any: [jewelCase], out: 0.5 },
    { x: 0, any: [jewelCase], out: 0.5 },
    { x: 2.6, any: [jewelCase], out: 0.5 },
    { x: -1.3, y: 1.5, any: [home.picture(0.8, 0.8)] },
    { x: 1.3, y: 1.5, any: [home.picture(0.8, 0.8)] },
  ],
  more: whereNobodyIs((_request, x) => [
    pieces.counterAt(
      { x: x + 0.6, z: 2.6 },
      { w: 2, d: 0.7, h: 0.8, color: rgb('#4a3a5f'), top: rgb('#cfe4f0') },
      (s, y) => {
        for (let i = 0; i < 7; i++) {
          s.box({
            x: -0.75 + i * 0.25,
            y,
            z: 0.3,
            w: 0.14,
            h: 0.06,
            d: 0.14,
            color: rgb('#2a3a6a'),
          });
          s.ball(-0.75 + i * 0.25, y + 0.11, 0.36, 0.045, i % 2 ? rgb('#f0c040') : rgb('#e8f4ff'));
        }
      },
    ),
  ]),
});
