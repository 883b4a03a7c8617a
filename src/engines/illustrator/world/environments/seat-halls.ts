import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { EnvironmentRequest } from '../environment.ts';
import { seatRow, pewAt } from '../furniture/solid-pieces.ts';
import type { Room, RoomPlan } from '../room.ts';
import type { Solids } from '../solids.ts';
import { solids } from '../solids.ts';

/** Depth from which a room may be filled: right before the viewer, or behind those on stage. */
export function fillFrom(request: EnvironmentRequest, nearest: number): number {
  return request.empty ? nearest : request.subjectZ + request.stageDepth * 0.5 + 0.6;
}

/** Rows of something from the far end to the viewer, painted far to near. */
export function rows(
  from: number,
  to: number,
  pitch: number,
  row: (z: number, index: number) => readonly Drawable[],
): Drawable[] {
  const list: Drawable[] = [];
  for (let z = to, i = 0; z >= from; z -= pitch, i++) list.push(...row(z, i));
  return list;
}

const OAK = rgb('#9a6a42');

/** A desk to speak from, with a microphone, seen by the listeners. */
function lectern(s: Solids, x: number, y: number, z: number): void {
  s.box({ x, y, z, w: 0.62, h: 1.05, d: 0.4, color: OAK });
  s.front(x - 0.24, y + 0.15, z - 0.01, [0.48, 0.7], scale(OAK, 1.15), 0.6);
  s.box({ x, y: y + 1.05, z: z - 0.08, w: 0.76, h: 0.06, d: 0.55, color: scale(OAK, 0.8) });
  s.line([x, y + 1.1, z + 0.2], [x + 0.05, y + 1.4, z + 0.05], 0.02, rgb('#2c2b33'));
  s.ball(x + 0.05, y + 1.42, z + 0.05, 0.04, rgb('#2c2b33'));
}

/** Heavy curtains at both sides of a platform and along its top. */
function curtains(s: Solids, room: Room, z: number, color: Rgb): void {
  const half = (room.right - room.left) / 2;
  const fold = 0.3;
  for (const side of [-1, 1])
    for (let i = 0; i < 9; i++) {
      const x = side * (half - i * fold);
      s.front(side > 0 ? x - fold : x, 0.6, z, [fold, room.ceiling], color, i % 2 ? 0.3 : 0.7);
    }
  for (let i = 0; i * fold * 2 < half * 2; i++) {
    const x = -half + i * fold * 2;
    s.front(x, room.ceiling - 0.8, z - 0.05, [fold * 2, 0.8], color, i % 2 ? 0.42 : 0.62);
  }
}

/** A projector's screen or a green board on the end wall. */
function board(s: Solids, y: number, z: number, shown: 'slide' | 'board'): void {
  const [w, h] = shown === 'slide' ? [4.2, 2.3] : [5.4, 1.7];
  s.front(
    -w / 2 - 0.09,
    y - 0.09,
    z,
    [w + 0.18, h + 0.18],
    shown === 'slide' ? rgb('#2c2b33') : OAK,
  );
  if (shown === 'board') {
    s.front(-w / 2, y, z - 0.01, [w, h], rgb('#2f5a4a'), 0.6);
    for (let i = 0; i < 4; i++)
      s.front(
        -w / 2 + 0.4,
        y + h - 0.4 - i * 0.32,
        z - 0.02,
        [1.9 - (i % 3) * 0.4, 0.05],
        rgb('#e8efe8'),
        0.7,
      );
    s.line([1, y + 0.3, z - 0.02], [1.6, y + 1.3, z - 0.02], 0.04, rgb('#e8efe8'), 0.8);
    s.line([1.6, y + 1.3, z - 0.02], [2.2, y + 0.3, z - 0.02], 0.04, rgb('#e8efe8'), 0.8);
    s.line([1, y + 0.3, z - 0.02], [2.2, y + 0.3, z - 0.02], 0.04, rgb('#e8efe8'), 0.8);
    return;
  }
  s.lamp(-w / 2, y, z - 0.01, [w, h], rgb('#eef4fa'));
  s.lamp(-w / 2 + 0.3, y + h - 0.55, z - 0.02, [2.2, 0.22], rgb('#3d6a9a'));
  [0.9, 1.3, 0.7, 1.6].forEach((tall, i) =>
    s.lamp(
      0.2 + i * 0.42,
      y + 0.25,
      z - 0.02,
      [0.3, tall],
      rgb(['#e8a53d', '#4f9a8a', '#d9583f', '#3d6a9a'][i]!),
    ),
  );
  for (let i = 0; i < 4; i++)
    s.lamp(-w / 2 + 0.3, y + 1.3 - i * 0.3, z - 0.02, [1.5, 0.08], rgb('#8a96a4'));
}

