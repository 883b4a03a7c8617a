import { rgb } from '../../../color.ts';
import { solids } from '../../solids.ts';
import { shopRoom } from './shop-room.ts';

/** A throne on its steps between pillars. */
export const throneRoom = shopRoom({
  id: 'throne_room',
  title: 'Throne room',
  walls: [
    { kind: 'panel', color: '#8a2f3a' },
    { kind: 'panel', color: '#5a4a7a' },
  ],
  floors: [{ kind: 'checker', color: '#efe6d4' }],
  ceiling: 5,
  lamps: 'chandelier',
  view: 8.5,
  depth: 3,
  camera: { span: 2.2 },
  furniture: [],
  more(request, room) {
    const gold = rgb('#d9b04a');
    const [x, z] = [room.middle, room.back - 2];
    const pillars = [-3.4, 3.4].flatMap((dx) =>
      [room.back - 0.9, room.back - 3.2].map((at) =>
        solids({ x: x + dx, z: at }, (s) => {
          s.post({ x: 0, z: 0, r: 0.4, h: 0.4 }, rgb('#e8dcc4'));
          s.post({ x: 0, y: 0.4, z: 0, r: 0.28, h: 4.6 }, rgb('#efe6d2'));
        }),
      ),
    );
    return [
      solids({ x, z: 0, order: 899 }, (s) =>
        s.flat({ x: 0, z: request.empty ? 0.4 : z - 3, w: 1.7, d: room.back }, rgb('#a8283a'), 0.6),
      ),
      ...pillars,
      solids({ x, z }, (s) => {
        for (let i = 0; i < 3; i++)
          s.box({
            x: 0,
            y: i * 0.18,
            z: i * 0.3,
            w: 4.4 - i * 0.8,
            h: 0.18,
            d: 2 - i * 0.3,
            color: rgb('#d8ccb6'),
            top: rgb('#b8303a'),
          });
        for (const side of [-1, 1])
          s.front(side * 1.5 - 0.5, 1, 1.8, [1, 3.6], rgb('#7a1f2c'), 0.6);
        s.box({ x: 0, y: 0.54, z: 1.1, w: 1.3, h: 0.5, d: 0.7, color: gold });
        s.box({ x: 0, y: 1.02, z: 1.12, w: 1, h: 0.1, d: 0.6, color: rgb('#b8303a') });
        s.box({ x: 0, y: 0.9, z: 1.7, w: 1.4, h: 1.9, d: 0.12, color: gold });
        s.front(-0.48, 1.1, 1.69, [0.96, 1.5], rgb('#b8303a'), 0.6);
        for (const side of [-0.64, 0.64]) {
          s.box({ x: side, y: 1, z: 1.05, w: 0.14, h: 0.42, d: 0.7, color: gold });
          s.ball(side, 1.5, 1.1, 0.11, gold);
          s.ball(side, 2.9, 1.7, 0.12, gold);
        }
        s.face(
          [
            [-0.5, 2.8, 1.7],
            [0.5, 2.8, 1.7],
            [0, 3.4, 1.7],
          ],
          gold,
          0.8,
        );
        s.ball(0, 2.98, 1.68, 0.13, rgb('#3d6ad0'));
      }),
    ];
  },
});
