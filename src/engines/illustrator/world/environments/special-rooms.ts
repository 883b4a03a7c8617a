import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Furniture } from '../furniture/brush.ts';
import * as home from '../furniture/home.ts';
import * as pieces from '../furniture/solid-pieces.ts';
import type { RoomPlan } from '../room.ts';
import type { Corner } from '../solids.ts';
import { solids } from '../solids.ts';
import { fillFrom, rows } from './seat-halls.ts';

const PAPER = rgb('#f6f2e8');
const DARK = rgb('#2f2d35');

/** A painting that is being made, on its easel. */
const easel: Furniture = {
  width: 1.3,
  height: 2,
  draw(b) {
    const wood = rgb('#b07a48');
    for (const [x0, x1] of [
      [-0.5, -0.08],
      [0.5, 0.08],
      [0, 0],
    ] as const)
      b.line(
        [
          [x0, 0],
          [x1, 1.95],
        ],
        0.05,
        wood,
        0.55,
      );
    b.box(-0.5, 0.78, 1, 0.85, PAPER, 0.75);
    const sky = rgb(b.random.pick(['#8ac0e0', '#f0b88a', '#b8a8d8']));
    b.box(-0.46, 1.1, 0.92, 0.49, sky, 0.75);
    b.box(-0.46, 0.82, 0.92, 0.3, rgb(b.random.pick(['#7aa85a', '#d8b060', '#4f8fae'])), 0.65);
    b.oval(b.random.range(-0.3, 0.3), 1.42, 0.09, 0.09, rgb('#f8e07a'), 0.9);
    for (let i = 0; i < 5; i++)
      b.oval(b.random.range(-0.4, 0.4), 1.1, 0.12, 0.1, rgb('#4f7a5a'), 0.5);
    b.box(-0.55, 0.72, 1.1, 0.06, wood, 0.7);
  },
};

const artStudio: RoomPlan = {
  id: 'art_studio',
  title: 'Studio of a painter',
  walls: [{ kind: 'brick', color: '#d8ccbc' }],
  floors: [{ kind: 'boards', color: '#b08a60' }],
  ceiling: 3.4,
  view: 4.9,
  window: { x: 0, w: 3.2, h: 2, y: 0.9 },
  lamps: 'none',
  ambience: ['room'],
  furniture: [
    { x: -2.7, any: [easel], out: 0.6 },
    { x: -1, any: [easel], out: 1 },
    { x: 2.6, any: [easel], out: 0.7 },
    { x: 2.8, y: 1.9, any: [home.picture(0.8, 0.6)] },
    { x: -2.8, y: 2.1, any: [home.picture(0.7, 0.6)] },
  ],
  more: (request, room) =>
    request.empty
      ? [
          pieces.tableAt(
            { x: room.middle + 0.9, z: 2.6 },
            { w: 1.8, d: 0.7, color: rgb('#a8764a') },
            (s, y) => {
              const colors = ['#d8413a', '#f0b83a', '#3d7ab0', '#5fae78', '#a85ac0', '#f4f0e8'];
              colors.forEach((color, i) => {
                s.post({ x: -0.7 + i * 0.17, y, z: 0.4, r: 0.06, h: 0.15 }, rgb('#d8dce0'));
                s.post({ x: -0.7 + i * 0.17, y: y + 0.14, z: 0.4, r: 0.05, h: 0.02 }, rgb(color));
              });
              s.ball(-0.2, y + 0.01, 0.18, 0.26, rgb('#c49a66'), 0.02);
              colors.forEach((color, i) =>
                s.ball(-0.38 + i * 0.07, y + 0.03, 0.16 + (i % 2) * 0.05, 0.03, rgb(color), 0.02),
              );
              s.post({ x: 0.6, y, z: 0.35, r: 0.08, h: 0.18 }, rgb('#7fa4b8'));
              for (const [lean, tip] of [
                [-0.1, '#d8413a'],
                [0, '#3d7ab0'],
                [0.09, '#5fae78'],
              ] as const) {
                s.line([0.6, y + 0.15, 0.35], [0.6 + lean, y + 0.46, 0.35], 0.018, rgb('#c89a5f'));
                s.ball(0.6 + lean, y + 0.48, 0.35, 0.025, rgb(tip), 0.045);
              }
            },
          ),
        ]
      : [],
};

