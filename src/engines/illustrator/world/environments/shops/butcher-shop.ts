import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { shopRoom } from './shop-room.ts';
import { showcase } from './showcase.ts';

const DARK = rgb('#2f2d35');
const STEEL = rgb('#b4bac2');

/** Sausages and hams that hang from hooks. */
const meatRail: Furniture = {
  width: 3.4,
  height: 1.1,
  mounted: true,
  draw(b) {
    b.line(
      [
        [-1.7, 1],
        [1.7, 1],
      ],
      0.05,
      STEEL,
      0.8,
    );
    for (let i = 0; i < 8; i++) {
      const x = -1.5 + i * 0.43;
      b.line(
        [
          [x, 1],
          [x, 0.9],
        ],
        0.02,
        DARK,
      );
      if (i % 2) {
        b.oval(x, 0.55, 0.17, 0.36, rgb('#b5503f'), 0.6);
        b.oval(x, 0.32, 0.15, 0.1, rgb('#f0d0bc'), 0.7);
      } else
        for (let k = 0; k < 4; k++)
          b.oval(x + (k % 2) * 0.05, 0.82 - k * 0.2, 0.06, 0.11, rgb('#9c3a30'), 0.6);
    }
  },
};

const meatCase = showcase(2.9, rgb('#d8dce0'), (b) => {
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 9; i++) {
      const [x, y] = [-1.25 + i * 0.31, 0.68 + row * 0.26];
      b.oval(x, y, 0.14, 0.1, rgb((i + row) % 3 ? '#c8402f' : '#d8806a'), 0.65);
      b.oval(x + 0.03, y + 0.01, 0.05, 0.04, rgb('#f4dccc'), 0.8);
    }
});

/** Meat in cases under hams and sausages. */
export const butcherShop = shopRoom({
  id: 'butcher_shop',
  title: "Butcher's shop",
  walls: [{ kind: 'tiles', color: '#f2eee6' }],
  floors: [{ kind: 'checker', color: '#efe6dc' }],
  furniture: [
    { x: -1.9, y: 1.5, any: [meatRail] },
    { x: 1.9, y: 1.5, any: [meatRail] },
    { x: -1.5, any: [meatCase], out: 0.9 },
    { x: 1.5, any: [meatCase], out: 0.9 },
  ],
});
