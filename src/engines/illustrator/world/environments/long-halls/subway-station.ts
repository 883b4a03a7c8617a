import type { Rgb } from '../../../color.ts';
import { rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const DARK = rgb('#2a2c34');

/** An underground platform with a train beside it. */
export const subwayStation: RoomPlan = {
  id: 'subway_station',
  title: 'Underground station',
  walls: [
    { kind: 'tiles', color: '#dfe4e0' },
    { kind: 'tiles', color: '#e8dcc4' },
  ],
  floors: [{ kind: 'tiles', color: '#b8b4ac' }],
  ceiling: 3.6,
  ceilingColor: '#8a8c90',
  half: 4.6,
  view: 22,
  depth: 14,
  lamps: 'none',
  furniture: [],
  ambience: ['train', 'crowd'],
  camera: { span: 2.1, horizon: 0.46 },
  more(request, room) {
    const paint = rgb(
      request.random.fork('line').pick(['#d8413a', '#3d7ab0', '#3f9a68', '#e0902e']),
    );
    const edge = -1.1 - Math.max(0, -room.left + room.middle - 4.6) * 0.6;
    const first = request.empty ? -3 : fillFrom(request, 1);
    return [
      platform(room, edge, first, paint),
      ...(request.empty || edge < -1 ? [train(room, edge, first, paint)] : []),
      ...rows(request.empty ? 3.4 : fillFrom(request, 3.4), room.back - 2, 4.4, (z, i) => [
        pillar(room, z, paint),
        i % 2 ? bench(room, z + 1) : sign(room, z + 1.5, paint),
      ]),
    ];
  },
};

/** Its floor beside the tracks, and the lamps in rows above it. */
function platform(room: Room, edge: number, first: number, paint: Rgb): Drawable {
  return inHall(room, room.back + 0.5, (s) => {
    s.flat({ x: edge - 2.2, z: first, w: 4.4, d: room.back - first, y: 0 }, rgb('#2a2c30'), 0.4);
    s.flat(
      { x: edge + 0.35, z: first, w: 0.3, d: room.back - first, y: 0.005 },
      rgb('#f0c83a'),
      0.85,
    );
    for (const x of [0.4, 3])
      s.glow(
        [
          [x, 3.58, 1],
          [x + 0.4, 3.58, 1],
          [x + 0.4, 3.58, room.back],
          [x, 3.58, room.back],
        ],
        rgb('#fff8e0'),
      );
    s.side(room.right - room.middle - 0.01, [first, room.back], [1.9, 2.25], paint, 0.7);
  });
}

function pillar(room: Room, z: number, paint: Rgb): Drawable {
  return solids({ x: room.middle + 1.3, z }, (s) => {
    s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
    s.box({ x: 0, z: 0, w: 0.5, h: 3.6, d: 0.5, color: rgb('#d8d4cc') });
    s.front(-0.25, 1.5, -0.01, [0.5, 0.4], paint, 0.7);
  });
}

function bench(room: Room, z: number): Drawable {
  return solids({ x: room.middle + 3.6, z }, (s) => {
    s.box({ x: 0, y: 0.42, z: 0, w: 0.5, h: 0.07, d: 1.8, color: rgb('#a8764a') });
    for (const end of [1.6, 0.1]) s.box({ x: 0, z: end, w: 0.4, h: 0.42, d: 0.08, color: DARK });
  });
}

function sign(room: Room, z: number, paint: Rgb): Drawable {
  return solids({ x: room.middle + 2.2, z }, (s) => {
    for (const x of [-0.7, 0.7]) s.line([x, 3.6, 0], [x, 2.95, 0], 0.03, DARK);
    s.box({ x: 0, y: 2.45, z: 0, w: 1.8, h: 0.5, d: 0.1, color: DARK });
    s.ball(-0.6, 2.7, -0.01, 0.18, paint);
    s.lamp(-0.3, 2.72, -0.02, [0.95, 0.09], rgb('#ffffff'));
    s.lamp(-0.3, 2.56, -0.02, [0.6, 0.07], rgb('#ffd24a'));
  });
}

/** The side of a train that stands at a platform's edge. */
function train(room: Room, edge: number, first: number, paint: Rgb): Drawable {
  return inHall(room, room.back - 0.2, (s) => {
    const x = edge - 0.12;
    const [z0, z1] = [Math.max(first, 1), room.back - 3];
    s.box({ x: x - 1.35, y: 0.05, z: z0, w: 2.7, h: 2.9, d: z1 - z0, color: rgb('#d8dce0') });
    s.side(x + 0.01, [z0, z1], [0.45, 0.85], paint, 0.6);
    for (let z = z1 - 0.6, i = 0; z > z0 + 1.5; z -= 1.7, i++) {
      const door = i % 3 === 1;
      s.side(
        x + 0.02,
        [z - 1.3, z],
        door ? [0.1, 2.45] : [1.2, 2.2],
        door ? scale(paint, 0.85) : rgb('#ffe9b0'),
        door ? 0.6 : undefined,
      );
      if (!door) continue;
      for (const part of [0.12, 0.72])
        s.side(x + 0.03, [z - 1.3 + part, z - 1.3 + part + 0.46], [1.15, 2.2], rgb('#ffe9b0'));
    }
  });
}
