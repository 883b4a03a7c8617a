import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const DARK = rgb('#2a2c34');
const PAINTS = ['#b8342e', '#2f5f9a', '#d8d8da', '#3a3d44', '#e0b23a', '#4f7f5a'];

/** A low deck of concrete with pillars, painted bays and parked cars. */
export const parkingGarage: RoomPlan = {
  id: 'parking_garage',
  title: 'Parking garage',
  walls: [{ kind: 'concrete', color: '#a8a8a4' }],
  floors: [{ kind: 'concrete', color: '#8a8a8a' }],
  ceiling: 2.7,
  ceilingColor: '#8f8f8c',
  half: 7,
  view: 20,
  depth: 10,
  lamps: 'none',
  furniture: [],
  ambience: ['traffic'],
  camera: { span: 1.9, horizon: 0.46 },
  more(request, room) {
    const random = request.random.fork('cars');
    const car = (side: 1 | -1, z: number): Drawable =>
      parkedCar(room, side, z, rgb(random.pick(PAINTS)));
    return [
      deck(room),
      ...rows(fillFrom(request, 3), room.back - 2, 2.6, (z, i) => [
        ...((i * 5) % 7 !== 3 ? [car(-1, z)] : []),
        ...((i * 3) % 5 !== 1 ? [car(1, z)] : []),
        ...(i % 2 ? [-2.5, 2.5].map((dx) => pillar(room, dx, z + 2.1)) : []),
      ]),
    ];
  },
};

/** A car that stands with its nose to the lane. */
function parkedCar(room: Room, side: 1 | -1, z: number, color: Rgb): Drawable {
  const inner = -side;
  return solids({ x: room.middle + side * 4.7, z }, (s) => {
    s.shadow({ x: 0, z: 0, w: 4.2, d: 1.8 });
    for (const x of [-1.3, 1.3]) s.box({ x, z: 0.02, w: 0.6, h: 0.5, d: 1.66, color: DARK });
    s.box({ x: 0, y: 0.25, z: 0, w: 4, h: 0.6, d: 1.7, color });
    s.box({
      x: -inner * 0.3,
      y: 0.85,
      z: 0.12,
      w: 2.1,
      h: 0.5,
      d: 1.46,
      color: rgb('#3a4a58'),
      top: color,
    });
    for (const lamp of [0.1, 1.3])
      s.side(inner * 2.01, [lamp, lamp + 0.3], [0.5, 0.66], rgb('#fff2c4'));
    s.side(inner * 2.01, [0.5, 1.2], [0.4, 0.6], DARK, 0.4);
  });
}

/** The lamps above, the lines of the bays and the arrow of the lane. */
function deck(room: Room): Drawable {
  return inHall(room, room.back + 0.5, (s) => {
    for (const side of [-1, 1]) {
      s.glow(
        [
          [side * 1.6 - 0.15, 2.68, 1],
          [side * 1.6 + 0.15, 2.68, 1],
          [side * 1.6 + 0.15, 2.68, room.back],
          [side * 1.6 - 0.15, 2.68, room.back],
        ],
        rgb('#fff8e0'),
      );
      for (let z = room.back; z > 0; z -= 2.6)
        s.flat({ x: side * 4.8, z, w: 4.4, d: 0.1 }, rgb('#f0ece0'), 0.85);
    }
    s.face(
      [
        [-0.3, 0.01, 5],
        [0.3, 0.01, 5],
        [0.3, 0.01, 7],
        [-0.3, 0.01, 7],
      ],
      rgb('#f0ece0'),
      0.85,
    );
    s.face(
      [
        [-0.7, 0.01, 7],
        [0.7, 0.01, 7],
        [0, 0.01, 8.6],
      ],
      rgb('#f0ece0'),
      0.85,
    );
  });
}

function pillar(room: Room, dx: number, z: number): Drawable {
  return solids({ x: room.middle + dx, z }, (s) => {
    s.box({ x: 0, z: 0, w: 0.4, h: 2.7, d: 0.4, color: rgb('#c4c2bc') });
    s.box({ x: 0, z: -0.01, w: 0.42, h: 0.9, d: 0.42, color: rgb('#e8c03a') });
  });
}
