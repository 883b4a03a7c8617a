import type { Rgb } from '../../../color.ts';
import { mix, rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import type { RoomPlan } from '../../room.ts';
import { solids } from '../../solids.ts';

const PAPER = rgb('#f6f2e8');
const BRASS = rgb('#d9b45a');

/** A reception before its wall of keys; a sofa and a trolley where nobody acts. */
export const lobby: RoomPlan = {
  id: 'lobby',
  title: 'Lobby of a hotel',
  walls: [
    { kind: 'panel', color: '#b8946a' },
    { kind: 'panel', color: '#8fa39a' },
  ],
  floors: [{ kind: 'checker', color: '#efe6d4' }],
  ceiling: 4,
  view: 6.4,
  depth: 1,
  lamps: 'chandelier',
  ambience: ['crowd'],
  furniture: [
    { x: 3.4, any: [home.pottedPlant] },
    { x: -4.2, any: [home.pottedPlant] },
    { x: 3.3, y: 1.4, any: [home.picture(1.2, 0.9)] },
  ],
  more(request, room) {
    const { middle: x, back } = room;
    const red = rgb(request.random.fork('couch').pick(['#a8343a', '#2f5f6a', '#4a3f6a']));
    const desk = [keyWall(x - 1, back), reception(x - 1, back - 1.5)];
    if (!request.empty) return desk;
    return [
      ...desk,
      pieces.rugAt({ x: x + 1.6, z: 2.2 }, 3.6, 2.4, [red, rgb('#d8b878')]),
      sofa(x + 2.3, red),
      trolley(x - 0.4),
    ];
  },
};

function keyWall(x: number, back: number): Drawable {
  return solids({ x, z: back, order: back - 0.05 }, (s) => {
    s.front(-1.5, 1.25, -0.05, [3, 1.5], rgb('#6e4a34'));
    for (let row = 0; row < 3; row++)
      for (let i = 0; i < 8; i++) {
        s.front(-1.36 + i * 0.35, 1.38 + row * 0.44, -0.06, [0.28, 0.36], rgb('#3a2a24'), 0.4);
        if ((i + row * 3) % 3)
          s.front(-1.26 + i * 0.35, 1.44 + row * 0.44, -0.07, [0.05, 0.18], rgb('#d9b45a'), 0.8);
      }
  });
}

function reception(x: number, z: number): Drawable {
  return pieces.counterAt(
    { x, z },
    { w: 3.6, d: 0.7, h: 1.1, color: rgb('#7a5238'), top: rgb('#e8dcc4'), doors: 5 },
    (s, y) => {
      s.ball(0.2, y + 0.02, 0.2, 0.09, rgb('#d9b45a'), 0.07);
      s.ball(0.2, y + 0.1, 0.2, 0.02, rgb('#d9b45a'));
      pieces.flowers(s, [1.3, y, 0.3], rgb('#f0a0b8'), 1.2);
      s.box({ x: -1, y, z: 0.2, w: 0.44, h: 0.05, d: 0.3, color: PAPER });
    },
  );
}

function sofa(x: number, red: Rgb): Drawable {
  return solids({ x, z: 3.1 }, (s) => {
    s.shadow({ x: 0, z: 0, w: 2, d: 0.8 });
    s.box({ x: 0, y: 0.12, z: 0.6, w: 2, h: 0.85, d: 0.22, color: red });
    s.box({
      x: 0,
      y: 0.12,
      z: 0,
      w: 1.9,
      h: 0.34,
      d: 0.7,
      color: red,
      top: mix(red, PAPER, 0.12),
    });
    for (const side of [-0.95, 0.95])
      s.box({ x: side, y: 0.1, z: 0, w: 0.22, h: 0.55, d: 0.8, color: scale(red, 0.9) });
  });
}

/** A trolley with luggage. */
function trolley(x: number): Drawable {
  return solids({ x, z: 2.8 }, (s) => {
    s.shadow({ x: 0, z: 0, w: 1.1, d: 0.6 });
    s.box({ x: 0, y: 0.14, z: 0, w: 1.1, h: 0.06, d: 0.6, color: BRASS });
    for (const px of [-0.5, 0.5]) s.line([px, 0.2, 0.3], [px, 1.5, 0.3], 0.04, BRASS, 0.8);
    s.line([-0.5, 1.5, 0.3], [0.5, 1.5, 0.3], 0.04, BRASS, 0.8);
    s.box({ x: -0.2, y: 0.2, z: 0.1, w: 0.55, h: 0.4, d: 0.3, color: rgb('#3d6a9a') });
    s.box({ x: 0.28, y: 0.2, z: 0.12, w: 0.32, h: 0.55, d: 0.26, color: rgb('#a8543c') });
    s.box({ x: -0.2, y: 0.6, z: 0.12, w: 0.44, h: 0.26, d: 0.26, color: rgb('#6e4a34') });
  });
}
