import type { Rgb } from '../../../color.ts';
import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { EnvironmentRequest } from '../../environment.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Corner, Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const STEEL = rgb('#b4bac2');
const DARK = rgb('#2a2c34');

/** A waiting hall with tall windows on the apron, seats in rows, a board of flights. */
export const airportTerminal: RoomPlan = {
  id: 'airport_terminal',
  title: 'Airport terminal',
  walls: [{ kind: 'plain', color: '#cfd8de' }],
  floors: [{ kind: 'tiles', color: '#cfd2d4' }],
  ceiling: 5.4,
  ceilingColor: '#e8ecee',
  view: 12,
  depth: 5,
  bay: 15,
  lamps: 'none',
  furniture: [],
  ambience: ['crowd'],
  camera: { span: 2.3, horizon: 0.44 },
  more(request, room) {
    const color = rgb(request.random.fork('seats').pick(['#35588f', '#3a3f4a', '#8f3f44']));
    return [
      windows(room, request.light),
      board(room),
      ...rows(fillFrom(request, 3), room.back - 2.4, 2.2, (z) =>
        [-3.2, 2.6].map((dx) =>
          pieces.seatRow({ x: room.middle + dx, z }, { count: 5, color, pitch: 0.72, back: 0.5 }),
        ),
      ),
      ...(request.empty ? [suitcase(room)] : []),
    ];
  },
};

/** Panes from wall to wall, and the apron behind them. */
function windows(room: Room, light: EnvironmentRequest['light']): Drawable {
  const back = room.back - 0.05;
  const sky = (up: number): Rgb =>
    mix(mix(light.sky[2], [255, 255, 255], 0.3 * (1 - light.night)), light.sky[0], up);
  return inHall(room, room.back - 0.02, (s) => {
    const [l, r] = [room.left - room.middle, room.right - room.middle];
    for (let i = 0; i < 6; i++) s.lamp(l, 0.4 + i * 0.62, back, [r - l, 0.64], sky(i / 6));
    s.lamp(l, 0.4, back, [r - l, 0.75], mix(rgb('#8f969c'), light.sky[2], 0.3));
    s.lamp(l, 1.1, back, [r - l, 0.18], mix(rgb('#6f9a68'), light.sky[2], 0.4));
    airliner(s, -2.6, back - 0.01);
    for (let x = Math.ceil(l / 2.4) * 2.4; x < r; x += 2.4)
      s.front(x - 0.06, 0.3, back - 0.03, [0.12, 3.9], STEEL, 0.7);
    for (const y of [0.3, 2.6, 4.1]) s.front(l, y, back - 0.03, [r - l, 0.1], STEEL, 0.7);
  });
}

/** The board of flights, which hangs from the ceiling. */
function board(room: Room): Drawable {
  return solids({ x: room.middle + 3.4, z: room.back - 1.6 }, (s) => {
    for (const x of [-1.2, 1.2]) s.line([x, 5.4, 0], [x, 3.9, 0], 0.04, DARK);
    s.box({ x: 0, y: 2.7, z: 0, w: 3.2, h: 1.3, d: 0.16, color: DARK });
    for (let row = 0; row < 5; row++) {
      s.lamp(-1.45, 3.75 - row * 0.22, -0.01, [0.4, 0.1], rgb('#ffd24a'));
      s.lamp(-0.95, 3.75 - row * 0.22, -0.01, [1 + (row % 3) * 0.2, 0.1], rgb('#f4f4f0'));
      s.lamp(0.75, 3.75 - row * 0.22, -0.01, [0.6, 0.1], rgb(row % 3 ? '#6ae08a' : '#ff7a5a'));
    }
  });
}

function suitcase(room: Room): Drawable {
  return solids({ x: room.middle - 0.3, z: 2.9 }, (s) => {
    s.shadow({ x: 0, z: 0, w: 0.7, d: 0.4 });
    s.box({ x: 0, y: 0.06, z: 0, w: 0.5, h: 0.7, d: 0.3, color: rgb('#e0702e') });
    for (let i = 0; i < 4; i++) s.front(-0.2 + i * 0.12, 0.1, -0.01, [0.03, 0.62], rgb('#b8501e'));
    s.line([-0.12, 0.76, 0.15], [-0.12, 1.05, 0.15], 0.02, DARK);
    s.line([0.12, 0.76, 0.15], [0.12, 1.05, 0.15], 0.02, DARK);
    s.line([-0.12, 1.05, 0.15], [0.12, 1.05, 0.15], 0.04, DARK);
  });
}

/** An airliner on the apron, seen from its side through a window. */
function airliner(s: Solids, x: number, z: number): void {
  const white = rgb('#f6f8fa');
  const nose: Corner[] = [
    [x + 2.7, 1.35, z],
    [x + 3.5, 1.5, z],
    [x + 3.6, 1.62, z],
    [x + 3.2, 1.9, z],
    [x + 2.7, 2, z],
  ];
  s.glow(
    [
      [x - 3, 2, z],
      [x - 3.7, 3.1, z],
      [x - 3.1, 3.1, z],
      [x - 2, 2, z],
    ],
    rgb('#3d6ab0'),
  );
  s.glow(
    [
      [x - 3.6, 1.9, z],
      [x - 2.8, 1.4, z],
      [x + 2.7, 1.35, z],
      [x + 2.7, 2, z],
      [x - 3.2, 2, z],
    ],
    white,
  );
  s.glow(nose, white);
  s.glow(
    [
      [x + 2.95, 1.75, z],
      [x + 3.4, 1.7, z],
      [x + 3.15, 1.9, z],
      [x + 2.95, 1.92, z],
    ],
    rgb('#3a4a5c'),
  );
  s.glow(
    [
      [x - 3.4, 1.62, z],
      [x + 3.55, 1.58, z],
      [x + 3.5, 1.5, z],
      [x - 3.1, 1.54, z],
    ],
    rgb('#3d6ab0'),
  );
  for (let i = 0; i < 22; i++)
    s.lamp(x - 2.5 + i * 0.24, 1.74, z - 0.005, [0.1, 0.11], rgb('#4a6a84'));
  wing(s, x, z);
  for (const dx of [-0.8, 2.6]) s.ball(x + dx, 1.12, z - 0.01, 0.12, DARK);
}

/** The near wing with its engine. */
function wing(s: Solids, x: number, z: number): void {
  s.glow(
    [
      [x - 0.9, 1.45, z],
      [x + 0.9, 1.45, z],
      [x - 0.6, 1, z],
      [x - 1.5, 1, z],
    ],
    rgb('#c4ccd4'),
  );
  s.ball(x + 0.35, 1.18, z - 0.01, 0.24, rgb('#8f98a2'), 0.17);
}
