import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { EnvironmentRequest } from '../environment.ts';
import * as home from '../furniture/home.ts';
import * as pieces from '../furniture/solid-pieces.ts';
import { toolWall, woodRack } from '../furniture/tools.ts';
import type { Room, RoomPlan } from '../room.ts';
import { solids } from '../solids.ts';
import { fillFrom, rows } from './seat-halls.ts';

const PAPER = rgb('#f6f2e8');

/** A long table with chairs round it and a screen at its end. */
const conference: RoomPlan = {
  id: 'conference_room',
  title: 'Conference room',
  walls: [
    { kind: 'plain', color: '#c9d3d6' },
    { kind: 'wood', color: '#b58e66' },
  ],
  floors: [
    { kind: 'carpet', color: '#6a7886' },
    { kind: 'boards', color: '#a88058' },
  ],
  ceiling: 3,
  half: 3.7,
  view: 7.6,
  depth: 2.6,
  lamps: 'tubes',
  furniture: [
    { x: 2.9, any: [home.pottedPlant] },
    { x: -2.9, any: [home.pottedPlant] },
  ],
  camera: { span: 1.9, horizon: 0.4 },
  more(request, room) {
    const x = room.middle;
    const near = fillFrom(request, 2.5);
    const far = Math.max(near + 1.6, room.back - 1.6);
    const leather = rgb(request.random.fork('chairs').pick(['#33363f', '#5a4034', '#3a5470']));
    return [
      solids({ x, z: room.back, order: room.back - 0.06 }, (s) => {
        s.front(-1.4, 1.05, -0.04, [2.8, 1.6], rgb('#24262c'));
        s.lamp(-1.32, 1.13, -0.05, [2.64, 1.44], rgb('#e4eef6'));
        [0.4, 0.7, 0.55, 1].forEach((h, i) =>
          s.lamp(
            -0.1 + i * 0.3,
            1.25,
            -0.06,
            [0.2, h],
            rgb(['#4f9ac8', '#e8a53d', '#5fae78', '#d9583f'][i]!),
          ),
        );
        for (let i = 0; i < 4; i++)
          s.lamp(-1.15, 2.3 - i * 0.24, -0.06, [0.8, 0.07], rgb('#7f8c9a'));
      }),
      pieces.chairAt({ x, z: far + 0.2 }, leather, 'viewer', 1.2),
      ...rows(near + 0.3, far - 0.6, 0.9, (z) => [
        pieces.chairAt({ x: x - 1.25, z }, leather, 'right', 1.15),
        pieces.chairAt({ x: x + 1.25, z }, leather, 'left', 1.15),
      ]),
      pieces.tableAt({ x, z: near }, { w: 1.9, d: far - near, color: rgb('#8a5a38') }, (s, y) => {
        for (let z = far - near - 0.5; z > 0.2; z -= 0.9)
          for (const side of [-0.62, 0.62]) {
            s.flat({ x: side, y: y + 0.005, z, w: 0.3, d: 0.36 }, PAPER, 0.9);
            s.post({ x: side * 0.55, y, z: z + 0.3, r: 0.04, h: 0.12 }, rgb('#cfe4ea'));
          }
        pieces.flowers(s, [0, y, (far - near) / 2], rgb('#e8e0f0'), 0.8);
      }),
    ];
  },
};

/** A laid table with chairs on all sides under a lamp. */
const dining: RoomPlan = {
  id: 'dining_room',
  title: 'Dining room of a home',
  walls: [
    { kind: 'panel', color: '#a8b8a4' },
    { kind: 'paper', color: '#dcc9b4' },
    { kind: 'plain', color: '#c8a890' },
  ],
  floors: [
    { kind: 'boards', color: '#a87a50' },
    { kind: 'boards', color: '#8a5f40' },
  ],
  ceiling: 2.8,
  view: 5.6,
  window: { x: -2.3, w: 1.6, h: 1.5, curtain: '#e4d4bc' },
  lamps: 'none',
  furniture: [
    { x: 2.7, any: [home.sideboard] },
    { x: 2.7, y: 1.45, any: [home.picture(1.1, 0.8)] },
    { x: 0.3, y: 1.3, any: [home.picture(0.7, 0.9), home.picture(0.9, 0.7)] },
    { x: -3.8, any: [home.pottedPlant] },
    { x: 4.2, any: [home.pottedPlant] },
  ],
  camera: { horizon: 0.36 },
  more(request, room) {
    const x = room.middle;
    const near = request.empty ? 2.75 : Math.max(room.back - 1.5, request.subjectZ + 0.9);
    if (room.back - near < 1) return [];
    const wood = rgb(request.random.fork('wood').pick(['#8a5a38', '#a8744a', '#6e4630']));
    return [
      pieces.rugAt({ x, z: near - 0.7 }, 4.4, 2.5, [rgb('#a84a3e'), rgb('#3f5a78')]),
      ...[-0.7, 0.7].map((dx) =>
        pieces.chairAt({ x: x + dx, z: near + 1.05 }, wood, 'viewer', 1.1),
      ),
      pieces.chairAt({ x: x - 1.5, z: near + 0.35 }, wood, 'right', 1.1),
      pieces.chairAt({ x: x + 1.5, z: near + 0.35 }, wood, 'left', 1.1),
      pieces.tableAt({ x, z: near }, { w: 2.5, d: 1.15, color: wood }, (s, y) => {
        s.flat({ x: 0, y: y + 0.004, z: 0.05, w: 0.5, d: 1.05 }, rgb('#f2e8d8'), 0.9);
        for (const side of [-0.75, 0.75])
          for (const z of [0.8, 0.12]) {
            s.flat({ x: side, y: y + 0.004, z, w: 0.36, d: 0.26 }, rgb('#ffffff'), 0.95);
            s.post({ x: side + 0.28, y, z: z + 0.1, r: 0.03, h: 0.17, top: 0.045 }, rgb('#d4e8ee'));
          }
        pieces.flowers(s, [0, y, 0.55], rgb('#f08a5a'), 1.1);
        pieces.fruitBowl(s, 0.5, y, 0.5);
      }),
      ...[-0.7, 0.7].map((dx) =>
        pieces.chairAt({ x: x + dx, z: near - 0.42 }, scale(wood, 0.9), 'away', 1.1),
      ),
      hangingLamp(room, x, near + 0.5, request),
    ];
  },
};

