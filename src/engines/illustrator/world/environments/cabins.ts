import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { EnvironmentRequest } from '../environment.ts';
import type { Room, RoomPlan } from '../room.ts';
import type { Corner, Solids } from '../solids.ts';
import { solids } from '../solids.ts';
import { fillFrom, rows } from './seat-halls.ts';

const GREY = rgb('#e8eaec');
const DARK = rgb('#33363f');

/** Two or three seats side by side, seen from behind, with cloths on their heads. */
function seats(at: { x: number; z: number }, count: number, color: Rgb): Drawable {
  const w = 0.52;
  return solids(at, (s) => {
    s.shadow({ x: 0, z: 0, w: count * w, d: 0.7 }, 0.35);
    for (let i = 0; i < count; i++) {
      const x = (i - (count - 1) / 2) * w;
      s.box({ x, y: 0.3, z: 0.1, w: w - 0.06, h: 0.16, d: 0.5, color });
      s.box({ x, y: 0.35, z: 0, w: w - 0.05, h: 0.74, d: 0.14, color });
      s.box({ x, y: 0.93, z: -0.01, w: w - 0.14, h: 0.17, d: 0.15, color: rgb('#f2efe8') });
      s.front(x - w / 2 + 0.07, 0.5, -0.012, [w - 0.14, 0.2], scale(color, 0.8), 0.5);
    }
    for (let i = 0; i <= count; i++)
      s.box({ x: (i - count / 2) * w, y: 0.5, z: 0, w: 0.05, h: 0.1, d: 0.5, color: DARK });
  });
}

/** Rounded panes along both walls, with the sky in them. */
function panes(
  s: Solids,
  request: EnvironmentRequest,
  look: {
    x: number;
    z: readonly [number, number];
    pitch: number;
    w: number;
    y: number;
    h: number;
    round: boolean;
  },
): void {
  const { light } = request;
  const { x, z, pitch, w, y, h, round } = look;
  const sky = mix(light.sky[1], [255, 255, 255], 0.35 * (1 - light.night));
  for (let at = z[1] - pitch; at > z[0]; at -= pitch)
    for (const side of [-x, x]) {
      const ring = (grow: number): Corner[] =>
        round
          ? Array.from({ length: 14 }, (_, i): Corner => {
              const a = (i / 14) * Math.PI * 2;
              return [
                side,
                y + h / 2 + Math.sin(a) * (h / 2 + grow),
                at + Math.cos(a) * (w / 2 + grow),
              ];
            })
          : [
              [side, y - grow, at - w / 2 - grow],
              [side, y + h + grow, at - w / 2 - grow],
              [side, y + h + grow, at + w / 2 + grow],
              [side, y - grow, at + w / 2 + grow],
            ];
      s.face(ring(0.07), rgb('#c8ccd2'), 0.6);
      s.glow(ring(0), sky);
      if (!round)
        s.glow(
          [
            [side, y, at - w / 2],
            [side, y + h * 0.35, at - w / 2],
            [side, y + h * 0.42, at + w / 2],
            [side, y, at + w / 2],
          ],
          mix(rgb('#5f8a52'), light.sky[2], 0.3 + 0.4 * light.night),
        );
      else
        s.glow(
          ring(-0.09).map(([a, b, c]): Corner => [a, b - 0.06, c]),
          mix(sky, [255, 255, 255], 0.45),
          0.8,
        );
    }
}

