import { mix, rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { EnvironmentRequest } from '../../environment.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Corner } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

/** Under the rafters: a round window, trunks and boxes. */
export const attic: RoomPlan = {
  id: 'attic',
  title: 'Attic',
  walls: [{ kind: 'wood', color: '#a07a54' }],
  floors: [{ kind: 'boards', color: '#8f6a48' }],
  ceiling: 3.6,
  ceilingColor: '#5f4634',
  half: 4,
  view: 7,
  depth: 2.4,
  lamps: 'none',
  furniture: [],
  ambience: ['room'],
  more(request, room) {
    return [
      roof(room),
      roundWindow(room, request.light),
      ...rows(fillFrom(request, 2), room.back - 0.3, 1.5, (z) => [rafters(room, z)]),
      boxes(room),
      trunk(room, request.empty ? 3.2 : room.back - 1.2),
    ];
  },
};

/** Boards from the eaves to the ridge. */
function roof(room: Room): Drawable {
  const w = (room.right - room.left) / 2;
  return inHall(room, room.back + 0.4, (s) => {
    for (const side of [-1, 1] as const) {
      for (let i = 0; i < 9; i++) {
        const [a, b] = [i / 9, (i + 1) / 9];
        const p = (t: number): [number, number] => [side * w * (1 - t), 0.7 + 2.9 * t];
        const [[x0, y0], [x1, y1]] = [p(a), p(b)];
        s.face(
          [
            [x0, y0, 0.4],
            [x1, y1, 0.4],
            [x1, y1, room.back],
            [x0, y0, room.back],
          ],
          scale(rgb('#b58c62'), i % 2 ? 0.92 : 1.04),
          side < 0 ? 0.55 : 0.4,
        );
      }
    }
  });
}

/** The window in the gable, and what falls through it on the floor. */
function roundWindow(room: Room, light: EnvironmentRequest['light']): Drawable {
  const sky = mix(light.sky[1], [255, 255, 255], 0.4 * (1 - light.night));
  return inHall(room, room.back - 0.05, (s) => {
    const ring = (r: number): Corner[] =>
      Array.from({ length: 20 }, (_, i): Corner => [
        Math.cos((i / 10) * Math.PI) * r,
        1.9 + Math.sin((i / 10) * Math.PI) * r,
        room.back - 0.04,
      ]);
    s.face(ring(0.68), rgb('#e8dcc8'), 0.7);
    s.glow(ring(0.58), sky);
    s.front(-0.58, 1.87, room.back - 0.05, [1.16, 0.06], rgb('#e8dcc8'), 0.7);
    s.front(-0.03, 1.32, room.back - 0.05, [0.06, 1.16], rgb('#e8dcc8'), 0.7);
    s.glow(
      [
        [-0.5, 1.5, room.back - 0.06],
        [0.5, 1.5, room.back - 0.06],
        [1.7, 0.01, room.back - 2.8],
        [0.2, 0.01, room.back - 2.8],
      ],
      rgb('#fff0c8'),
      0.13 * (1 - light.night),
    );
  });
}

function rafters(room: Room, z: number): Drawable {
  const w = (room.right - room.left) / 2;
  const beam = rgb('#6e4c34');
  return solids({ x: room.middle, z }, (s) => {
    for (const side of [-1, 1]) s.line([side * w, 0.7, 0], [0, 3.6, 0], 0.16, beam, 0.5);
    s.line([-w * 0.42, 2.4, 0], [w * 0.42, 2.4, 0], 0.14, beam, 0.55);
  });
}

function boxes(room: Room): Drawable {
  return solids({ x: room.middle - 1.9, z: room.back - 1.3 }, (s) => {
    for (const [x, y, size] of [
      [-0.4, 0, 0.6],
      [0.3, 0, 0.55],
      [-0.1, 0.58, 0.5],
    ] as const) {
      s.box({ x, y, z: 0.1, w: size, h: size * 0.9, d: size, color: rgb('#c49a66') });
      s.front(x - 0.05, y, 0.09, [0.1, size * 0.9], rgb('#e0c89a'), 0.7);
    }
  });
}

function trunk(room: Room, z: number): Drawable {
  return solids({ x: room.middle + 1.8, z }, (s) => {
    s.shadow({ x: 0, z: 0, w: 1.2, d: 0.6 });
    s.box({ x: 0, z: 0, w: 1.15, h: 0.5, d: 0.6, color: rgb('#6e4a38') });
    s.box({ x: 0, y: 0.5, z: 0, w: 1.2, h: 0.16, d: 0.62, color: rgb('#8a5a44') });
    for (const x of [-0.4, 0.4]) s.front(x - 0.05, 0, -0.01, [0.1, 0.66], rgb('#c8a04a'), 0.7);
  });
}