/** A shade that hangs over a table. */
function hangingLamp(room: Room, x: number, z: number, { light }: EnvironmentRequest): Drawable {
  return solids({ x, z }, (s) => {
    s.line([0, room.ceiling, 0], [0, 2.02, 0], 0.015, rgb('#3a3338'));
    s.ball(0, 1.72, 0, 0.09, light.night > 0.3 ? rgb('#fff2c8') : rgb('#f4ead0'));
    s.post({ x: 0, y: 1.74, z: 0, r: 0.34, h: 0.3, top: 0.12 }, rgb('#d8863c'));
  });
}

/** Two tiers of machines along the wall of a shop, a table to fold on. */
const laundromat: RoomPlan = {
  id: 'laundromat',
  title: 'Laundromat',
  walls: [
    { kind: 'tiles', color: '#bfe0e4' },
    { kind: 'tiles', color: '#f0dfb8' },
  ],
  floors: [{ kind: 'checker', color: '#eef0ee' }],
  ceiling: 3,
  half: 4.3,
  view: 6.2,
  lamps: 'tubes',
  furniture: [],
  more(request, room) {
    const x = room.middle;
    const random = request.random.fork('wash');
    const wash = (): ReturnType<typeof rgb> =>
      rgb(random.pick(['#d9583f', '#3d6ab0', '#e8b84a', '#6fae8a', '#a86ac0', '#e4e8ea']));
    const z = room.back - 0.75;
    const machines = Array.from({ length: 8 }, (_, i) => (i - 3.5) * 0.86);
    const near = request.empty ? 2.9 : 0;
    return [
      ...machines.flatMap((dx) => [
        pieces.washerAt({ x: x + dx, z, y: 1.04 }, wash(), rgb('#dfe4e8')),
        pieces.washerAt({ x: x + dx, z: z - 0.01 }, wash()),
      ]),
      solids({ x, z: room.back - 0.8 }, (s) => {
        s.box({ x: 0, y: 2.12, z: 0, w: 7.8, h: 0.5, d: 0.1, color: rgb('#2f8fa8') });
        for (let i = 0; i < 9; i++) s.ball((i - 4) * 0.8, 2.37, -0.02, 0.16, PAPER);
        for (let i = 0; i < 9; i++) s.ball((i - 4) * 0.8 + 0.03, 2.36, -0.03, 0.1, rgb('#8fd0e0'));
      }),
      ...[-1, 1].flatMap((side) =>
        rows(fillFrom(request, 2.4), room.back - 1.7, 0.9, (at) => [
          solids({ x: x + side * 3.9, z: at, order: at }, (s) => {
            s.box({ x: 0, z: 0, w: 0.7, h: 1, d: 0.8, color: PAPER });
            const inner = -side * 0.355;
            const ring = (r: number) =>
              Array.from(
                { length: 14 },
                (_, i) =>
                  [
                    inner,
                    0.45 + Math.sin((i / 7) * Math.PI) * r,
                    0.4 + Math.cos((i / 7) * Math.PI) * r,
                  ] as const,
              );
            s.face(ring(0.28), rgb('#7f8a94'), 0.6);
            s.glow(ring(0.22), rgb('#26303c'));
          }),
        ]),
      ),
      ...(near > 0
        ? [
            pieces.tableAt(
              { x: x + 0.9, z: near },
              { w: 1.9, d: 0.8, color: rgb('#d8dcdc'), h: 0.85 },
              (s, y) => {
                for (let i = 0; i < 4; i++)
                  s.box({
                    x: -0.55,
                    y: y + i * 0.07,
                    z: 0.2,
                    w: 0.4,
                    h: 0.065,
                    d: 0.4,
                    color: wash(),
                  });
                s.post({ x: 0.4, y, z: 0.35, r: 0.24, h: 0.28, top: 0.3 }, rgb('#6fb0d8'));
                s.ball(0.34, y + 0.3, 0.35, 0.16, wash(), 0.1);
                s.ball(0.5, y + 0.29, 0.33, 0.14, wash(), 0.1);
              },
            ),
            solids({ x: x - 1.7, z: near - 0.1 }, (s) => {
              s.shadow({ x: 0, z: 0, w: 0.8, d: 0.5 });
              s.post({ x: 0, z: 0.25, r: 0.26, h: 0.4, top: 0.34 }, rgb('#e8f0f4'));
              s.ball(-0.1, 0.42, 0.25, 0.2, wash(), 0.13);
              s.ball(0.12, 0.43, 0.22, 0.17, wash(), 0.12);
            }),
          ]
        : []),
    ];
  },
};