const lobby: RoomPlan = {
  id: 'lobby',
  title: 'Lobby of a hotel',
  walls: [
    { kind: 'panel', color: '#b8946a' },
    { kind: 'panel', color: '#8fa39a' },
  ],
  floors: [{ kind: 'checker', color: '#efe6d4' }],
  ceiling: 4,
  view: 6.4,
  depth: 1,
  lamps: 'chandelier',
  ambience: ['crowd'],
  furniture: [
    { x: 3.4, any: [home.pottedPlant] },
    { x: -4.2, any: [home.pottedPlant] },
    { x: 3.3, y: 1.4, any: [home.picture(1.2, 0.9)] },
  ],
  more(request, room) {
    const { middle: x, back } = room;
    const red = rgb(request.random.fork('couch').pick(['#a8343a', '#2f5f6a', '#4a3f6a']));
    const desk: Drawable[] = [
      solids({ x: x - 1, z: back, order: back - 0.05 }, (s) => {
        s.front(-1.5, 1.25, -0.05, [3, 1.5], rgb('#6e4a34'));
        for (let row = 0; row < 3; row++)
          for (let i = 0; i < 8; i++) {
            s.front(-1.36 + i * 0.35, 1.38 + row * 0.44, -0.06, [0.28, 0.36], rgb('#3a2a24'), 0.4);
            if ((i + row * 3) % 3)
              s.front(
                -1.26 + i * 0.35,
                1.44 + row * 0.44,
                -0.07,
                [0.05, 0.18],
                rgb('#d9b45a'),
                0.8,
              );
          }
      }),
      pieces.counterAt(
        { x: x - 1, z: back - 1.5 },
        { w: 3.6, d: 0.7, h: 1.1, color: rgb('#7a5238'), top: rgb('#e8dcc4'), doors: 5 },
        (s, y) => {
          s.ball(0.2, y + 0.02, 0.2, 0.09, rgb('#d9b45a'), 0.07);
          s.ball(0.2, y + 0.1, 0.2, 0.02, rgb('#d9b45a'));
          pieces.flowers(s, [1.3, y, 0.3], rgb('#f0a0b8'), 1.2);
          s.box({ x: -1, y, z: 0.2, w: 0.44, h: 0.05, d: 0.3, color: PAPER });
        },
      ),
    ];
    if (!request.empty) return desk;
    return [
      ...desk,
      pieces.rugAt({ x: x + 1.6, z: 2.2 }, 3.6, 2.4, [red, rgb('#d8b878')]),
      solids({ x: x + 2.3, z: 3.1 }, (s) => {
        s.shadow({ x: 0, z: 0, w: 2, d: 0.8 });
        s.box({ x: 0, y: 0.12, z: 0.6, w: 2, h: 0.85, d: 0.22, color: red });
        s.box({
          x: 0,
          y: 0.12,
          z: 0,
          w: 1.9,
          h: 0.34,
          d: 0.7,
          color: red,
          top: mix(red, PAPER, 0.12),
        });
        for (const side of [-0.95, 0.95])
          s.box({ x: side, y: 0.1, z: 0, w: 0.22, h: 0.55, d: 0.8, color: scale(red, 0.9) });
      }),
      solids({ x: x - 0.4, z: 2.8 }, (s) => {
        const steel = rgb('#d9b45a');
        s.shadow({ x: 0, z: 0, w: 1.1, d: 0.6 });
        s.box({ x: 0, y: 0.14, z: 0, w: 1.1, h: 0.06, d: 0.6, color: steel });
        for (const px of [-0.5, 0.5]) s.line([px, 0.2, 0.3], [px, 1.5, 0.3], 0.04, steel, 0.8);
        s.line([-0.5, 1.5, 0.3], [0.5, 1.5, 0.3], 0.04, steel, 0.8);
        s.box({ x: -0.2, y: 0.2, z: 0.1, w: 0.55, h: 0.4, d: 0.3, color: rgb('#3d6a9a') });
        s.box({ x: 0.28, y: 0.2, z: 0.12, w: 0.32, h: 0.55, d: 0.26, color: rgb('#a8543c') });
        s.box({ x: -0.2, y: 0.6, z: 0.12, w: 0.44, h: 0.26, d: 0.26, color: rgb('#6e4a34') });
      }),
    ];
  },
};

const waitingRoom: RoomPlan = {
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
            pieces.tableAt(
              { x: x - 0.3, z: 2.9 },
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
            ),
            ...[0, 0.75].map((dx) =>
              pieces.chairAt({ x: x + 1.6 + dx, z: 2.6 }, color, 'away', 1.15),
            ),
          ]
        : []),
    ];
  },
};

