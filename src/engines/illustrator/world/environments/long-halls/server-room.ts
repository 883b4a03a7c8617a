import { rgb } from '../../../color.ts';
import { fillFrom, rows } from '../seat-halls.ts';
import type { RoomPlan } from '../../room.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const DARK = rgb('#2a2c34');

/** Racks of computers with lights on both sides of an aisle. */
export const serverRoom: RoomPlan = {
  id: 'server_room',
  title: 'Server room',
  walls: [{ kind: 'plain', color: '#3a4656' }],
  floors: [{ kind: 'tiles', color: '#a8b4c0' }],
  ceiling: 2.9,
  ceilingColor: '#4a5666',
  half: 2.3,
  view: 12,
  depth: 6,
  lamps: 'none',
  furniture: [],
  ambience: ['room'],
  camera: { span: 1.9, horizon: 0.46 },
  more(request, room) {
    const w = (room.right - room.left) / 2;
    const glow = rgb(request.random.fork('leds').pick(['#4ad0ff', '#5affa8', '#8a9aff']));
    return [
      inHall(room, room.back + 0.5, (s) =>
        s.glow(
          [
            [-0.3, 2.88, 1],
            [0.3, 2.88, 1],
            [0.3, 2.88, room.back],
            [-0.3, 2.88, room.back],
          ],
          rgb('#dff4ff'),
        ),
      ),
      ...rows(fillFrom(request, 1.1), room.back - 0.9, 0.92, (z, row) =>
        [-1, 1].map((side) =>
          solids({ x: room.middle + side * (w - 0.55), z, order: z }, (s) => {
            s.box({ x: 0, z: 0, w: 1, h: 2.3, d: 0.86, color: DARK });
            const inner = -side * 0.505;
            for (let i = 0; i < 15; i++) {
              const y = 0.15 + i * 0.14;
              s.side(inner, [0.06, 0.8], [y, y + 0.11], rgb('#454c5a'), 0.5);
              for (let k = 0; k < 5; k++) {
                const on = (i * 7 + k * 5 + row * 3) % 4;
                if (on)
                  s.side(
                    inner * 1.005,
                    [0.12 + k * 0.08, 0.16 + k * 0.08],
                    [y + 0.03, y + 0.07],
                    on === 1 ? rgb('#ffb84a') : glow,
                  );
              }
            }
          }),
        ),
      ),
    ];
  },
};