interface SeatHall {
  id: string;
  title: string;
  seats: readonly string[];
  wall: RoomPlan['walls'][number];
  floor: RoomPlan['floors'][number];
  end: 'slide' | 'board' | 'curtain';
}

/** Rows of seats before a platform with a lectern. */
function seatHall(plan: SeatHall): RoomPlan {
  return {
    id: plan.id,
    title: plan.title,
    walls: [plan.wall],
    floors: [plan.floor],
    ceiling: 4.6,
    ceilingColor: '#d8cfc4',
    half: 5.6,
    view: 11.5,
    depth: 6,
    lamps: 'none',
    furniture: [],
    ambience: ['crowd'],
    camera: { span: 2.3, horizon: 0.42 },
    more(request, room) {
      const x = room.middle;
      const color = rgb(request.random.fork('seats').pick(plan.seats));
      const edge = room.back - 2.6;
      const platform = solids({ x, z: edge, order: room.back - 0.1 }, (s) => {
        s.box({
          x: 0,
          z: 0,
          w: room.right - room.left,
          h: 0.6,
          d: 2.6,
          color: scale(OAK, 0.85),
          top: OAK,
        });
        if (plan.end === 'curtain') {
          s.front(-3.4, 1.2, 2.5, [6.8, 2.6], rgb('#e8dcc4'), 0.5);
          s.front(-2.4, 3, 2.48, [4.8, 0.5], mix(color, rgb('#ffffff'), 0.1), 0.7);
          curtains(s, room, 2.2, color);
        } else board(s, 1.35, 2.55, plan.end);
        lectern(s, plan.end === 'curtain' ? 0 : -3.3, 0.6, 0.7);
        for (const side of [-1, 1])
          s.box({ x: side * 4.6, y: 0.6, z: 1.2, w: 0.5, h: 1.3, d: 0.5, color: rgb('#2f2d35') });
      });
      const lamps = solids({ x, z: room.back, order: room.back + 1 }, (s) => {
        for (let z = -1.5; z > 1.5 - room.back; z -= 2.2)
          for (const side of [-1, 1])
            s.glow(
              [
                [side * 2 - 0.7, room.ceiling - 0.02, z],
                [side * 2 + 0.7, room.ceiling - 0.02, z],
                [side * 2 + 0.7, room.ceiling - 0.02, z - 0.7],
                [side * 2 - 0.7, room.ceiling - 0.02, z - 0.7],
              ],
              rgb('#fff6dc'),
            );
        for (const side of [-1, 1])
          for (let z = -1.2; z > 1 - room.back; z -= 2.4)
            s.side(
              side * 5.58,
              [z - 1.2, z],
              [0.2, 3.6],
              mix(rgb(plan.wall.color), OAK, 0.5),
              0.45,
            );
      });
      return [
        lamps,
        platform,
        ...rows(fillFrom(request, 1.9), edge - 1.5, 1.05, (z) => [
          seatRow({ x: x - 2.9, z }, { count: 6, color, pitch: 0.72 }),
          seatRow({ x: x + 2.9, z }, { count: 6, color, pitch: 0.72 }),
        ]),
      ];
    },
  };
}