/** A ring on its platform with ropes, posts and lamps over it. */
const boxingRing: RoomPlan = {
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
    const corner = (x: number, z: number, color: ReturnType<typeof rgb>): Drawable =>
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

/** A hall of steel ribs for aircraft, its gate open to the field. */
const hangar: RoomPlan = {
  id: 'hangar',
  title: 'Hangar with an aircraft',
  walls: [{ kind: 'concrete', color: '#a8b0b8' }],
  floors: [{ kind: 'concrete', color: '#b4b2ac' }],
  ceiling: 8,
  ceilingColor: '#7a828c',
  half: 11,
  view: 26,
  depth: 12,
  lamps: 'none',
  ambience: ['plane'],
  furniture: [],
  camera: { span: 2.8, horizon: 0.52 },
  more(request, room) {
    const { light } = request;
    const w = (room.right - room.left) / 2;
    const paint = rgb(request.random.fork('paint').pick(['#c8342e', '#2f6fb0', '#e0a030']));
    const rib = (z: number): Drawable =>
      solids({ x: room.middle, z }, (s) => {
        const at = (i: number): Corner => {
          const a = Math.PI * (1 - i / 14);
          return [Math.cos(a) * w, 3.4 + Math.sin(a) * 4.4, 0];
        };
        for (let i = 0; i < 14; i++) s.line(at(i), at(i + 1), 0.26, rgb('#5f6a76'), 0.5);
        for (const side of [-1, 1])
          s.box({ x: side * w, z: 0, w: 0.3, h: 3.4, d: 0.3, color: rgb('#5f6a76') });
      });
    const white = rgb('#eef0f2');
    return [
      solids({ x: room.middle, z: room.back, order: room.back - 0.02 }, (s) => {
        s.lamp(
          -7,
          0,
          -0.05,
          [14, 5.6],
          mix(light.sky[1], [255, 255, 255], 0.4 * (1 - light.night)),
        );
        s.lamp(-7, 0, -0.06, [14, 1.4], mix(rgb('#7fa468'), light.sky[2], 0.3));
        s.lamp(-7, 0, -0.07, [14, 0.6], rgb('#a8a8a8'));
        for (const side of [-1, 1])
          s.front(side * 8.6 - 1.8, 0, -0.08, [3.6, 5.8], rgb('#7f8c9a'), 0.5);
      }),
      ...rows(fillFrom(request, 4), room.back - 1, 4.2, (z) => [rib(z)]),
      solids({ x: room.middle, z: Math.max(room.back - 11, fillFrom(request, 9)) }, (s) => {
        s.shadow({ x: 0, z: -0.5, w: 14, d: 2.6 }, 0.4);
        s.face(
          [
            [-0.16, 2.4, 3.5],
            [0.16, 2.4, 3.5],
            [0.1, 4.6, 4],
            [-0.1, 4.6, 4],
          ],
          paint,
          0.6,
        );
        s.face(
          [
            [-2.4, 2.9, 3.8],
            [2.4, 2.9, 3.8],
            [2, 3.05, 4],
            [-2, 3.05, 4],
          ],
          white,
          0.7,
        );
        for (const side of [-1, 1]) {
          s.face(
            [
              [side * 0.8, 1.75, 0.6],
              [side * 7.4, 2.35, 1.4],
              [side * 7.4, 2.5, 1.6],
              [side * 0.8, 2.1, 1],
            ],
            white,
            0.75,
          );
          s.face(
            [
              [side * 6.6, 2.28, 1.38],
              [side * 7.4, 2.35, 1.4],
              [side * 7.4, 2.5, 1.6],
              [side * 6.6, 2.44, 1.58],
            ],
            paint,
            0.7,
          );
          s.ball(side * 3.2, 1.75, 0.4, 0.5, rgb('#8f98a2'));
          s.ball(side * 3.2, 1.75, 0.2, 0.38, DARK);
          s.ball(side * 1.5, 0.35, 0.5, 0.35, DARK);
          s.line([side * 1.5, 0.5, 0.5], [side * 1.2, 1.6, 0.6], 0.12, rgb('#8f98a2'));
        }
        s.ball(0, 2.1, 0.2, 1.15, white);
        s.ball(0, 1.95, -0.2, 0.72, paint);
        s.ball(0, 1.95, -0.4, 0.4, white);
        s.face(
          [
            [-0.72, 2.5, -0.3],
            [-0.42, 2.95, -0.3],
            [0.42, 2.95, -0.3],
            [0.72, 2.5, -0.3],
          ],
          rgb('#2f4356'),
          0.7,
        );
        s.front(-0.03, 2.5, -0.32, [0.06, 0.45], white, 0.8);
        s.line([0, 1, -0.2], [0, 0.4, -0.2], 0.12, rgb('#8f98a2'));
        s.ball(0, 0.3, -0.2, 0.3, DARK);
      }),
    ];
  },
};

export const SPECIAL_ROOMS: readonly RoomPlan[] = [
  artStudio,
  lobby,
  waitingRoom,
  boxingRing,
  hangar,
];