/** A bench with a vice, tools on the wall, wood. */
const workshop: RoomPlan = {
  id: 'workshop',
  title: 'Workshop',
  walls: [
    { kind: 'wood', color: '#b89468' },
    { kind: 'brick', color: '#a87a62' },
  ],
  floors: [{ kind: 'concrete', color: '#9a948a' }],
  ceiling: 3,
  half: 4.2,
  view: 5.2,
  lamps: 'pendant',
  window: { x: 3, w: 1.2, h: 1.1, y: 1.2 },
  furniture: [
    { x: -0.3, y: 1.15, any: [toolWall] },
    { x: -3.3, any: [woodRack] },
  ],
  more(request, room) {
    const x = room.middle;
    const bench = rgb('#b08050');
    return [
      pieces.tableAt(
        { x: x - 0.3, z: room.back - 0.9 },
        { w: 3.6, d: 0.75, color: bench, h: 0.9 },
        (s, y) => {
          s.box({ x: -1.3, y, z: 0, w: 0.3, h: 0.2, d: 0.35, color: rgb('#4a6a8a') });
          s.box({
            x: -1.3,
            y: y + 0.05,
            z: -0.16,
            w: 0.26,
            h: 0.14,
            d: 0.08,
            color: rgb('#4a6a8a'),
          });
          s.box({ x: 0.2, y, z: 0.3, w: 0.6, h: 0.1, d: 0.2, color: rgb('#d8b07a') });
          s.box({ x: 1.2, y, z: 0.2, w: 0.6, h: 0.26, d: 0.3, color: rgb('#c8382e') });
          s.box({ x: 1.2, y: y + 0.26, z: 0.3, w: 0.3, h: 0.05, d: 0.06, color: rgb('#33363f') });
          s.post({ x: -0.5, y, z: 0.4, r: 0.09, h: 0.2 }, rgb('#e0b23a'));
          s.post({ x: -0.75, y, z: 0.45, r: 0.08, h: 0.16 }, rgb('#5a8a9a'));
        },
      ),
      ...(request.empty
        ? [
            solids({ x: x + 1.5, z: 2.6 }, (s) => {
              const wood = rgb('#c49a62');
              s.shadow({ x: 0, z: 0, w: 2, d: 0.6 });
              for (const dx of [-0.7, 0.7])
                for (const lean of [-0.16, 0.16])
                  s.line([dx + lean, 0, 0.2 + lean], [dx, 0.64, 0.3], 0.05, wood);
              s.box({
                x: 0,
                y: 0.62,
                z: 0.12,
                w: 2.4,
                h: 0.04,
                d: 0.36,
                color: mix(wood, PAPER, 0.25),
              });
              s.face(
                [
                  [-0.3, 0.68, 0.2],
                  [0.5, 0.68, 0.14],
                  [0.5, 0.84, 0.14],
                ],
                rgb('#b4bac2'),
                0.8,
              );
              s.box({ x: 0.58, y: 0.67, z: 0.12, w: 0.2, h: 0.17, d: 0.05, color: rgb('#a8442e') });
              for (let i = 0; i < 14; i++)
                s.ball(
                  -0.9 + ((i * 0.37) % 1.8),
                  0.02,
                  0.1 + ((i * 0.23) % 0.4) - 0.3,
                  0.05,
                  wood,
                  0.02,
                );
            }),
            solids({ x: x - 2.2, z: 2.9 }, (s) => {
              s.shadow({ x: 0, z: 0, w: 0.5, d: 0.5 });
              for (const [dx, dz] of [
                [-0.15, 0.25],
                [0.15, 0.25],
                [0, 0],
              ] as const)
                s.line([dx * 1.3, 0, dz], [dx * 0.7, 0.6, 0.15], 0.04, bench);
              s.post({ x: 0, y: 0.58, z: 0.15, r: 0.2, h: 0.05 }, bench);
            }),
          ]
        : []),
    ];
  },
};

export const WORK_ROOMS: readonly RoomPlan[] = [conference, dining, laundromat, workshop];
