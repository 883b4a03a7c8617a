import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { fillFrom } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const DARK = rgb('#2a2c34');
const LANES = [-3.6, -1.2, 1.2, 3.6];

/** Lanes that run to their pins. */
export const bowlingAlley: RoomPlan = {
  id: 'bowling_alley',
  title: 'Bowling alley',
  walls: [
    { kind: 'plain', color: '#3a2f5a' },
    { kind: 'plain', color: '#2f3f5f' },
  ],
  floors: [{ kind: 'boards', color: '#c89a5f' }],
  ceiling: 3.2,
  ceilingColor: '#3a3448',
  half: 5.2,
  view: 13,
  depth: 8,
  lamps: 'none',
  furniture: [],
  ambience: ['crowd'],
  camera: { span: 2.1, horizon: 0.42 },
  more(request, room) {
    const first = fillFrom(request, 2.2);
    return [
      inHall(room, 899, (s) => {
        for (const x of LANES) lane(s, x, first, room.back);
        s.flat({ x: 0, z: first - 0.06, w: 10, d: 0.06 }, DARK);
      }),
      inHall(room, room.back - 0.1, (s) => {
        farWall(s, room.back);
        for (const x of LANES) pins(s, x, room.back);
      }),
      ...(request.empty ? [ballRack(room)] : []),
    ];
  },
};

/** Boards between two gutters, with the marks to aim by. */
function lane(s: Solids, x: number, first: number, back: number): void {
  s.flat({ x: x - 0.72, z: first, w: 0.3, d: back - first }, rgb('#4a4048'), 0.4);
  s.flat({ x: x + 0.72, z: first, w: 0.3, d: back - first }, rgb('#4a4048'), 0.4);
  s.flat({ x, z: first, w: 1.14, d: back - first }, rgb('#e8bc7a'), 0.85);
  for (let i = 0; i < 5; i++)
    s.flat({ x: x - 0.4 + i * 0.2, z: first, w: 0.02, d: back - first }, rgb('#c8965a'), 0.6);
  for (let i = -2; i <= 2; i++) {
    const z = first + 2.6 - Math.abs(i) * 0.3;
    s.face(
      [
        [x + i * 0.18 - 0.04, 0, z],
        [x + i * 0.18 + 0.04, 0, z],
        [x + i * 0.18, 0, z + 0.4],
      ],
      rgb('#8a4a2c'),
      0.6,
    );
  }
}

/** A picture with round lamps above the pit of the pins. */
function farWall(s: Solids, back: number): void {
  s.front(-5.2, 1.15, back - 0.2, [10.4, 2], rgb('#5a3f9a'), 0.7);
  for (let i = 0; i < 13; i++)
    s.ball(
      -4.8 + i * 0.8,
      1.75 + (i % 2) * 0.5,
      back - 0.22,
      0.2,
      rgb(['#ff5a8a', '#4ad0e8', '#ffd24a'][i % 3]!),
    );
  s.lamp(-5.2, 1.1, back - 0.25, [10.4, 0.08], rgb('#4ae0ff'));
  s.front(-5.2, 0, back - 0.05, [10.4, 1.15], rgb('#181420'), 0.3);
}

/** Ten pins in their triangle. */
function pins(s: Solids, x: number, back: number): void {
  for (let row = 3; row >= 0; row--)
    for (let i = 0; i <= row; i++) {
      const px = x + (i - row / 2) * 0.27;
      const z = back - 0.9 + row * 0.2;
      s.post({ x: px, z, r: 0.07, h: 0.36, top: 0.045 }, rgb('#ffffff'));
      s.post({ x: px, y: 0.3, z, r: 0.046, h: 0.05 }, rgb('#d8281f'));
      s.ball(px, 0.42, z, 0.06, rgb('#ffffff'), 0.08);
    }
}

function ballRack(room: Room): Drawable {
  return solids({ x: room.middle + 0.1, z: 2.3 }, (s) => {
    s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
    s.box({ x: 0, z: 0, w: 0.7, h: 0.55, d: 0.9, color: DARK });
    (['#d8281f', '#3d7ab0', '#5fae78', '#e8a53d'] as const).forEach((color, i) =>
      s.ball(-0.18 + (i % 2) * 0.36, 0.68, 0.65 - Math.floor(i / 2) * 0.4, 0.17, rgb(color)),
    );
  });
}
