import type { Rgb } from '../../../color.ts';
import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { Furniture } from '../../furniture/brush.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import { solids } from '../../solids.ts';
import { bright } from './bright.ts';
import { shopRoom } from './shop-room.ts';

const PAPER = rgb('#f6f2e8');
const DARK = rgb('#2f2d35');
const STEEL = rgb('#b4bac2');
const PLACES = [-2.7, -0.9, 0.9, 2.7];

/** A mirror with lamps round it over a shelf with bottles. */
const salonMirror: Furniture = {
  width: 1.3,
  height: 1.7,
  mounted: true,
  draw(b) {
    b.box(-0.6, 0.35, 1.2, 1.3, PAPER, 0.7, 0.08);
    b.box(-0.46, 0.48, 0.92, 1.04, mix(rgb('#a8c8d8'), b.light.sky[1], 0.2), 0.8);
    b.poly(
      [
        [-0.4, 0.5],
        [-0.1, 0.5],
        [0.3, 1.5],
        [0, 1.5],
      ],
      rgb('#e4f2f8'),
      0.9,
    );
    for (let i = 0; i < 5; i++)
      for (const x of [-0.53, 0.53]) {
        b.oval(x, 0.55 + i * 0.24, 0.045, 0.045, rgb('#fff6d0'), 1);
        b.halo(x, 0.55 + i * 0.24, 0.16, rgb('#ffe8b0'), 0.5);
      }
    b.box(-0.65, 0.22, 1.3, 0.08, rgb('#8a5a44'), 0.6);
    for (let i = 0; i < 5; i++)
      b.box(-0.5 + i * 0.2, 0.3, 0.08, 0.16 + (i % 2) * 0.06, bright(i + 2), 0.6, 0.02);
  },
};

/** A padded chair on a steel foot, seen from behind. */
function salonChair(spot: pieces.Spot, color: Rgb): Drawable {
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
    s.post({ x: 0, z: 0.3, r: 0.3, h: 0.05 }, STEEL);
    s.post({ x: 0, z: 0.3, r: 0.06, h: 0.45 }, STEEL);
    s.box({ x: 0, y: 0.45, z: 0.05, w: 0.62, h: 0.14, d: 0.56, color });
    for (const x of [-0.36, 0.36])
      s.box({ x, y: 0.68, z: 0.08, w: 0.1, h: 0.08, d: 0.48, color: DARK });
    s.box({ x: 0, y: 0.52, z: 0, w: 0.6, h: 0.62, d: 0.12, color });
    s.box({ x: 0, y: 1.16, z: 0.02, w: 0.34, h: 0.2, d: 0.1, color });
  });
}

/** A row of mirrors with a chair before each. */
export const beautySalon = shopRoom({
  id: 'beauty_salon',
  title: 'Hairdresser and beauty salon',
  walls: [
    { kind: 'plain', color: '#e8d0d0' },
    { kind: 'tiles', color: '#dfe6e4' },
  ],
  floors: [{ kind: 'checker', color: '#f0ece4' }],
  furniture: PLACES.map((x) => ({ x, y: 0.7, any: [salonMirror] })),
  more(request, room) {
    const color = rgb(request.random.fork('chairs').pick(['#a8283a', '#2f2d35', '#3f7a7a']));
    return PLACES.map((dx) => salonChair({ x: room.middle + dx, z: room.back - 1.35 }, color));
  },
});