/** The passenger cabin of an airliner: seats, round windows, bins, an aisle. */
const airplane: RoomPlan = {
  id: 'airplane_cabin',
  title: 'Cabin of an airliner',
  walls: [{ kind: 'plain', color: '#dfe3e8', trim: '#c4c9d0' }],
  floors: [{ kind: 'carpet', color: '#4f5a74' }],
  ceiling: 2.5,
  ceilingColor: '#e4e7ea',
  half: 2.1,
  view: 10,
  depth: 6,
  lamps: 'none',
  furniture: [],
  ambience: ['engine'],
  camera: { span: 1.9, horizon: 0.4 },
  more(request, room) {
    const x = room.middle;
    const w = (room.right - room.left) / 2;
    const color = rgb(
      request.random.fork('seats').pick(['#35588f', '#2f6a78', '#6a3f5a', '#8f3438']),
    );
    const tube = solids({ x, z: 0, order: room.back + 1 }, (s) => {
      panes(s, request, {
        x: w - 0.01,
        z: [0.4, room.back],
        pitch: 0.95,
        w: 0.44,
        y: 1.02,
        h: 0.62,
        round: true,
      });
    });
    const bins = solids({ x, z: 0, order: room.back - 0.2 }, (s) => {
      for (let z = room.back; z > -4; z -= 1.5)
        for (const side of [-1, 1]) {
          const at = z - 1.46;
          s.box({ x: side * (w - 0.36), y: 1.84, z: at, w: 0.72, h: 0.42, d: 1.46, color: GREY });
          s.side(side * (w - 0.725), [at + 0.55, at + 0.9], [1.9, 1.95], rgb('#6f7782'), 0.5);
          s.ball(side * (w - 0.36), 1.83, at + 0.7, 0.05, rgb('#fff2c4'), 0.02);
        }
      s.glow(
        [
          [-0.2, 2.49, 3],
          [0.2, 2.49, 3],
          [0.2, 2.49, room.back],
          [-0.2, 2.49, room.back],
        ],
        rgb('#fbfdff'),
      );
    });
    return [
      tube,
      endWall(room, x, (s) => {
        s.front(-0.45, 0, -0.06, [0.9, 1.95], rgb('#8f9cb4'), 0.5);
        for (let i = 0; i < 6; i++)
          s.front(-0.45 + i * 0.15, 0, -0.07, [0.07, 1.95], rgb('#aab6ca'), 0.6);
        s.lamp(-0.22, 2, -0.08, [0.44, 0.14], rgb('#2fae6a'));
      }),
      bins,
      solids({ x, z: 0, order: 899 }, (s) =>
        s.flat({ x: 0, z: -4, w: 0.55, d: room.back + 4 }, rgb('#39435c'), 0.6),
      ),
      ...rows(fillFrom(request, 1.5), room.back - 1, 0.95, (z) => [
        seats({ x: x - 1.13, z }, 3, color),
        seats({ x: x + 1.13, z }, 3, color),
      ]),
    ];
  },
};

function endWall(room: Room, x: number, build: (s: Solids) => void): Drawable {
  return solids({ x, z: room.back, order: room.back - 0.05 }, build);
}

/** Seats, broad windows and poles: a bus, an underground car, a railway carriage. */
function carriage(id: string, title: string, poles: boolean): RoomPlan {
  return {
    id,
    title,
    walls: [{ kind: 'plain', color: '#d8dcd8', trim: '#8a9298' }],
    floors: [{ kind: 'concrete', color: '#7f868e' }],
    ceiling: 2.4,
    ceilingColor: '#eef0f0',
    half: 1.6,
    view: 11,
    depth: 6,
    lamps: 'none',
    furniture: [],
    ambience: ['train'],
    camera: { span: 1.9, horizon: 0.42 },
    more(request, room) {
      const x = room.middle;
      const w = (room.right - room.left) / 2;
      const color = rgb(
        request.random.fork('seats').pick(['#3a6fb0', '#b0403a', '#3f8a68', '#7a5a9a']),
      );
      const shell = solids({ x, z: 0, order: room.back + 1 }, (s) => {
        panes(s, request, {
          x: w - 0.01,
          z: [0, room.back],
          pitch: 1.9,
          w: 1.5,
          y: 0.95,
          h: 0.95,
          round: false,
        });
        s.glow(
          [
            [-0.2, 2.38, 3],
            [0.2, 2.38, 3],
            [0.2, 2.38, room.back],
            [-0.2, 2.38, room.back],
          ],
          rgb('#fffbe8'),
        );
      });
      const rails = solids({ x, z: 0, order: room.back - 0.2 }, (s) => {
        const steel = rgb('#e0b23a');
        for (const side of [-0.55, 0.55]) {
          s.line([side, 2.05, room.back], [side, 2.05, 0.8], 0.035, steel, 0.7);
          for (let z = room.back - 1; poles && z > 1.6; z -= 0.55)
            s.box({ x: side, y: 1.72, z, w: 0.1, h: 0.3, d: 0.02, color: rgb('#4a4f58') });
        }
      });
      return [
        shell,
        endWall(room, x, (s) => {
          s.front(-0.45, 0, -0.05, [0.9, 2], rgb('#9aa4ae'), 0.5);
          s.lamp(-0.28, 1, -0.06, [0.56, 0.8], rgb('#3a4a5c'));
        }),
        rails,
        ...rows(fillFrom(request, 1.6), room.back - 1, 1.1, (z, i) => [
          seats({ x: x - 1.02, z }, 2, color),
          seats({ x: x + 1.02, z }, 2, color),
          ...(poles && i % 3 === 1
            ? [-0.48, 0.48].map((px) =>
                solids({ x: x + px, z: z - 0.05 }, (s) =>
                  s.post({ x: 0, z: 0, r: 0.025, h: 2.4 }, rgb('#e0b23a')),
                ),
              )
            : []),
        ]),
      ];
    },
  };
}

