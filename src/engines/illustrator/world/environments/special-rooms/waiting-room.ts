import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import * as home from '../../furniture/home.ts';
import * as pieces from '../../furniture/solid-pieces.ts';
import type { RoomPlan } from '../../room.ts';

/** Chairs along the wall and a table with magazines. */
export const waitingRoom: RoomPlan = {
  id: 'waiting_room',
  title: 'Waiting room',
  walls: [
    { kind: 'plain', color: '#cfe0dc' },
    { kind: 'plain', color: '#e4dcc8' },
  ],
  floors: [{ kind: 'tiles', color: '#d0ccc4' }],
  ceiling: 2.9,
  view: 5.2,
  lamps: 'tubes',
  window: { x: -2.6, w: 1.6, h: 1.3 },
  ambience: ['room'],
  furniture: [
    { x: 0, y: 2.1, any: [home.wallClock] },
    { x: 3.6, any: [home.door] },
    { x: 2.3, y: 1.4, any: [home.picture(0.8, 0.6)] },
    { x: -1.4, y: 1.4, any: [home.picture(0.5, 0.7)] },
  ],
  more(request, room) {
    const color = rgb(request.random.fork('chairs').pick(['#3d7a9a', '#4f8a64', '#c8743a']));
    const x = room.middle;
    return [
      ...[-2.6, -1.9, -1.2, -0.5, 0.2, 0.9, 1.6].map((dx) =>
        pieces.chairAt({ x: x + dx, z: room.back - 0.75 }, color, 'viewer', 1.15),
      ),
      ...(request.empty
        ? [
            magazines(x - 0.3),
            ...[0, 0.75].map((dx) =>
              pieces.chairAt({ x: x + 1.6 + dx, z: 2.6 }, color, 'away', 1.15),
            ),
          ]
        : []),
    ];
  },
};

function magazines(x: number): Drawable {
  return pieces.tableAt(
    { x, z: 2.9 },
    { w: 1.3, d: 0.7, h: 0.42, color: rgb('#c49a6c') },
    (s, y) => {
      for (let i = 0; i < 5; i++)
        s.box({
          x: -0.35 + (i % 2) * 0.4,
          y: y + (i >> 1) * 0.02,
          z: 0.2,
          w: 0.3,
          h: 0.018,
          d: 0.36,
          color: rgb(['#d8583f', '#3d6ab0', '#e8b84a', '#5fae78', '#a86ac0'][i]!),
        });
      pieces.flowers(s, [0.45, y, 0.35], rgb('#f2d060'), 0.6);
    },
  );
}
