import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import type { RoomPlan } from '../../room.ts';
import { solids } from '../../solids.ts';

/** A ring on its platform with ropes, posts and lamps over it. */
export const boxingRing: RoomPlan = {
  id: 'boxing_ring',
  title: 'Boxing ring',
  walls: [{ kind: 'brick', color: '#6f5a58' }],
  floors: [{ kind: 'concrete', color: '#6a6a70' }],
  ceiling: 4.6,
  ceilingColor: '#2c2a30',
  half: 6,
  view: 9.5,
  depth: 2,
  lamps: 'tubes',
  ambience: ['crowd'],
  furniture: [],
  camera: { span: 2.3, horizon: 0.4 },
  more(request, room) {
    const near = request.empty ? 3.9 : request.subjectZ - 1.6;
    const [w, d, y] = request.empty
      ? [6, 4.6, 0.9]
      : [Math.max(6, room.right - room.left - 2), room.back - near - 0.8, 0];
    const colors = [rgb('#d8281f'), rgb('#f4f0e8'), rgb('#3d6ab0')];
    const corner = (x: number, z: number, color: Rgb): Drawable =>
      solids({ x: room.middle + x, z }, (s) => {
        s.post({ x: 0, y, z: 0, r: 0.1, h: 1.5 }, rgb('#3a3a42'));
        s.box({ x: 0, y: y + 0.3, z: -0.12, w: 0.3, h: 1.1, d: 0.2, color });
      });
    const ropes = (z0: number, z1: number, x0: number, x1: number): Drawable =>
      solids({ x: room.middle, z: 0, order: Math.min(z0, z1) + 0.02 }, (s) => {
        for (let i = 0; i < 3; i++)
          s.line([x0, y + 0.5 + i * 0.4, z0], [x1, y + 0.5 + i * 0.4, z1], 0.06, colors[i]!, 0.7);
      });
    const far = near + d;
    return [
      solids({ x: room.middle, z: near, order: 898 }, (s) => {
        s.box({
          x: 0,
          z: 0,
          w: w + 0.8,
          h: Math.max(0.01, y),
          d: d + 0.4,
          color: rgb('#2f4f8f'),
          top: rgb('#d8d8d4'),
        });
        s.flat({ x: 0, y: y + 0.01, z: 0.3, w: w - 0.2, d: d - 0.4 }, rgb('#e4e2dc'), 0.8);
        s.flat({ x: 0, y: y + 0.015, z: d * 0.36, w: w * 0.3, d: d * 0.28 }, rgb('#c8383a'), 0.7);
      }),
      ropes(far, far, -w / 2, w / 2),
      corner(-w / 2, far, rgb('#d8281f')),
      corner(w / 2, far, rgb('#f4f0e8')),
      ...(request.empty
        ? [
            ropes(near + 0.2, far, -w / 2, -w / 2),
            ropes(near + 0.2, far, w / 2, w / 2),
            corner(-w / 2, near + 0.2, rgb('#f4f0e8')),
            corner(w / 2, near + 0.2, rgb('#3d6ab0')),
            ropes(near + 0.2, near + 0.2, -w / 2, w / 2),
          ]
        : []),
    ];
  },
};
