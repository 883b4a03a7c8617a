import { mix, rgb, scale } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { EnvironmentRequest } from '../environment.ts';
import * as pieces from '../furniture/solid-pieces.ts';
import type { Room } from '../room.ts';
import type { Solids } from '../solids.ts';
import { solids } from '../solids.ts';

type Foreground = (request: EnvironmentRequest, room: Room) => Drawable[];

const PAPER = rgb('#f6f2e8');
const DARK = rgb('#2f2d35');
const WOODS = ['#a8744a', '#8a5a38', '#c49a6c'];
const RUGS: readonly (readonly [string, string])[] = [
  ['#b5543f', '#3f4f6a'],
  ['#3f6a78', '#d8a84e'],
  ['#7a8a5c', '#8f4a3a'],
  ['#c88a5a', '#5a3f5f'],
];

function woodOf({ random }: EnvironmentRequest): ReturnType<typeof rgb> {
  return rgb(random.fork('wood').pick(WOODS));
}

function rug(request: EnvironmentRequest, spot: pieces.Spot, w: number, d: number): Drawable {
  const [field, border] = request.random.fork('rug').pick(RUGS);
  return pieces.rugAt(spot, w, d, [rgb(field), rgb(border)]);
}

/** A desk with a screen, keyboard and mug, its chair before it. */
function workplace(spot: pieces.Spot, color: ReturnType<typeof rgb>): Drawable[] {
  return [
    pieces.tableAt(spot, { w: 1.5, d: 0.7, color }, (s, y) => {
      s.box({ x: 0.1, y, z: 0.42, w: 0.24, h: 0.03, d: 0.16, color: DARK });
      s.box({ x: 0.1, y: y + 0.02, z: 0.5, w: 0.05, h: 0.12, d: 0.04, color: DARK });
      s.box({ x: 0.1, y: y + 0.12, z: 0.47, w: 0.62, h: 0.38, d: 0.04, color: DARK });
      s.lamp(-0.18, y + 0.15, 0.465, [0.56, 0.32], rgb('#6fb4e0'));
      s.lamp(-0.12, y + 0.36, 0.46, [0.3, 0.05], PAPER);
      s.lamp(-0.12, y + 0.27, 0.46, [0.22, 0.04], PAPER);
      s.flat({ x: 0.1, y: y + 0.01, z: 0.14, w: 0.46, d: 0.16 }, rgb('#d8dce0'), 0.8);
      s.post({ x: -0.5, y, z: 0.3, r: 0.045, h: 0.11 }, rgb('#d8583f'));
      s.flat({ x: -0.5, y: y + 0.005, z: 0.06, w: 0.26, d: 0.2 }, PAPER, 0.9);
    }),
    pieces.chairAt({ x: spot.x + 0.1, z: spot.z - 0.42 }, rgb('#3f5a78'), 'away', 1.1),
  ];
}

function lowTable(request: EnvironmentRequest, spot: pieces.Spot): Drawable {
  return pieces.tableAt(spot, { w: 1.25, d: 0.6, h: 0.42, color: woodOf(request) }, (s, y) => {
    s.box({ x: -0.35, y, z: 0.2, w: 0.34, h: 0.04, d: 0.24, color: rgb('#3f6a8f') });
    s.box({ x: -0.33, y: y + 0.04, z: 0.21, w: 0.3, h: 0.035, d: 0.22, color: rgb('#d8a84e') });
    pieces.flowers(s, [0.05, y, 0.3], rgb('#f08a7a'), 0.8);
    s.post({ x: 0.4, y, z: 0.25, r: 0.045, h: 0.1 }, PAPER);
  });
}

/** A round table for guests with its chairs. */
function guestTable(request: EnvironmentRequest, spot: pieces.Spot): Drawable[] {
  const wood = woodOf(request);
  const { x, z } = spot;
  return [
    pieces.chairAt({ x: x - 0.75, z: z + 0.1 }, wood, 'right'),
    pieces.chairAt({ x: x + 0.75, z: z + 0.1 }, wood, 'left'),
    solids(spot, (s) => {
      s.shadow({ x: 0, z: -0.1, w: 1, d: 0.8 });
      s.post({ x: 0, z: 0.3, r: 0.06, h: 0.72 }, scale(wood, 0.7));
      s.post({ x: 0, y: 0.7, z: 0.3, r: 0.5, h: 0.05 }, mix(wood, PAPER, 0.7));
      s.ball(-0.22, 0.765, 0.24, 0.14, rgb('#ffffff'), 0.02);
      s.post({ x: 0.24, y: 0.75, z: 0.26, r: 0.035, h: 0.16, top: 0.05 }, rgb('#d4e8ee'));
      pieces.flowers(s, [0.02, 0.75, 0.34], rgb('#e8584a'), 0.55);
    }),
  ];
}

