import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import * as pieces from '../furniture/solid-pieces.ts';
import type { Room, RoomPlan } from '../room.ts';
import type { Corner } from '../solids.ts';
import { solids } from '../solids.ts';
import { fillFrom, rows } from './seat-halls.ts';

const STEEL = rgb('#b4bac2');
const DARK = rgb('#2a2c34');

const at = (room: Room, order: number, build: Parameters<typeof solids>[1]): Drawable =>
  solids({ x: room.middle, z: 0, order }, build);

/** Lanes that run to their pins. */
const bowling: RoomPlan = {
  id: 'bowling_alley',
  title: 'Bowling alley',
  walls: [
    { kind: 'plain', color: '#3a2f5a' },
    { kind: 'plain', color: '#2f3f5f' },
  ],
  floors: [{ kind: 'boards', color: '#c89a5f' }],
  ceiling: 3.2,
  ceilingColor: '#3a3448',
  half: 5.2,
  view: 13,
  depth: 8,
  lamps: 'none',
  furniture: [],
  ambience: ['crowd'],
  camera: { span: 2.1, horizon: 0.42 },
  more(request, room) {
    const first = fillFrom(request, 2.2);
    const lanes = [-3.6, -1.2, 1.2, 3.6];
    return [
      at(room, 899, (s) => {
        for (const x of lanes) {
          s.flat({ x: x - 0.72, z: first, w: 0.3, d: room.back - first }, rgb('#4a4048'), 0.4);
          s.flat({ x: x + 0.72, z: first, w: 0.3, d: room.back - first }, rgb('#4a4048'), 0.4);
          s.flat({ x, z: first, w: 1.14, d: room.back - first }, rgb('#e8bc7a'), 0.85);
          for (let i = 0; i < 5; i++)
            s.flat(
              { x: x - 0.4 + i * 0.2, z: first, w: 0.02, d: room.back - first },
              rgb('#c8965a'),
              0.6,
            );
          for (let i = -2; i <= 2; i++) {
            const z = first + 2.6 - Math.abs(i) * 0.3;
            s.face(
              [
                [x + i * 0.18 - 0.04, 0, z],
                [x + i * 0.18 + 0.04, 0, z],
                [x + i * 0.18, 0, z + 0.4],
              ],
              rgb('#8a4a2c'),
              0.6,
            );
          }
        }
        s.flat({ x: 0, z: first - 0.06, w: 10, d: 0.06 }, DARK);
      }),
      at(room, room.back - 0.1, (s) => {
        s.front(-5.2, 1.15, room.back - 0.2, [10.4, 2], rgb('#5a3f9a'), 0.7);
        for (let i = 0; i < 13; i++)
          s.ball(
            -4.8 + i * 0.8,
            1.75 + (i % 2) * 0.5,
            room.back - 0.22,
            0.2,
            rgb(['#ff5a8a', '#4ad0e8', '#ffd24a'][i % 3]!),
          );
        s.lamp(-5.2, 1.1, room.back - 0.25, [10.4, 0.08], rgb('#4ae0ff'));
        s.front(-5.2, 0, room.back - 0.05, [10.4, 1.15], rgb('#181420'), 0.3);
        for (const x of lanes)
          for (let row = 3; row >= 0; row--)
            for (let i = 0; i <= row; i++) {
              const px = x + (i - row / 2) * 0.27;
              const z = room.back - 0.9 + row * 0.2;
              s.post({ x: px, z, r: 0.07, h: 0.36, top: 0.045 }, rgb('#ffffff'));
              s.post({ x: px, y: 0.3, z, r: 0.046, h: 0.05 }, rgb('#d8281f'));
              s.ball(px, 0.42, z, 0.06, rgb('#ffffff'), 0.08);
            }
      }),
      ...(request.empty
        ? [
            solids({ x: room.middle + 0.1, z: 2.3 }, (s) => {
              s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
              s.box({ x: 0, z: 0, w: 0.7, h: 0.55, d: 0.9, color: DARK });
              (['#d8281f', '#3d7ab0', '#5fae78', '#e8a53d'] as const).forEach((color, i) =>
                s.ball(
                  -0.18 + (i % 2) * 0.36,
                  0.68,
                  0.65 - Math.floor(i / 2) * 0.4,
                  0.17,
                  rgb(color),
                ),
              );
            }),
          ]
        : []),
    ];
  },
};

