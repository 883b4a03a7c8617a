import { rgb } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { fillFrom } from '../seat-halls.ts';
import type { Room, RoomPlan } from '../../room.ts';
import type { Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { inHall } from './in-hall.ts';

const STEEL = rgb('#b4bac2');
const DARK = rgb('#2a2c34');
/** Height of the upper floor, metres. */
const TALL = 3.2;
const STEPS = 16;

/** Moving stairs between two floors of a mall. */
export const escalator: RoomPlan = {
  id: 'escalator',
  title: 'Escalator in a mall',
  walls: [{ kind: 'plain', color: '#e4ddd2' }],
  floors: [{ kind: 'tiles', color: '#d8d2c6' }],
  ceiling: 6,
  ceilingColor: '#f0ece4',
  half: 6.5,
  view: 12,
  depth: 6,
  lamps: 'none',
  furniture: [],
  ambience: ['crowd'],
  camera: { span: 2.5, horizon: 0.5 },
  more(request, room) {
    const far = room.back - 1.2;
    const near = Math.max(fillFrom(request, 4), far - 6);
    return [shops(room, far), ...[-1.6, 1.6].map((x) => flight(room, x, near, far))];
  },
};

/** Shop windows on both floors, and the rail of the upper one. */
function shops(room: Room, far: number): Drawable {
  return inHall(room, room.back - 0.1, (s) => {
    s.front(-6.5, TALL, far, [13, 0.35], rgb('#c8c0b2'), 0.6);
    for (let i = 0; i < 4; i++) {
      s.lamp(
        -6 + i * 3.1,
        TALL + 0.5,
        room.back - 0.06,
        [2.6, 1.9],
        rgb(['#fbe8c0', '#cfe8f4', '#f8d4dc', '#dff0d0'][i]!),
      );
      s.front(
        -6 + i * 3.1,
        TALL + 2.2,
        room.back - 0.08,
        [2.6, 0.5],
        rgb(['#b8443a', '#3d6ab0', '#8a4a8f', '#3f8a5a'][i]!),
      );
      s.lamp(
        -6 + i * 3.1,
        0.2,
        room.back - 0.06,
        [2.6, 2.1],
        rgb(['#dff0f8', '#fbe8c0', '#e8dcf4', '#fbe0d0'][i]!),
      );
      s.front(
        -6 + i * 3.1,
        2.2,
        room.back - 0.08,
        [2.6, 0.5],
        rgb(['#3f8a5a', '#8a4a8f', '#3d6ab0', '#b8443a'][i]!),
      );
    }
    for (let x = -6.4; x < 6.5; x += 0.5) s.front(x, TALL + 0.35, far - 0.02, [0.04, 0.9], STEEL);
    s.front(-6.5, TALL + 1.2, far - 0.03, [13, 0.08], STEEL, 0.8);
  });
}

/** One flight, painted from its far rail to its near one. */
function flight(room: Room, x: number, near: number, far: number): Drawable {
  const run = far - near;
  return solids({ x: room.middle + x, z: near }, (s) => {
    s.shadow({ x: 0, z: 0, w: 2.2, d: run }, 0.3);
    rail(s, x > 0 ? 0.75 : -0.75, run);
    for (let i = STEPS - 1; i >= 0; i--) {
      const [z, y] = [(run * i) / STEPS, (TALL * i) / STEPS];
      s.box({
        x: 0,
        y,
        z,
        w: 1.4,
        h: TALL / STEPS,
        d: run / STEPS,
        color: rgb('#7f868e'),
        top: rgb('#c4cad0'),
      });
      s.front(-0.7, y + TALL / STEPS - 0.03, z - 0.01, [1.4, 0.03], rgb('#f0c83a'), 0.9);
    }
    rail(s, x > 0 ? -0.75 : 0.75, run);
  });
}

function rail(s: Solids, dx: number, run: number): void {
  s.face(
    [
      [dx, 0, 0],
      [dx, 1, 0],
      [dx, TALL + 1, run],
      [dx, TALL, run],
    ],
    rgb('#a8c4d0'),
    0.7,
  );
  s.line([dx, 1.02, -0.1], [dx, TALL + 1.02, run], 0.12, DARK, 0.4);
}
