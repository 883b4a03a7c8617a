import type { Rgb } from '../../../color.ts';
import { mix, rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { EnvironmentRequest } from '../../environment.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Corner, Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';

const DARK = rgb('#2f2d35');
const WHITE = rgb('#eef0f2');
const STEEL = rgb('#5f6a76');
const ENGINE = rgb('#8f98a2');

/** A hall of steel ribs for aircraft, its gate open to the field. */
export const hangar: RoomPlan = {
  id: 'hangar',
  title: 'Hangar with an aircraft',
  walls: [{ kind: 'concrete', color: '#a8b0b8' }],
  floors: [{ kind: 'concrete', color: '#b4b2ac' }],
  ceiling: 8,
  ceilingColor: '#7a828c',
  half: 11,
  view: 26,
  depth: 12,
  lamps: 'none',
  ambience: ['plane'],
  furniture: [],
  camera: { span: 2.8, horizon: 0.52 },
  more(request, room) {
    const paint = rgb(request.random.fork('paint').pick(['#c8342e', '#2f6fb0', '#e0a030']));
    return [
      gate(room, request.light),
      ...rows(fillFrom(request, 4), room.back - 1, 4.2, (z) => [rib(room, z)]),
      aircraft(room, Math.max(room.back - 11, fillFrom(request, 9)), paint),
    ];
  },
};

/** The open gate with the field behind it. */
function gate(room: Room, light: EnvironmentRequest['light']): Drawable {
  return solids({ x: room.middle, z: room.back, order: room.back - 0.02 }, (s) => {
    s.lamp(-7, 0, -0.05, [14, 5.6], mix(light.sky[1], [255, 255, 255], 0.4 * (1 - light.night)));
    s.lamp(-7, 0, -0.06, [14, 1.4], mix(rgb('#7fa468'), light.sky[2], 0.3));
    s.lamp(-7, 0, -0.07, [14, 0.6], rgb('#a8a8a8'));
    for (const side of [-1, 1])
      s.front(side * 8.6 - 1.8, 0, -0.08, [3.6, 5.8], rgb('#7f8c9a'), 0.5);
  });
}

/** One rib of the roof on its two posts. */
function rib(room: Room, z: number): Drawable {
  const w = (room.right - room.left) / 2;
  return solids({ x: room.middle, z }, (s) => {
    const at = (i: number): Corner => {
      const a = Math.PI * (1 - i / 14);
      return [Math.cos(a) * w, 3.4 + Math.sin(a) * 4.4, 0];
    };
    for (let i = 0; i < 14; i++) s.line(at(i), at(i + 1), 0.26, STEEL, 0.5);
    for (const side of [-1, 1]) s.box({ x: side * w, z: 0, w: 0.3, h: 3.4, d: 0.3, color: STEEL });
  });
}

/** An aircraft with two engines, its nose to the viewer: from its tail to its nose. */
function aircraft(room: Room, z: number, paint: Rgb): Drawable {
  return solids({ x: room.middle, z }, (s) => {
    s.shadow({ x: 0, z: -0.5, w: 14, d: 2.6 }, 0.4);
    tail(s, paint);
    for (const side of [-1, 1]) wing(s, side, paint);
    nose(s, paint);
  });
}

function tail(s: Solids, paint: Rgb): void {
  s.face(
    [
      [-0.16, 2.4, 3.5],
      [0.16, 2.4, 3.5],
      [0.1, 4.6, 4],
      [-0.1, 4.6, 4],
    ],
    paint,
    0.6,
  );
  s.face(
    [
      [-2.4, 2.9, 3.8],
      [2.4, 2.9, 3.8],
      [2, 3.05, 4],
      [-2, 3.05, 4],
    ],
    WHITE,
    0.7,
  );
}

/** A wing with its painted tip, its engine and its wheel. */
function wing(s: Solids, side: number, paint: Rgb): void {
  s.face(
    [
      [side * 0.8, 1.75, 0.6],
      [side * 7.4, 2.35, 1.4],
      [side * 7.4, 2.5, 1.6],
      [side * 0.8, 2.1, 1],
    ],
    WHITE,
    0.75,
  );
  s.face(
    [
      [side * 6.6, 2.28, 1.38],
      [side * 7.4, 2.35, 1.4],
      [side * 7.4, 2.5, 1.6],
      [side * 6.6, 2.44, 1.58],
    ],
    paint,
    0.7,
  );
  s.ball(side * 3.2, 1.75, 0.4, 0.5, ENGINE);
  s.ball(side * 3.2, 1.75, 0.2, 0.38, DARK);
  s.ball(side * 1.5, 0.35, 0.5, 0.35, DARK);
  s.line([side * 1.5, 0.5, 0.5], [side * 1.2, 1.6, 0.6], 0.12, ENGINE);
}

function nose(s: Solids, paint: Rgb): void {
  s.ball(0, 2.1, 0.2, 1.15, WHITE);
  s.ball(0, 1.95, -0.2, 0.72, paint);
  s.ball(0, 1.95, -0.4, 0.4, WHITE);
  s.face(
    [
      [-0.72, 2.5, -0.3],
      [-0.42, 2.95, -0.3],
      [0.42, 2.95, -0.3],
      [0.72, 2.5, -0.3],
    ],
    rgb('#2f4356'),
    0.7,
  );
  s.front(-0.03, 2.5, -0.32, [0.06, 0.45], WHITE, 0.8);
  s.line([0, 1, -0.2], [0, 0.4, -0.2], 0.12, ENGINE);
  s.ball(0, 0.3, -0.2, 0.3, DARK);
}