/** Racks of computers with lights on both sides of an aisle. */
const servers: RoomPlan = {
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
      at(room, room.back + 0.5, (s) =>
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

/** An underground platform with a train beside it. */
const subway: RoomPlan = {
  id: 'subway_station',
  title: 'Underground station',
  walls: [
    { kind: 'tiles', color: '#dfe4e0' },
    { kind: 'tiles', color: '#e8dcc4' },
  ],
  floors: [{ kind: 'tiles', color: '#b8b4ac' }],
  ceiling: 3.6,
  ceilingColor: '#8a8c90',
  half: 4.6,
  view: 22,
  depth: 14,
  lamps: 'none',
  furniture: [],
  ambience: ['train', 'crowd'],
  camera: { span: 2.1, horizon: 0.46 },
  more(request, room) {
    const paint = rgb(
      request.random.fork('line').pick(['#d8413a', '#3d7ab0', '#3f9a68', '#e0902e']),
    );
    const edge = -1.1 - Math.max(0, -room.left + room.middle - 4.6) * 0.6;
    const first = request.empty ? -3 : fillFrom(request, 1);
    return [
      at(room, room.back + 0.5, (s) => {
        s.flat(
          { x: edge - 2.2, z: first, w: 4.4, d: room.back - first, y: 0 },
          rgb('#2a2c30'),
          0.4,
        );
        s.flat(
          { x: edge + 0.35, z: first, w: 0.3, d: room.back - first, y: 0.005 },
          rgb('#f0c83a'),
          0.85,
        );
        for (const x of [0.4, 3])
          s.glow(
            [
              [x, 3.58, 1],
              [x + 0.4, 3.58, 1],
              [x + 0.4, 3.58, room.back],
              [x, 3.58, room.back],
            ],
            rgb('#fff8e0'),
          );
        s.side(room.right - room.middle - 0.01, [first, room.back], [1.9, 2.25], paint, 0.7);
      }),
      ...(request.empty || edge < -1 ? [train(room, edge, first, paint)] : []),
      ...rows(request.empty ? 3.4 : fillFrom(request, 3.4), room.back - 2, 4.4, (z, i) => [
        solids({ x: room.middle + 1.3, z }, (s) => {
          s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
          s.box({ x: 0, z: 0, w: 0.5, h: 3.6, d: 0.5, color: rgb('#d8d4cc') });
          s.front(-0.25, 1.5, -0.01, [0.5, 0.4], paint, 0.7);
        }),
        ...(i % 2
          ? [
              solids({ x: room.middle + 3.6, z: z + 1 }, (s) => {
                s.box({ x: 0, y: 0.42, z: 0, w: 0.5, h: 0.07, d: 1.8, color: rgb('#a8764a') });
                for (const at2 of [1.6, 0.1])
                  s.box({ x: 0, z: at2, w: 0.4, h: 0.42, d: 0.08, color: DARK });
              }),
            ]
          : [sign(room, z + 1.5, paint)]),
      ]),
    ];
  },
};

function sign(room: Room, z: number, paint: Rgb): Drawable {
  return solids({ x: room.middle + 2.2, z }, (s) => {
    for (const x of [-0.7, 0.7]) s.line([x, 3.6, 0], [x, 2.95, 0], 0.03, DARK);
    s.box({ x: 0, y: 2.45, z: 0, w: 1.8, h: 0.5, d: 0.1, color: DARK });
    s.ball(-0.6, 2.7, -0.01, 0.18, paint);
    s.lamp(-0.3, 2.72, -0.02, [0.95, 0.09], rgb('#ffffff'));
    s.lamp(-0.3, 2.56, -0.02, [0.6, 0.07], rgb('#ffd24a'));
  });
}

/** The side of a train that stands at a platform's edge. */
function train(room: Room, edge: number, first: number, paint: Rgb): Drawable {
  return at(room, room.back - 0.2, (s) => {
    const x = edge - 0.12;
    const [z0, z1] = [Math.max(first, 1), room.back - 3];
    s.box({ x: x - 1.35, y: 0.05, z: z0, w: 2.7, h: 2.9, d: z1 - z0, color: rgb('#d8dce0') });
    s.side(x + 0.01, [z0, z1], [0.45, 0.85], paint, 0.6);
    for (let z = z1 - 0.6, i = 0; z > z0 + 1.5; z -= 1.7, i++) {
      const door = i % 3 === 1;
      s.side(
        x + 0.02,
        [z - 1.3, z],
        door ? [0.1, 2.45] : [1.2, 2.2],
        door ? scale(paint, 0.85) : rgb('#ffe9b0'),
        door ? 0.6 : undefined,
      );
      if (!door) continue;
      for (const part of [0.12, 0.72])
        s.side(x + 0.03, [z - 1.3 + part, z - 1.3 + part + 0.46], [1.15, 2.2], rgb('#ffe9b0'));
    }
  });
}

/** A waiting hall with tall windows on the apron, seats in rows, a board of flights. */
const airport: RoomPlan = {
  id: 'airport_terminal',
  title: 'Airport terminal',
  walls: [{ kind: 'plain', color: '#cfd8de' }],
  floors: [{ kind: 'tiles', color: '#cfd2d4' }],
  ceiling: 5.4,
  ceilingColor: '#e8ecee',
  view: 12,
  depth: 5,
  bay: 15,
  lamps: 'none',
  furniture: [],
  ambience: ['crowd'],
  camera: { span: 2.3, horizon: 0.44 },
  more(request, room) {
    const { light } = request;
    const back = room.back - 0.05;
    const color = rgb(request.random.fork('seats').pick(['#35588f', '#3a3f4a', '#8f3f44']));
    const sky = (up: number): Rgb =>
      mix(mix(light.sky[2], [255, 255, 255], 0.3 * (1 - light.night)), light.sky[0], up);
    return [
      at(room, room.back - 0.02, (s) => {
        const [l, r] = [room.left - room.middle, room.right - room.middle];
        for (let i = 0; i < 6; i++) s.lamp(l, 0.4 + i * 0.62, back, [r - l, 0.64], sky(i / 6));
        s.lamp(l, 0.4, back, [r - l, 0.75], mix(rgb('#8f969c'), light.sky[2], 0.3));
        s.lamp(l, 1.1, back, [r - l, 0.18], mix(rgb('#6f9a68'), light.sky[2], 0.4));
        airliner(s, -2.6, back - 0.01);
        for (let x = Math.ceil(l / 2.4) * 2.4; x < r; x += 2.4)
          s.front(x - 0.06, 0.3, back - 0.03, [0.12, 3.9], STEEL, 0.7);
        for (const y of [0.3, 2.6, 4.1]) s.front(l, y, back - 0.03, [r - l, 0.1], STEEL, 0.7);
      }),
      solids({ x: room.middle + 3.4, z: room.back - 1.6 }, (s) => {
        for (const x of [-1.2, 1.2]) s.line([x, 5.4, 0], [x, 3.9, 0], 0.04, DARK);
        s.box({ x: 0, y: 2.7, z: 0, w: 3.2, h: 1.3, d: 0.16, color: DARK });
        for (let row = 0; row < 5; row++) {
          s.lamp(-1.45, 3.75 - row * 0.22, -0.01, [0.4, 0.1], rgb('#ffd24a'));
          s.lamp(-0.95, 3.75 - row * 0.22, -0.01, [1 + (row % 3) * 0.2, 0.1], rgb('#f4f4f0'));
          s.lamp(0.75, 3.75 - row * 0.22, -0.01, [0.6, 0.1], rgb(row % 3 ? '#6ae08a' : '#ff7a5a'));
        }
      }),
      ...rows(fillFrom(request, 3), room.back - 2.4, 2.2, (z) =>
        [-3.2, 2.6].map((dx) =>
          pieces.seatRow({ x: room.middle + dx, z }, { count: 5, color, pitch: 0.72, back: 0.5 }),
        ),
      ),
      ...(request.empty
        ? [
            solids({ x: room.middle - 0.3, z: 2.9 }, (s) => {
              s.shadow({ x: 0, z: 0, w: 0.7, d: 0.4 });
              s.box({ x: 0, y: 0.06, z: 0, w: 0.5, h: 0.7, d: 0.3, color: rgb('#e0702e') });
              for (let i = 0; i < 4; i++)
                s.front(-0.2 + i * 0.12, 0.1, -0.01, [0.03, 0.62], rgb('#b8501e'));
              s.line([-0.12, 0.76, 0.15], [-0.12, 1.05, 0.15], 0.02, DARK);
              s.line([0.12, 0.76, 0.15], [0.12, 1.05, 0.15], 0.02, DARK);
              s.line([-0.12, 1.05, 0.15], [0.12, 1.05, 0.15], 0.04, DARK);
            }),
          ]
        : []),
    ];
  },
};

/** An airliner on the apron, seen from its side through a window. */
function airliner(s: Parameters<Parameters<typeof solids>[1]>[0], x: number, z: number): void {
  const white = rgb('#f6f8fa');
  const nose: Corner[] = [
    [x + 2.7, 1.35, z],
    [x + 3.5, 1.5, z],
    [x + 3.6, 1.62, z],
    [x + 3.2, 1.9, z],
    [x + 2.7, 2, z],
  ];
  s.glow(
    [
      [x - 3, 2, z],
      [x - 3.7, 3.1, z],
      [x - 3.1, 3.1, z],
      [x - 2, 2, z],
    ],
    rgb('#3d6ab0'),
  );
  s.glow(
    [
      [x - 3.6, 1.9, z],
      [x - 2.8, 1.4, z],
      [x + 2.7, 1.35, z],
      [x + 2.7, 2, z],
      [x - 3.2, 2, z],
    ],
    white,
  );
  s.glow(nose, white);
  s.glow(
    [
      [x + 2.95, 1.75, z],
      [x + 3.4, 1.7, z],
      [x + 3.15, 1.9, z],
      [x + 2.95, 1.92, z],
    ],
    rgb('#3a4a5c'),
  );
  s.glow(
    [
      [x - 3.4, 1.62, z],
      [x + 3.55, 1.58, z],
      [x + 3.5, 1.5, z],
      [x - 3.1, 1.54, z],
    ],
    rgb('#3d6ab0'),
  );
  for (let i = 0; i < 22; i++)
    s.lamp(x - 2.5 + i * 0.24, 1.74, z - 0.005, [0.1, 0.11], rgb('#4a6a84'));
  s.glow(
    [
      [x - 0.9, 1.45, z],
      [x + 0.9, 1.45, z],
      [x - 0.6, 1, z],
      [x - 1.5, 1, z],
    ],
    rgb('#c4ccd4'),
  );
  s.ball(x + 0.35, 1.18, z - 0.01, 0.24, rgb('#8f98a2'), 0.17);
  for (const dx of [-0.8, 2.6]) s.ball(x + dx, 1.12, z - 0.01, 0.12, DARK);
}

/** A cellar under a vault with barrels along both walls. */
const wineCellar: RoomPlan = {
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
    const w = (room.right - room.left) / 2;
    const wood = rgb('#a06f42');
    const barrel = (side: 1 | -1, z: number, y: number): Drawable =>
      solids({ x: room.middle + side * (w - 0.65), z, order: z + (y > 0 ? -0.05 : 0) }, (s) => {
        s.ball(0, y + 0.52, 0.9, 0.5, scale(wood, 0.7));
        s.ball(0, y + 0.52, 0.5, 0.56, scale(wood, 0.9));
        s.ball(0, y + 0.52, 0.1, 0.5, rgb('#4a4444'));
        s.ball(0, y + 0.52, 0.06, 0.46, wood);
        for (let i = -3; i <= 3; i++)
          s.line(
            [i * 0.12, y + 0.52 - Math.sqrt(0.2 - (i * 0.12) ** 2), 0.05],
            [i * 0.12, y + 0.52 + Math.sqrt(0.2 - (i * 0.12) ** 2), 0.05],
            0.015,
            scale(wood, 0.6),
          );
        s.ball(0, y + 0.2, 0.02, 0.05, rgb('#c8a04a'));
      });
    const ribs = rows(fillFrom(request, 2), room.back - 0.2, 2.4, (z) => [
      solids({ x: room.middle, z }, (s) => {
        for (let i = 0; i < 16; i++) {
          const at2 = (k: number): Corner => {
            const a = Math.PI * (1 - k / 16);
            return [Math.cos(a) * w, 2 + Math.sin(a) * 1.25, 0];
          };
          s.line(at2(i), at2(i + 1), 0.26, i % 2 ? rgb('#b08a70') : rgb('#a07a62'), 0.45);
        }
        for (const side of [-1, 1]) {
          s.box({ x: side * (w - 0.12), z: 0, w: 0.26, h: 2, d: 0.3, color: rgb('#a07a62') });
          s.ball(side * (w - 0.4), 2.05, -0.05, 0.1, rgb('#ffe2a0'), 0.14);
        }
      }),
    ]);
    return [
      ...ribs,
      ...rows(fillFrom(request, 1.7), room.back - 1, 1.2, (z) =>
        ([-1, 1] as const).flatMap((side) => [barrel(side, z, 0), barrel(side, z, 1.02)]),
      ),
      ...(request.empty
        ? [
            pieces.tableAt(
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
            ),
          ]
        : []),
    ];
  },
};

/** A low deck of concrete with pillars, painted bays and parked cars. */
const parkingGarage: RoomPlan = {
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
    const first = fillFrom(request, 3);
    const random = request.random.fork('cars');
    const paints = ['#b8342e', '#2f5f9a', '#d8d8da', '#3a3d44', '#e0b23a', '#4f7f5a'];
    const car = (side: 1 | -1, z: number): Drawable =>
      solids({ x: room.middle + side * 4.7, z }, (s) => {
        const color = rgb(random.pick(paints));
        const inner = -side;
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
        for (const at2 of [0.1, 1.3])
          s.side(inner * 2.01, [at2, at2 + 0.3], [0.5, 0.66], rgb('#fff2c4'));
        s.side(inner * 2.01, [0.5, 1.2], [0.4, 0.6], DARK, 0.4);
      });
    return [
      at(room, room.back + 0.5, (s) => {
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
      }),
      ...rows(first, room.back - 2, 2.6, (z, i) => [
        ...((i * 5) % 7 !== 3 ? [car(-1, z)] : []),
        ...((i * 3) % 5 !== 1 ? [car(1, z)] : []),
        ...(i % 2
          ? [-2.5, 2.5].map((dx) =>
              solids({ x: room.middle + dx, z: z + 2.1 }, (s) => {
                s.box({ x: 0, z: 0, w: 0.4, h: 2.7, d: 0.4, color: rgb('#c4c2bc') });
                s.box({ x: 0, z: -0.01, w: 0.42, h: 0.9, d: 0.42, color: rgb('#e8c03a') });
              }),
            )
          : []),
      ]),
    ];
  },
};

