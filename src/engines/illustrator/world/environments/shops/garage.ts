import { rgb } from '../../../color.ts';
import type { Furniture } from '../../furniture/brush.ts';
import { goodsShelf } from '../../furniture/public.ts';
import { toolWall } from '../../furniture/tools.ts';
import { BRIGHT } from './bright.ts';
import { shopRoom } from './shop-room.ts';

const DARK = rgb('#2f2d35');

/** A wide gate of slats, half rolled up, to the street. */
const rollerDoor: Furniture = {
  width: 3,
  height: 2.5,
  draw(b) {
    b.box(-1.5, 0, 3, 2.5, rgb('#8a9298'), 0.5);
    for (let y = 0.05; y < 2.4; y += 0.2)
      b.box(-1.4, y, 2.8, 0.17, rgb('#dfe3e4'), 0.55 + (y % 0.4 > 0.2 ? 0.06 : 0));
    b.box(-0.2, 0.2, 0.4, 0.06, DARK, 0.4);
  },
};

/** Where a house keeps its car and its tools. */
export const garage = shopRoom({
  id: 'garage',
  title: 'Garage of a house',
  walls: [{ kind: 'concrete', color: '#b8b4ac' }],
  floors: [{ kind: 'concrete', color: '#9a9892' }],
  lamps: 'tubes',
  furniture: [
    { x: 2.5, any: [rollerDoor] },
    { x: -1.4, y: 0.95, any: [toolWall] },
    { x: -4, any: [goodsShelf(1.2, 2, rgb('#8a9298'), BRIGHT)] },
  ],
  view: 6.4,
});