/** The nave of a church: pews, pillars with pointed arches, an altar under coloured glass. */
const nave: RoomPlan = {
  id: 'church_interior',
  title: 'Nave of a church',
  walls: [{ kind: 'concrete', color: '#d8cbb4', trim: '#b8a68c' }],
  floors: [{ kind: 'tiles', color: '#c4b59c' }],
  ceiling: 8,
  ceilingColor: '#b5a588',
  half: 5,
  view: 15,
  depth: 9,
  lamps: 'none',
  furniture: [],
  ambience: ['room'],
  camera: { span: 2.6, horizon: 0.5 },
  more(request, room) {
    const x = room.middle;
    const stone = rgb('#e2d5bc');
    const end = solids({ x, z: room.back, order: room.back - 0.1 }, (s) => {
      for (const [mx, w, tall] of [
        [0, 2, 3.6],
        [-2.9, 1.3, 2.6],
        [2.9, 1.3, 2.6],
      ] as const)
        stainedGlass(s, request, mx, { w, tall });
      s.box({ x: 0, z: -3, w: 8, h: 0.3, d: 3, color: stone });
      s.box({ x: 0, y: 0.3, z: -2.2, w: 2.6, h: 1, d: 0.9, color: rgb('#f4efe4') });
      s.front(-0.4, 0.34, -2.21, [0.8, 0.9], rgb('#b8923c'), 0.6);
      for (const side of [-1, 1]) {
        s.post({ x: side * 0.95, y: 1.3, z: -1.9, r: 0.05, h: 0.4 }, rgb('#f8f2e0'));
        s.ball(side * 0.95, 1.76, -1.9, 0.05, rgb('#ffd27a'), 0.09);
      }
      s.box({ x: 0, y: 1.3, z: -1.7, w: 0.1, h: 1.1, d: 0.08, color: rgb('#8a5a34') });
      s.box({ x: 0, y: 1.95, z: -1.7, w: 0.6, h: 0.1, d: 0.08, color: rgb('#8a5a34') });
    });
    const aisle = solids({ x, z: 0, order: 899 }, (s) =>
      s.flat({ x: 0, z: -20, w: 1.5, d: room.back + 17 }, rgb('#9c2f34'), 0.6),
    );
    const pillars = rows(fillFrom(request, 2.4), room.back - 2.2, 3.2, (z) =>
      [-3.9, 3.9].map((px) => pillar({ x: x + px, z }, stone, px < 0 ? -1 : 1)),
    );
    const wood = rgb('#7d5233');
    return [
      end,
      aisle,
      ...pillars,
      ...rows(fillFrom(request, 2), room.back - 4.2, 1.15, (z) => [
        pewAt({ x: x - 2.2, z }, 2.6, wood),
        pewAt({ x: x + 2.2, z }, 2.6, wood),
      ]),
    ];
  },
};

function pillar(at: { x: number; z: number }, stone: Rgb, side: 1 | -1): Drawable {
  return solids(at, (s) => {
    // The arch from this pillar to the wall, and the rib over the nave.
    for (let i = 0; i < 6; i++) {
      const [a, b] = [i / 6, (i + 1) / 6];
      const y = (t: number): number => 5 + 2.6 * Math.sin((t * Math.PI) / 2);
      s.line([-side * 3.9 * a, y(a), 0], [-side * 3.9 * b, y(b), 0], 0.28, stone, 0.5);
    }
    s.post({ x: 0, z: 0, r: 0.45, h: 0.5 }, stone);
    s.post({ x: 0, y: 0.5, z: 0, r: 0.32, h: 4.2 }, stone);
    s.post({ x: 0, y: 4.7, z: 0, r: 0.34, h: 0.4, top: 0.5 }, stone);
  });
}

function stainedGlass(
  s: Solids,
  request: EnvironmentRequest,
  x: number,
  { w, tall }: { w: number; tall: number },
): void {
  const random = request.random.fork(`glass${x}`);
  const y = 2.4;
  const half = w / 2;
  const arch = (r: number): [number, number, number][] => [
    [x - r, y - (r - half), 0],
    [x - r, y + tall * 0.66, 0],
    [x - r * 0.72, y + tall * 0.86, 0],
    [x, y + tall + (r - half) * 1.4, 0],
    [x + r * 0.72, y + tall * 0.86, 0],
    [x + r, y + tall * 0.66, 0],
    [x + r, y - (r - half), 0],
  ];
  s.face(arch(half + 0.2), rgb('#a8977a'), 0.4);
  s.glow(arch(half), rgb('#2a2440'));
  const day = 1 - request.light.night * 0.5;
  const colors = ['#3a62c8', '#d8413a', '#f0b83a', '#3a9a5a', '#8a4ac0', '#4ab8d8'];
  const pane = 0.26;
  for (let row = 0; row * pane < tall; row++) {
    const up = (row * pane) / tall;
    const wide = up < 0.6 ? half : half * (1 - (up - 0.6) / 0.42);
    for (let col = -5; col < 5; col++) {
      const left = col * pane;
      if (left < -wide || left + pane > wide + 0.02) continue;
      s.lamp(
        x + left + 0.02,
        y + row * pane + 0.02,
        -0.02,
        [pane - 0.04, pane - 0.04],
        scale(rgb(random.pick(colors)), day * 1.1),
      );
    }
  }
}

export const SEAT_HALLS: readonly RoomPlan[] = [
  seatHall({
    id: 'lecture_hall',
    title: 'Lecture hall',
    seats: ['#3f6a8f', '#4f7a64', '#8f4a3a'],
    wall: { kind: 'wood', color: '#c49a6c' },
    floor: { kind: 'carpet', color: '#6f7680' },
    end: 'slide',
  }),
  seatHall({
    id: 'auditorium',
    title: 'Auditorium',
    seats: ['#a8283a', '#8f2438', '#2f4f8f'],
    wall: { kind: 'wood', color: '#b08258' },
    floor: { kind: 'boards', color: '#8f6444' },
    end: 'curtain',
  }),
  nave,
];