const shopTable =
  (goods: (s: Solids, y: number) => void): Foreground =>
  (request, room) => [
    pieces.counterAt(
      { x: room.middle + 1.1, z: 2.7 },
      { w: 1.8, d: 0.8, h: 0.8, color: woodOf(request), top: rgb('#e8d8b8') },
      goods,
    ),
  ];

/** What stands near the viewer of a room with nobody in it, by its id. */
export const FOREGROUNDS: Readonly<Record<string, Foreground>> = {
  living_room: (request, room) => [
    rug(request, { x: room.middle + 0.7, z: 2.5 }, 3.8, 2),
    lowTable(request, { x: room.middle + 0.7, z: 3.1 }),
  ],
  bedroom: (request, room) => [
    rug(request, { x: room.middle, z: 2.4 }, 3.6, 1.9),
    solids({ x: room.middle - 0.1, z: 3.5 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 1.3, d: 0.45 });
      for (const x of [-0.5, 0.5])
        s.box({ x, z: 0.15, w: 0.08, h: 0.32, d: 0.2, color: woodOf(request) });
      s.box({ x: 0, y: 0.32, z: 0, w: 1.25, h: 0.16, d: 0.45, color: rgb('#c8a0a8') });
    }),
    solids({ x: room.middle + 1.1, z: 2.9 }, (s) => {
      for (const x of [0, 0.2]) s.ball(x, 0.06, 0.1, 0.09, rgb('#6f8fae'), 0.06);
    }),
  ],
  kitchen: (request, room) => [
    pieces.counterAt(
      { x: room.middle + 0.5, z: 2.75 },
      { w: 2.5, d: 0.9, color: rgb('#6f9a94'), top: rgb('#e8dcc4'), doors: 4 },
      (s, y) => {
        pieces.fruitBowl(s, -0.5, y, 0.45);
        s.box({ x: 0.35, y, z: 0.25, w: 0.5, h: 0.03, d: 0.34, color: rgb('#c49a62') });
        s.ball(0.28, y + 0.07, 0.4, 0.06, rgb('#d8442e'));
        s.ball(0.44, y + 0.07, 0.38, 0.055, rgb('#7ab042'));
        s.post({ x: 0.95, y, z: 0.5, r: 0.09, h: 0.16 }, rgb('#d8dce2'));
        for (const lean of [-0.05, 0.02, 0.07])
          s.line([0.95, y + 0.14, 0.5], [0.95 + lean, y + 0.36, 0.5], 0.02, rgb('#b07a48'));
      },
    ),
    pieces.chairAt({ x: room.middle - 1.6, z: 2.9 }, woodOf(request), 'right', 1.1),
  ],
  bathroom: (_request, room) => [
    pieces.rugAt({ x: room.middle + 0.6, z: 2.9 }, 1.8, 1.1, [rgb('#7fb4c0'), rgb('#e8f0f0')]),
    solids({ x: room.middle + 2, z: 3 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 0.5, d: 0.5 });
      s.post({ x: 0, z: 0.2, r: 0.2, h: 0.4, top: 0.24 }, rgb('#c8a878'));
      s.ball(0, 0.44, 0.2, 0.22, rgb('#f2e8dc'), 0.1);
    }),
  ],
  office: (request, room) => [
    ...workplace({ x: room.middle - 1.25, z: 2.9 }, woodOf(request)),
    ...workplace({ x: room.middle + 1.35, z: 2.9 }, woodOf(request)),
  ],
  restaurant: (request, room) => [
    ...guestTable(request, { x: room.middle - 1.6, z: 2.9 }),
    ...guestTable(request, { x: room.middle + 1.7, z: 2.8 }),
  ],
  cafe: (request, room) => [
    ...guestTable(request, { x: room.middle - 1.3, z: 2.8 }),
    ...guestTable(request, { x: room.middle + 2.6, z: 3 }),
  ],
  food_court: (request, room) =>
    [-2.4, 0.1, 2.5].flatMap((dx) => guestTable(request, { x: room.middle + dx, z: 2.9 })),
  library: (request, room) => [
    rug(request, { x: room.middle, z: 2.2 }, 4, 2),
    pieces.chairAt({ x: room.middle - 0.6, z: 3.5 }, woodOf(request), 'viewer'),
    pieces.chairAt({ x: room.middle + 0.6, z: 3.5 }, woodOf(request), 'viewer'),
    pieces.tableAt(
      { x: room.middle, z: 2.6 },
      { w: 2.4, d: 0.9, color: woodOf(request) },
      (s, y) => {
        for (let i = 0; i < 4; i++)
          s.box({
            x: -0.7 + (i % 2) * 0.02,
            y: y + i * 0.05,
            z: 0.3,
            w: 0.36,
            h: 0.048,
            d: 0.26,
            color: rgb(['#a8443a', '#3f6a8f', '#d8a84e', '#4f7a5a'][i]!),
          });
        s.face(
          [
            [0.1, y + 0.01, 0.2],
            [0.38, y + 0.05, 0.2],
            [0.38, y + 0.05, 0.55],
            [0.1, y + 0.01, 0.55],
          ],
          PAPER,
          0.9,
        );
        s.face(
          [
            [0.38, y + 0.05, 0.2],
            [0.66, y + 0.01, 0.2],
            [0.66, y + 0.01, 0.55],
            [0.38, y + 0.05, 0.55],
          ],
          PAPER,
          0.8,
        );
        s.post({ x: 0.95, y, z: 0.5, r: 0.03, h: 0.34 }, rgb('#b8923c'));
        s.post({ x: 0.95, y: y + 0.3, z: 0.5, r: 0.17, h: 0.12, top: 0.09 }, rgb('#2f7a5a'));
      },
    ),
  ],
  museum: (_request, room) => [
    solids({ x: room.middle, z: 2.9 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 1.8, d: 0.5 });
      for (const x of [-0.7, 0.7]) s.box({ x, z: 0.05, w: 0.1, h: 0.4, d: 0.4, color: DARK });
      s.box({ x: 0, y: 0.4, z: 0, w: 1.8, h: 0.1, d: 0.5, color: rgb('#7a4a34') });
    }),
    ...ropes(room),
  ],
  art_gallery: (_request, room) => [
    solids({ x: room.middle, z: 2.9 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 1.8, d: 0.5 });
      s.box({ x: 0, z: 0, w: 1.8, h: 0.45, d: 0.5, color: rgb('#d8d4cc') });
    }),
  ],
  hospital: (_request, room) => [
    solids({ x: room.middle - 1.2, z: 2.9 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 0.9, d: 0.5 });
      for (const x of [-0.38, 0.38])
        s.box({ x, y: 0.06, z: 0.2, w: 0.04, h: 0.8, d: 0.04, color: rgb('#c8d0d6') });
      for (const y of [0.3, 0.82])
        s.box({ x: 0, y, z: 0, w: 0.86, h: 0.04, d: 0.45, color: rgb('#e4eaee') });
      s.box({ x: -0.18, y: 0.86, z: 0.1, w: 0.3, h: 0.1, d: 0.22, color: PAPER });
      s.front(-0.07, 0.88, 0.09, [0.03, 0.07], rgb('#d8281f'), 0.8);
      s.front(-0.09, 0.9, 0.088, [0.07, 0.03], rgb('#d8281f'), 0.8);
      s.post({ x: 0.22, y: 0.86, z: 0.2, r: 0.06, h: 0.16 }, rgb('#8fc0d8'));
    }),
  ],
  laboratory: (_request, room) => [
    pieces.counterAt(
      { x: room.middle + 0.3, z: 2.7 },
      { w: 2.8, d: 0.8, color: rgb('#dfe6ea'), top: rgb('#5a6670'), doors: 4 },
      (s, y) => {
        const flask = (x: number, color: string): void => {
          s.post({ x, y, z: 0.4, r: 0.14, h: 0.22, top: 0.04 }, rgb('#d4e8ee'));
          s.post({ x, y, z: 0.398, r: 0.13, h: 0.1, top: 0.09 }, rgb(color));
          s.post({ x, y: y + 0.2, z: 0.4, r: 0.04, h: 0.14 }, rgb('#d4e8ee'));
        };
        flask(-0.9, '#5ad0a0');
        flask(-0.5, '#a86ad0');
        flask(0.9, '#e8a53d');
        s.box({ x: 0.2, y, z: 0.3, w: 0.26, h: 0.05, d: 0.3, color: DARK });
        s.line([0.2, y + 0.05, 0.5], [0.2, y + 0.4, 0.45], 0.06, rgb('#3f4650'));
        s.line([0.2, y + 0.42, 0.42], [0.12, y + 0.2, 0.36], 0.08, rgb('#e4e8ec'));
        for (let i = 0; i < 5; i++)
          s.post(
            { x: 0.5 + i * 0.06, y, z: 0.3, r: 0.018, h: 0.18 },
            rgb(['#d8583f', '#5a9ac8', '#e8c04a', '#5ad08a', '#c86ad0'][i]!),
          );
      },
    ),
  ],
  shop: shopTable((s, y) => {
    for (let i = 0; i < 8; i++)
      s.box({
        x: -0.65 + i * 0.19,
        y,
        z: 0.3,
        w: 0.16,
        h: 0.14 + (i % 3) * 0.06,
        d: 0.18,
        color: rgb(['#d9583f', '#e8b84a', '#4f8a5a', '#3d6a9a'][i % 4]!),
      });
  }),
  pharmacy: shopTable((s, y) => {
    for (let i = 0; i < 7; i++)
      s.post(
        { x: -0.6 + i * 0.2, y, z: 0.3, r: 0.06, h: 0.17 },
        rgb(['#f4f4f0', '#5a9ac8', '#4fa07a'][i % 3]!),
      );
  }),
  bakery: shopTable((s, y) => {
    for (let i = 0; i < 6; i++)
      s.ball(-0.6 + i * 0.24, y + 0.08, 0.3, 0.13, rgb(i % 2 ? '#c8863c' : '#d8a050'), 0.09);
    for (let i = 0; i < 5; i++) s.ball(-0.5 + i * 0.24, y + 0.08, 0.1, 0.12, rgb('#b8742e'), 0.08);
  }),
  palace: (request, room) => [rug(request, { x: room.middle, z: 1.2 }, 2.4, room.back - 1.5)],
  ballroom: (request, room) => [rug(request, { x: room.middle, z: 2 }, 5, 2.6)],
  nursery: (request, room) => [
    rug(request, { x: room.middle, z: 2.5 }, 3, 1.8),
    solids({ x: room.middle - 0.6, z: 3 }, (s) => {
      s.shadow({ x: 0, z: 0, w: 1.2, d: 0.5 });
      (['#d8413a', '#3d7ab0', '#f0c038'] as const).forEach((color, i) =>
        s.box({ x: -0.3 + i * 0.26, z: 0.1, w: 0.22, h: 0.22, d: 0.22, color: rgb(color) }),
      );
      s.box({ x: -0.17, y: 0.22, z: 0.1, w: 0.22, h: 0.22, d: 0.22, color: rgb('#5fae78') });
      s.ball(0.85, 0.17, 0.2, 0.17, rgb('#e8743a'));
    }),
  ],
};

function ropes(room: Room): Drawable[] {
  const z = room.back - 1.1;
  return [-2.4, -0.8, 0.8, 2.4].map((dx, i) =>
    solids({ x: room.middle + dx, z }, (s) => {
      s.post({ x: 0, z: 0, r: 0.14, h: 0.03 }, rgb('#b8923c'));
      s.post({ x: 0, z: 0, r: 0.03, h: 0.95 }, rgb('#d9b45a'));
      s.ball(0, 0.97, 0, 0.05, rgb('#d9b45a'));
      if (i === 3) return;
      for (let k = 0; k < 6; k++) {
        const y = (t: number): number => 0.86 - 0.2 * Math.sin(Math.PI * t);
        s.line(
          [(1.6 * k) / 6, y(k / 6), 0],
          [(1.6 * (k + 1)) / 6, y((k + 1) / 6), 0],
          0.05,
          rgb('#a8283a'),
        );
      }
    }),
  );
}