const STEEL = rgb('#b4bac2');

/** Lift doors in a hall of stone: one closed, one open. */
const elevator: RoomPlan = {
  id: 'elevator',
  title: 'Elevator doors',
  walls: [
    { kind: 'tiles', color: '#cfc4b2' },
    { kind: 'panel', color: '#b8a890' },
  ],
  floors: [
    { kind: 'checker', color: '#e4dccc' },
    { kind: 'tiles', color: '#c8bca8' },
  ],
  ceiling: 2.9,
  half: 3.1,
  view: 4.9,
  lamps: 'tubes',
  furniture: [],
  ambience: ['room'],
  more(_request, room) {
    return [
      solids({ x: room.middle, z: room.back, order: room.back - 0.1 }, (s) => {
        liftDoors(s, -1.25, false);
        liftDoors(s, 1.25, true);
        s.front(-0.14, 0.95, -0.03, [0.28, 0.6], STEEL, 0.7);
        for (const [y, color] of [
          [1.34, '#ffd27a'],
          [1.12, '#f4f4f0'],
        ] as const) {
          s.ball(0, y, -0.04, 0.07, rgb('#5f6670'));
          s.ball(0, y, -0.05, 0.05, rgb(color));
        }
      }),
    ];
  },
};

/** Segments of a figure, as `[x, y, w, h]` in a cell of 2 by 4. */
const FIGURE_FIVE = [
  [0, 3.6, 2, 0.4],
  [0, 2, 0.4, 2],
  [0, 1.8, 2, 0.4],
  [1.6, 0, 0.4, 2],
  [0, 0, 2, 0.4],
] as const;

function liftDoors(s: Solids, x: number, open: boolean): void {
  s.front(x - 0.95, 0, -0.02, [1.9, 2.32], rgb('#7f868e'), 0.6);
  s.front(x - 0.8, 0, -0.03, [1.6, 2.18], rgb('#e8e0d0'), open ? 0.9 : 0.4);
  if (open) {
    s.lamp(x - 0.8, 0.9, -0.035, [1.6, 0.06], rgb('#8a6a4a'));
    s.lamp(x - 0.8, 0, -0.035, [1.6, 0.35], rgb('#6f5a48'));
    s.lamp(x - 0.36, 1.1, -0.04, [0.72, 0.9], rgb('#cfe0e8'));
    s.lamp(x + 0.42, 1, -0.04, [0.16, 0.6], rgb('#9aa2aa'));
    for (let i = 0; i < 8; i++)
      s.ball(
        x + 0.46 + (i % 2) * 0.08,
        1.1 + Math.floor(i / 2) * 0.12,
        -0.045,
        0.026,
        rgb('#fff2c4'),
      );
  }
  const slide = open ? 0.55 : 0;
  for (const side of [-1, 1]) {
    const left = side < 0 ? x - 0.8 : x + slide;
    const w = 0.8 - slide;
    s.front(left, 0, -0.05, [w - 0.012, 2.18], STEEL, 0.55);
    s.front(left + w * 0.25, 0, -0.055, [w * 0.18, 2.18], mix(STEEL, [255, 255, 255], 0.5), 0.75);
    s.front(left + w * 0.6, 0, -0.055, [w * 0.1, 2.18], mix(STEEL, [255, 255, 255], 0.35), 0.7);
  }
  s.front(x - 0.3, 2.4, -0.03, [0.6, 0.3], rgb('#1c2026'), 0.6);
  for (const [a, b, w, h] of FIGURE_FIVE)
    s.lamp(x - 0.14 + a * 0.05, 2.45 + b * 0.05, -0.04, [w * 0.05, h * 0.05], rgb('#ff6a3a'));
  s.glow(
    [
      [x + 0.08, 2.47, -0.04],
      [x + 0.15, 2.63, -0.04],
      [x + 0.22, 2.47, -0.04],
    ],
    rgb('#ffb03a'),
  );
}

export const CABINS: readonly RoomPlan[] = [
  airplane,
  carriage('train_interior', 'Railway carriage from within', false),
  carriage('bus_interior', 'Bus or underground car from within', true),
  elevator,
];