/** Moving stairs between two floors of a mall. */
const escalator: RoomPlan = {
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
    const tall = 3.2;
    const count = 16;
    return [
      at(room, room.back - 0.1, (s) => {
        s.front(-6.5, tall, far, [13, 0.35], rgb('#c8c0b2'), 0.6);
        for (let i = 0; i < 4; i++) {
          s.lamp(
            -6 + i * 3.1,
            tall + 0.5,
            room.back - 0.06,
            [2.6, 1.9],
            rgb(['#fbe8c0', '#cfe8f4', '#f8d4dc', '#dff0d0'][i]!),
          );
          s.front(
            -6 + i * 3.1,
            tall + 2.2,
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
        for (let x = -6.4; x < 6.5; x += 0.5)
          s.front(x, tall + 0.35, far - 0.02, [0.04, 0.9], STEEL);
        s.front(-6.5, tall + 1.2, far - 0.03, [13, 0.08], STEEL, 0.8);
      }),
      ...[-1.6, 1.6].map((x) =>
        solids({ x: room.middle + x, z: near }, (s) => {
          const run = far - near;
          const rail = (dx: number): void => {
            s.face(
              [
                [dx, 0, 0],
                [dx, 1, 0],
                [dx, tall + 1, run],
                [dx, tall, run],
              ],
              rgb('#a8c4d0'),
              0.7,
            );
            s.line([dx, 1.02, -0.1], [dx, tall + 1.02, run], 0.12, DARK, 0.4);
          };
          s.shadow({ x: 0, z: 0, w: 2.2, d: run }, 0.3);
          if (x > 0) rail(0.75);
          else rail(-0.75);
          for (let i = count - 1; i >= 0; i--) {
            const [z, y] = [(run * i) / count, (tall * i) / count];
            s.box({
              x: 0,
              y,
              z,
              w: 1.4,
              h: tall / count,
              d: run / count,
              color: rgb('#7f868e'),
              top: rgb('#c4cad0'),
            });
            s.front(-0.7, y + tall / count - 0.03, z - 0.01, [1.4, 0.03], rgb('#f0c83a'), 0.9);
          }
          if (x > 0) rail(-0.75);
          else rail(0.75);
        }),
      ),
    ];
  },
};

/** Under the rafters: a round window, trunks and boxes. */
const attic: RoomPlan = {
  id: 'attic',
  title: 'Attic',
  walls: [{ kind: 'wood', color: '#a07a54' }],
  floors: [{ kind: 'boards', color: '#8f6a48' }],
  ceiling: 3.6,
  ceilingColor: '#5f4634',
  half: 4,
  view: 7,
  depth: 2.4,
  lamps: 'none',
  furniture: [],
  ambience: ['room'],
  more(request, room) {
    const w = (room.right - room.left) / 2;
    const { light } = request;
    const sky = mix(light.sky[1], [255, 255, 255], 0.4 * (1 - light.night));
    const beam = rgb('#6e4c34');
    return [
      at(room, room.back + 0.4, (s) => {
        for (const side of [-1, 1] as const) {
          for (let i = 0; i < 9; i++) {
            const [a, b] = [i / 9, (i + 1) / 9];
            const p = (t: number): [number, number] => [side * w * (1 - t), 0.7 + 2.9 * t];
            const [[x0, y0], [x1, y1]] = [p(a), p(b)];
            s.face(
              [
                [x0, y0, 0.4],
                [x1, y1, 0.4],
                [x1, y1, room.back],
                [x0, y0, room.back],
              ],
              scale(rgb('#b58c62'), i % 2 ? 0.92 : 1.04),
              side < 0 ? 0.55 : 0.4,
            );
          }
        }
      }),
      at(room, room.back - 0.05, (s) => {
        const ring = (r: number): Corner[] =>
          Array.from({ length: 20 }, (_, i): Corner => [
            Math.cos((i / 10) * Math.PI) * r,
            1.9 + Math.sin((i / 10) * Math.PI) * r,
            room.back - 0.04,
          ]);
        s.face(ring(0.68), rgb('#e8dcc8'), 0.7);
        s.glow(ring(0.58), sky);
        s.front(-0.58, 1.87, room.back - 0.05, [1.16, 0.06], rgb('#e8dcc8'), 0.7);
        s.front(-0.03, 1.32, room.back - 0.05, [0.06, 1.16], rgb('#e8dcc8'), 0.7);
        s.glow(
          [
            [-0.5, 1.5, room.back - 0.06],
            [0.5, 1.5, room.back - 0.06],
            [1.7, 0.01, room.back - 2.8],
            [0.2, 0.01, room.back - 2.8],
          ],
          rgb('#fff0c8'),
          0.13 * (1 - light.night),
        );
      }),
      ...rows(fillFrom(request, 2), room.back - 0.3, 1.5, (z) => [
        solids({ x: room.middle, z }, (s) => {
          for (const side of [-1, 1]) s.line([side * w, 0.7, 0], [0, 3.6, 0], 0.16, beam, 0.5);
          s.line([-w * 0.42, 2.4, 0], [w * 0.42, 2.4, 0], 0.14, beam, 0.55);
        }),
      ]),
      solids({ x: room.middle - 1.9, z: room.back - 1.3 }, (s) => {
        for (const [x, y, size] of [
          [-0.4, 0, 0.6],
          [0.3, 0, 0.55],
          [-0.1, 0.58, 0.5],
        ] as const) {
          s.box({ x, y, z: 0.1, w: size, h: size * 0.9, d: size, color: rgb('#c49a66') });
          s.front(x - 0.05, y, 0.09, [0.1, size * 0.9], rgb('#e0c89a'), 0.7);
        }
      }),
      solids({ x: room.middle + 1.8, z: request.empty ? 3.2 : room.back - 1.2 }, (s) => {
        s.shadow({ x: 0, z: 0, w: 1.2, d: 0.6 });
        s.box({ x: 0, z: 0, w: 1.15, h: 0.5, d: 0.6, color: rgb('#6e4a38') });
        s.box({ x: 0, y: 0.5, z: 0, w: 1.2, h: 0.16, d: 0.62, color: rgb('#8a5a44') });
        for (const x of [-0.4, 0.4]) s.front(x - 0.05, 0, -0.01, [0.1, 0.66], rgb('#c8a04a'), 0.7);
      }),
    ];
  },
};

export const LONG_HALLS: readonly RoomPlan[] = [
  bowling,
  servers,
  subway,
  airport,
  wineCellar,
  parkingGarage,
  escalator,
  attic,
];
