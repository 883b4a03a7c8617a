import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { Furniture } from '../../furniture/brush.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import type { Room, RoomPlan } from '../../room.ts';

const PAPER = rgb('#f6f2e8');

/** A painting that is being made, on its easel. */
const easel: Furniture = {
  width: 1.3,
  height: 2,
  draw(b) {
    const wood = rgb('#b07a48');
    for (const [x0, x1] of [
      [-0.5, -0.08],
      [0.5, 0.08],
      [0, 0],
    ] as const)
      b.line(
        [
          [x0, 0],
          [x1, 1.95],
        ],
        0.05,
        wood,
        0.55,
      );
    b.box(-0.5, 0.78, 1, 0.85, PAPER, 0.75);
    const sky = rgb(b.random.pick(['#8ac0e0', '#f0b88a', '#b8a8d8']));
    b.box(-0.46, 1.1, 0.92, 0.49, sky, 0.75);
    b.box(-0.46, 0.82, 0.92, 0.3, rgb(b.random.pick(['#7aa85a', '#d8b060', '#4f8fae'])), 0.65);
    b.oval(b.random.range(-0.3, 0.3), 1.42, 0.09, 0.09, rgb('#f8e07a'), 0.9);
    for (let i = 0; i < 5; i++)
      b.oval(b.random.range(-0.4, 0.4), 1.1, 0.12, 0.1, rgb('#4f7a5a'), 0.5);
    b.box(-0.55, 0.72, 1.1, 0.06, wood, 0.7);
  },
};

/** A painter's room: easels before a great window. */
export const artStudio: RoomPlan = {
  id: 'art_studio',
  title: 'Studio of a painter',
  walls: [{ kind: 'brick', color: '#d8ccbc' }],
  floors: [{ kind: 'boards', color: '#b08a60' }],
  ceiling: 3.4,
  view: 4.9,
  window: { x: 0, w: 3.2, h: 2, y: 0.9 },
  lamps: 'none',
  ambience: ['room'],
  furniture: [
    { x: -2.7, any: [easel], out: 0.6 },
    { x: -1, any: [easel], out: 1 },
    { x: 2.6, any: [easel], out: 0.7 },
    { x: 2.8, y: 1.9, any: [home.picture(0.8, 0.6)] },
    { x: -2.8, y: 2.1, any: [home.picture(0.7, 0.6)] },
  ],
  more: (request, room) => (request.empty ? [paintTable(room)] : []),
};

/** A table with pots of paint, a palette and brushes in a jar. */
function paintTable(room: Room): Drawable {
  return pieces.tableAt(
    { x: room.middle + 0.9, z: 2.6 },
    { w: 1.8, d: 0.7, color: rgb('#a8764a') },
    (s, y) => {
      const colors = ['#d8413a', '#f0b83a', '#3d7ab0', '#5fae78', '#a85ac0', '#f4f0e8'];
      colors.forEach((color, i) => {
        s.post({ x: -0.7 + i * 0.17, y, z: 0.4, r: 0.06, h: 0.15 }, rgb('#d8dce0'));
        s.post({ x: -0.7 + i * 0.17, y: y + 0.14, z: 0.4, r: 0.05, h: 0.02 }, rgb(color));
      });
      s.ball(-0.2, y + 0.01, 0.18, 0.26, rgb('#c49a66'), 0.02);
      colors.forEach((color, i) =>
        s.ball(-0.38 + i * 0.07, y + 0.03, 0.16 + (i % 2) * 0.05, 0.03, rgb(color), 0.02),
      );
      s.post({ x: 0.6, y, z: 0.35, r: 0.08, h: 0.18 }, rgb('#7fa4b8'));
      for (const [lean, tip] of [
        [-0.1, '#d8413a'],
        [0, '#3d7ab0'],
        [0.09, '#5fae78'],
      ] as const) {
        s.line([0.6, y + 0.15, 0.35], [0.6 + lean, y + 0.46, 0.35], 0.018, rgb('#c89a5f'));
        s.ball(0.6 + lean, y + 0.48, 0.35, 0.025, rgb(tip), 0.045);
      }
    },
  );
}
