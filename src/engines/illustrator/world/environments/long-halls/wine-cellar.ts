import { rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Corner } from '../../solids.ts';
import { solids } from '../../solids.ts';

const WOOD = rgb('#a06f42');

/** A cellar under a vault with barrels along both walls. */
export const wineCellar: RoomPlan = {
  id: 'wine_cellar',
  title: 'Wine cellar',
  walls: [{ kind: 'brick', color: '#8a6a58' }],
  floors: [{ kind: 'tiles', color: '#8f8072' }],
  ceiling: 3.3,
  ceilingColor: '#5f4a3e',
  half: 3.3,
  view: 13,
  depth: 6,
  lamps: 'none',
  furniture: [],
  ambience: ['room'],
  camera: { span: 1.9, horizon: 0.44 },
  more(request, room) {
    return [
      ...rows(fillFrom(request, 2), room.back - 0.2, 2.4, (z) => [rib(room, z)]),
      ...rows(fillFrom(request, 1.7), room.back - 1, 1.2, (z) =>
        ([-1, 1] as const).flatMap((side) => [
          barrel(room, side, z, 0),
          barrel(room, side, z, 1.02),
        ]),
      ),
      ...(request.empty ? [tasting(room)] : []),
    ];
  },
};

const halfOf = (room: Room): number => (room.right - room.left) / 2;

/** A barrel on its side with its head to the aisle, its foot at height `y`. */
function barrel(room: Room, side: 1 | -1, z: number, y: number): Drawable {
  const w = halfOf(room);
  return solids({ x: room.middle + side * (w - 0.65), z, order: z + (y > 0 ? -0.05 : 0) }, (s) => {
    s.ball(0, y + 0.52, 0.9, 0.5, scale(WOOD, 0.7));
    s.ball(0, y + 0.52, 0.5, 0.56, scale(WOOD, 0.9));
    s.ball(0, y + 0.52, 0.1, 0.5, rgb('#4a4444'));
    s.ball(0, y + 0.52, 0.06, 0.46, WOOD);
    for (let i = -3; i <= 3; i++)
      s.line(
        [i * 0.12, y + 0.52 - Math.sqrt(0.2 - (i * 0.12) ** 2), 0.05],
        [i * 0.12, y + 0.52 + Math.sqrt(0.2 - (i * 0.12) ** 2), 0.05],
        0.015,
        scale(WOOD, 0.6),
      );
    s.ball(0, y + 0.2, 0.02, 0.05, rgb('#c8a04a'));
  });
}

/** An arch of the vault on its two piers, with a lamp at each. */
function rib(room: Room, z: number): Drawable {
  const w = halfOf(room);
  return solids({ x: room.middle, z }, (s) => {
    for (let i = 0; i < 16; i++) {
      const point = (k: number): Corner => {
        const a = Math.PI * (1 - k / 16);
        return [Math.cos(a) * w, 2 + Math.sin(a) * 1.25, 0];
      };
      s.line(point(i), point(i + 1), 0.26, i % 2 ? rgb('#b08a70') : rgb('#a07a62'), 0.45);
    }
    for (const side of [-1, 1]) {
      s.box({ x: side * (w - 0.12), z: 0, w: 0.26, h: 2, d: 0.3, color: rgb('#a07a62') });
      s.ball(side * (w - 0.4), 2.05, -0.05, 0.1, rgb('#ffe2a0'), 0.14);
    }
  });
}

/** A bottle and two glasses on a table. */
function tasting(room: Room): Drawable {
  return pieces.tableAt(
    { x: room.middle - 0.2, z: 3.2 },
    { w: 1.2, d: 0.6, color: rgb('#8a5a38') },
    (s, y) => {
      s.post({ x: -0.2, y, z: 0.3, r: 0.05, h: 0.24 }, rgb('#2a4a34'));
      s.post({ x: -0.2, y: y + 0.24, z: 0.3, r: 0.02, h: 0.12 }, rgb('#2a4a34'));
      for (const dx of [0.1, 0.32]) {
        s.post({ x: dx, y, z: 0.25, r: 0.012, h: 0.1 }, rgb('#e4eef2'));
        s.ball(dx, y + 0.16, 0.25, 0.06, rgb('#8a1f34'), 0.07);
      }
    },
  );
}
