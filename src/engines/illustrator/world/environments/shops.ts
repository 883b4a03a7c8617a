import { mix, rgb } from '../../color.ts';
import type { Rgb } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import type { EnvironmentRequest } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import * as home from '../furniture/home.ts';
import * as pieces from '../furniture/solid-pieces.ts';
import { goodsShelf } from '../furniture/public.ts';
import { toolWall } from '../furniture/tools.ts';
import type { RoomPlan } from '../room.ts';
import { solids } from '../solids.ts';

const PAPER = rgb('#f6f2e8');
const DARK = rgb('#2f2d35');
const STEEL = rgb('#b4bac2');
const BRIGHT = [
  '#d8413a',
  '#f0b83a',
  '#3d7ab0',
  '#5fae78',
  '#a85ac0',
  '#e8743a',
  '#e88aa8',
  '#4ab0b8',
];

const bright = (i: number): Rgb =>
  rgb(BRIGHT[((i % BRIGHT.length) + BRIGHT.length) % BRIGHT.length]!);

/** Garments on hangers along a rail. */
const clothesRail: Furniture = {
  width: 2.4,
  height: 1.8,
  draw(b) {
    b.line(
      [
        [-1.15, 1.62],
        [1.15, 1.62],
      ],
      0.04,
      STEEL,
      0.8,
    );
    for (const x of [-1.1, 1.1])
      b.line(
        [
          [x, 0],
          [x, 1.62],
        ],
        0.04,
        STEEL,
        0.6,
      );
    for (let i = 0; i < 13; i++) {
      const x = -1 + i * 0.165;
      const color = bright(b.random.int(0, 7));
      const long = b.random.range(0.7, 1.15);
      b.line(
        [
          [x, 1.62],
          [x, 1.55],
        ],
        0.02,
        DARK,
      );
      b.poly(
        [
          [x - 0.12, 1.5],
          [x + 0.12, 1.5],
          [x + 0.17, 1.5 - long],
          [x - 0.13, 1.5 - long],
        ],
        color,
        0.4 + (i % 3) * 0.12,
      );
      b.poly(
        [
          [x - 0.04, 1.55],
          [x + 0.04, 1.55],
          [x + 0.12, 1.5],
          [x - 0.12, 1.5],
        ],
        color,
        0.7,
      );
    }
  },
};

/** A dressed figure without a head. */
const mannequin: Furniture = {
  width: 0.7,
  height: 1.8,
  draw(b) {
    const color = bright(b.random.int(0, 7));
    b.oval(0, 0.04, 0.26, 0.05, DARK, 0.5);
    b.line(
      [
        [0, 0.05],
        [0, 0.7],
      ],
      0.04,
      STEEL,
    );
    b.poly(
      [
        [-0.12, 1.05],
        [0.12, 1.05],
        [0.34, 0.45],
        [-0.34, 0.45],
      ],
      color,
      0.55,
    );
    b.poly(
      [
        [-0.22, 1.5],
        [0.22, 1.5],
        [0.12, 1.04],
        [-0.12, 1.04],
      ],
      color,
      0.65,
    );
    b.oval(0, 1.54, 0.1, 0.1, rgb('#e8d8c4'), 0.7);
    b.oval(0, 1.7, 0.1, 0.13, rgb('#e8d8c4'), 0.7);
  },
};

/** Sausages and hams that hang from hooks. */
const meatRail: Furniture = {
  width: 3.4,
  height: 1.1,
  mounted: true,
  draw(b) {
    b.line(
      [
        [-1.7, 1],
        [1.7, 1],
      ],
      0.05,
      STEEL,
      0.8,
    );
    for (let i = 0; i < 8; i++) {
      const x = -1.5 + i * 0.43;
      b.line(
        [
          [x, 1],
          [x, 0.9],
        ],
        0.02,
        DARK,
      );
      if (i % 2) {
        b.oval(x, 0.55, 0.17, 0.36, rgb('#b5503f'), 0.6);
        b.oval(x, 0.32, 0.15, 0.1, rgb('#f0d0bc'), 0.7);
      } else
        for (let k = 0; k < 4; k++)
          b.oval(x + (k % 2) * 0.05, 0.82 - k * 0.2, 0.06, 0.11, rgb('#9c3a30'), 0.6);
    }
  },
};

/** A glass case: meat, jewels, ices; what lies in it is drawn by `goods`. */
function showcase(
  w: number,
  color: Rgb,
  goods: (b: Parameters<Furniture['draw']>[0]) => void,
): Furniture {
  return {
    width: w,
    height: 1.25,
    draw(b) {
      b.box(-w / 2, 0, w, 0.55, color, 0.55);
      b.box(-w / 2, 0.52, w, 0.05, STEEL, 0.8);
      b.glow(-w / 2 + 0.04, 0.57, w - 0.08, 0.6, rgb('#fdf6e4'));
      goods(b);
      b.glow(-w / 2 + 0.04, 0.57, w - 0.08, 0.6, rgb('#bfe0f0'), 0.16);
      b.line(
        [
          [-w * 0.3, 0.6],
          [-w * 0.18, 1.14],
        ],
        0.04,
        rgb('#ffffff'),
        1,
      );
      b.box(-w / 2, 1.17, w, 0.06, STEEL, 0.85);
    },
  };
}

const meatCase = showcase(2.9, rgb('#d8dce0'), (b) => {
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 9; i++) {
      const [x, y] = [-1.25 + i * 0.31, 0.68 + row * 0.26];
      b.oval(x, y, 0.14, 0.1, rgb((i + row) % 3 ? '#c8402f' : '#d8806a'), 0.65);
      b.oval(x + 0.03, y + 0.01, 0.05, 0.04, rgb('#f4dccc'), 0.8);
    }
});

const jewelCase = showcase(2.3, rgb('#4a3a5f'), (b) => {
  b.box(-1.1, 0.58, 2.2, 0.12, rgb('#2a3a6a'), 0.6);
  for (let i = 0; i < 6; i++) {
    const x = -0.9 + i * 0.36;
    b.poly(
      [
        [x - 0.09, 0.7],
        [x + 0.09, 0.7],
        [x + 0.05, 1],
        [x - 0.05, 1],
      ],
      rgb('#f0e8e0'),
      0.7,
    );
    for (let k = 0; k < 7; k++) {
      const a = Math.PI + (k / 6) * Math.PI;
      b.oval(x + Math.cos(a) * 0.08, 0.95 + Math.sin(a) * 0.13, 0.017, 0.017, rgb('#f0c040'), 1);
    }
    b.oval(x, 0.79, 0.035, 0.04, bright(i), 1);
    b.halo(x, 0.8, 0.14, rgb('#ffffff'), 0.7);
  }
});

const iceCase = showcase(3, rgb('#f0a8b8'), (b) => {
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < 8; i++) {
      const [x, y] = [-1.25 + i * 0.36, 0.64 + row * 0.27];
      b.box(x - 0.15, y - 0.05, 0.3, 0.12, STEEL, 0.6);
      b.oval(
        x,
        y + 0.08,
        0.14,
        0.1,
        rgb(['#f8c8d4', '#8a5a3c', '#fdf3d0', '#a8d8b0', '#e85a78', '#c8a8e0'][(i + row * 3) % 6]!),
        0.75,
      );
    }
});

/** A giant cone as a shop's sign. */
const coneSign: Furniture = {
  width: 0.9,
  height: 1.7,
  mounted: true,
  draw(b) {
    b.poly(
      [
        [-0.3, 0.9],
        [0.3, 0.9],
        [0, 0],
      ],
      rgb('#d8a050'),
      0.6,
    );
    for (let i = 1; i < 5; i++)
      b.line(
        [
          [-0.3 + i * 0.06, 0.9 - i * 0.18],
          [0.3 - (4 - i) * 0.06, 0.9 - i * 0.06],
        ],
        0.02,
        rgb('#b07a34'),
      );
    b.oval(-0.17, 1.05, 0.24, 0.22, rgb('#f8c8d4'), 0.75);
    b.oval(0.17, 1.05, 0.24, 0.22, rgb('#fdf3d0'), 0.75);
    b.oval(0, 1.32, 0.25, 0.23, rgb('#8a5a3c'), 0.7);
    b.oval(0.03, 1.57, 0.08, 0.08, rgb('#d8281f'), 0.8);
  },
};

/** A mirror with lamps round it over a shelf with bottles. */
const salonMirror: Furniture = {
  width: 1.3,
  height: 1.7,
  mounted: true,
  draw(b) {
    b.box(-0.6, 0.35, 1.2, 1.3, PAPER, 0.7, 0.08);
    b.box(-0.46, 0.48, 0.92, 1.04, mix(rgb('#a8c8d8'), b.light.sky[1], 0.2), 0.8);
    b.poly(
      [
        [-0.4, 0.5],
        [-0.1, 0.5],
        [0.3, 1.5],
        [0, 1.5],
      ],
      rgb('#e4f2f8'),
      0.9,
    );
    for (let i = 0; i < 5; i++)
      for (const x of [-0.53, 0.53]) {
        b.oval(x, 0.55 + i * 0.24, 0.045, 0.045, rgb('#fff6d0'), 1);
        b.halo(x, 0.55 + i * 0.24, 0.16, rgb('#ffe8b0'), 0.5);
      }
    b.box(-0.65, 0.22, 1.3, 0.08, rgb('#8a5a44'), 0.6);
    for (let i = 0; i < 5; i++)
      b.box(-0.5 + i * 0.2, 0.3, 0.08, 0.16 + (i % 2) * 0.06, bright(i + 2), 0.6, 0.02);
  },
};

/** A padded chair on a steel foot, seen from behind. */
function salonChair(spot: pieces.Spot, color: Rgb): Drawable {
  return solids(spot, (s) => {
    s.shadow({ x: 0, z: 0, w: 0.8, d: 0.7 });
    s.post({ x: 0, z: 0.3, r: 0.3, h: 0.05 }, STEEL);
    s.post({ x: 0, z: 0.3, r: 0.06, h: 0.45 }, STEEL);
    s.box({ x: 0, y: 0.45, z: 0.05, w: 0.62, h: 0.14, d: 0.56, color });
    for (const x of [-0.36, 0.36])
      s.box({ x, y: 0.68, z: 0.08, w: 0.1, h: 0.08, d: 0.48, color: DARK });
    s.box({ x: 0, y: 0.52, z: 0, w: 0.6, h: 0.62, d: 0.12, color });
    s.box({ x: 0, y: 1.16, z: 0.02, w: 0.34, h: 0.2, d: 0.1, color });
  });
}

/** Shelves full of bears, balls, blocks and rockets. */
const toyShelves: Furniture = {
  width: 2.6,
  height: 2.4,
  draw(b) {
    b.box(-1.3, 0, 2.6, 2.4, rgb('#d8b07a'), 0.4);
    for (let row = 0; row < 4; row++) {
      const y = 0.1 + row * 0.58;
      b.box(-1.24, y, 2.48, 0.5, rgb('#8a6a4a'), 0.25);
      for (let i = 0; i < 6; i++) {
        const x = -1.02 + i * 0.41;
        const color = bright(b.random.int(0, 7));
        const kind = b.random.int(0, 3);
        if (kind === 0) {
          for (const dx of [-0.08, 0.08]) b.oval(x + dx, y + 0.4, 0.05, 0.05, rgb('#a8703c'), 0.6);
          b.oval(x, y + 0.13, 0.13, 0.15, rgb('#a8703c'), 0.6);
          b.oval(x, y + 0.32, 0.11, 0.1, rgb('#b87c44'), 0.7);
          for (const dx of [-0.04, 0.04]) b.oval(x + dx, y + 0.34, 0.015, 0.015, DARK, 0.3);
        } else if (kind === 1) {
          b.oval(x, y + 0.16, 0.16, 0.16, color, 0.65);
          b.box(x - 0.15, y + 0.14, 0.3, 0.05, PAPER, 0.8);
        } else if (kind === 2) {
          b.box(x - 0.15, y, 0.16, 0.16, color, 0.6);
          b.box(x + 0.01, y, 0.16, 0.16, bright(i + row), 0.6);
          b.box(x - 0.07, y + 0.16, 0.16, 0.16, bright(i + row + 3), 0.65);
        } else {
          b.box(x - 0.18, y + 0.06, 0.36, 0.13, color, 0.6, 0.04);
          b.box(x - 0.09, y + 0.18, 0.18, 0.1, mix(color, PAPER, 0.4), 0.7, 0.03);
          for (const dx of [-0.11, 0.11]) b.oval(x + dx, y + 0.06, 0.06, 0.06, DARK, 0.4);
        }
      }
    }
  },
};

/** A wide gate of slats, half rolled up, to the street. */
const rollerDoor: Furniture = {
  width: 3,
  height: 2.5,
  draw(b) {
    b.box(-1.5, 0, 3, 2.5, rgb('#8a9298'), 0.5);
    for (let y = 0.05; y < 2.4; y += 0.2)
      b.box(-1.4, y, 2.8, 0.17, rgb('#dfe3e4'), 0.55 + (y % 0.4 > 0.2 ? 0.06 : 0));
    b.box(-0.2, 0.2, 0.4, 0.06, DARK, 0.4);
  },
};

function shopRoom(
  plan: Pick<RoomPlan, 'id' | 'title' | 'walls' | 'floors' | 'furniture'> & Partial<RoomPlan>,
): RoomPlan {
  return { ceiling: 3, lamps: 'pendant', view: 5, ambience: ['room'], ...plan };
}

const only =
  (
    build: (request: EnvironmentRequest, x: number, back: number) => Drawable[],
  ): NonNullable<RoomPlan['more']> =>
  (request, room) =>
    request.empty ? build(request, room.middle, room.back) : [];

export const SHOPS: readonly RoomPlan[] = [
  shopRoom({
    id: 'clothing_store',
    title: 'Clothing store',
    walls: [
      { kind: 'plain', color: '#ece4da' },
      { kind: 'wood', color: '#c8a884' },
    ],
    floors: [{ kind: 'boards', color: '#c09a70' }],
    furniture: [
      { x: -2.9, any: [clothesRail] },
      { x: 0.2, any: [clothesRail] },
      { x: 3.2, any: [clothesRail] },
      { x: -1.35, any: [mannequin], out: 0.7 },
      { x: 1.75, any: [mannequin], out: 0.6 },
      { x: 3.2, y: 1.9, any: [home.picture(1, 0.6)] },
    ],
    more: only((_request, x) => [
      pieces.tableAt(
        { x: x - 0.9, z: 2.7 },
        { w: 1.6, d: 0.8, color: rgb('#c49a6c'), h: 0.7 },
        (s, y) => {
          for (let p = 0; p < 3; p++)
            for (let i = 0; i < 4; i++)
              s.box({
                x: -0.5 + p * 0.5,
                y: y + i * 0.05,
                z: 0.25,
                w: 0.38,
                h: 0.048,
                d: 0.34,
                color: bright(p * 3 + i),
              });
        },
      ),
    ]),
  }),
  shopRoom({
    id: 'butcher_shop',
    title: "Butcher's shop",
    walls: [{ kind: 'tiles', color: '#f2eee6' }],
    floors: [{ kind: 'checker', color: '#efe6dc' }],
    furniture: [
      { x: -1.9, y: 1.5, any: [meatRail] },
      { x: 1.9, y: 1.5, any: [meatRail] },
      { x: -1.5, any: [meatCase], out: 0.9 },
      { x: 1.5, any: [meatCase], out: 0.9 },
    ],
  }),
  shopRoom({
    id: 'jewelry_shop',
    title: 'Jewelry shop',
    walls: [
      { kind: 'panel', color: '#5f4a6a' },
      { kind: 'panel', color: '#3f5a5f' },
    ],
    floors: [{ kind: 'carpet', color: '#6a3f50' }],
    lamps: 'chandelier',
    furniture: [
      { x: -2.6, any: [jewelCase], out: 0.5 },
      { x: 0, any: [jewelCase], out: 0.5 },
      { x: 2.6, any: [jewelCase], out: 0.5 },
      { x: -1.3, y: 1.5, any: [home.picture(0.8, 0.8)] },
      { x: 1.3, y: 1.5, any: [home.picture(0.8, 0.8)] },
    ],
    more: only((_request, x) => [
      pieces.counterAt(
        { x: x + 0.6, z: 2.6 },
        { w: 2, d: 0.7, h: 0.8, color: rgb('#4a3a5f'), top: rgb('#cfe4f0') },
        (s, y) => {
          for (let i = 0; i < 7; i++) {
            s.box({
              x: -0.75 + i * 0.25,
              y,
              z: 0.3,
              w: 0.14,
              h: 0.06,
              d: 0.14,
              color: rgb('#2a3a6a'),
            });
            s.ball(
              -0.75 + i * 0.25,
              y + 0.11,
              0.36,
              0.045,
              i % 2 ? rgb('#f0c040') : rgb('#e8f4ff'),
            );
          }
        },
      ),
    ]),
  }),
  shopRoom({
    id: 'ice_cream_parlor',
    title: 'Ice cream parlor',
    walls: [
      { kind: 'paper', color: '#f8d4dc' },
      { kind: 'paper', color: '#c8e8e0' },
    ],
    floors: [{ kind: 'checker', color: '#fdf4ec' }],
    furniture: [
      { x: -1.2, any: [iceCase], out: 0.7 },
      { x: -3.3, y: 1.1, any: [coneSign] },
      { x: 2.6, y: 1.1, any: [coneSign] },
      { x: -1.2, y: 1.55, any: [home.picture(1.4, 0.8)] },
    ],
    more: only((_request, x) => [
      pieces.chairAt({ x: x + 0.75, z: 3 }, rgb('#e88aa8'), 'right'),
      pieces.chairAt({ x: x + 2.35, z: 3 }, rgb('#8ac8c0'), 'left'),
      solids({ x: x + 1.55, z: 2.8 }, (s) => {
        s.shadow({ x: 0, z: 0, w: 1, d: 0.7 });
        s.post({ x: 0, z: 0.3, r: 0.05, h: 0.72 }, STEEL);
        s.post({ x: 0, y: 0.7, z: 0.3, r: 0.48, h: 0.05 }, PAPER);
        s.post({ x: -0.1, y: 0.75, z: 0.3, r: 0.05, h: 0.14, top: 0.11 }, rgb('#cfe4f0'));
        for (const [dx, color] of [
          [-0.17, '#f8c8d4'],
          [-0.03, '#8a5a3c'],
          [-0.1, '#fdf3d0'],
        ] as const)
          s.ball(dx, 0.95 + (dx === -0.1 ? 0.08 : 0), 0.29, 0.075, rgb(color));
      }),
    ]),
  }),
  shopRoom({
    id: 'beauty_salon',
    title: 'Hairdresser and beauty salon',
    walls: [
      { kind: 'plain', color: '#e8d0d0' },
      { kind: 'tiles', color: '#dfe6e4' },
    ],
    floors: [{ kind: 'checker', color: '#f0ece4' }],
    furniture: [-2.7, -0.9, 0.9, 2.7].map((x) => ({ x, y: 0.7, any: [salonMirror] })),
    more(request, room) {
      const color = rgb(request.random.fork('chairs').pick(['#a8283a', '#2f2d35', '#3f7a7a']));
      return [-2.7, -0.9, 0.9, 2.7].map((dx) =>
        salonChair({ x: room.middle + dx, z: room.back - 1.35 }, color),
      );
    },
  }),
  shopRoom({
    id: 'toy_shop',
    title: 'Toy shop',
    walls: [
      { kind: 'paper', color: '#cfe4f0' },
      { kind: 'paper', color: '#f8e4b8' },
    ],
    floors: [{ kind: 'boards', color: '#d0ac80' }],
    furniture: [-3, 0, 3].map((x) => ({ x, any: [{ ...toyShelves }] })),
    more: only((_request, x) => [
      pieces.counterAt(
        { x: x - 0.6, z: 2.6 },
        { w: 2, d: 0.8, h: 0.6, color: rgb('#d8413a'), top: rgb('#f0d060') },
        (s, y) => {
          for (const dx of [-0.12, 0.12]) s.ball(-0.5 + dx, y + 0.58, 0.4, 0.08, rgb('#a8703c'));
          s.ball(-0.5, y + 0.18, 0.4, 0.2, rgb('#a8703c'));
          s.ball(-0.5, y + 0.47, 0.38, 0.16, rgb('#b87c44'));
          for (const dx of [-0.06, 0.06]) s.ball(-0.5 + dx, y + 0.5, 0.22, 0.02, DARK);
          s.ball(0.2, y + 0.15, 0.35, 0.15, rgb('#3d7ab0'));
          for (let i = 0; i < 3; i++)
            s.box({ x: 0.5 + i * 0.2, y, z: 0.3, w: 0.18, h: 0.18, d: 0.18, color: bright(i * 2) });
          s.box({ x: 0.6, y: y + 0.18, z: 0.3, w: 0.18, h: 0.18, d: 0.18, color: bright(3) });
        },
      ),
    ]),
  }),
  shopRoom({
    id: 'garage',
    title: 'Garage of a house',
    walls: [{ kind: 'concrete', color: '#b8b4ac' }],
    floors: [{ kind: 'concrete', color: '#9a9892' }],
    lamps: 'tubes',
    furniture: [
      { x: 2.5, any: [rollerDoor] },
      { x: -1.4, y: 0.95, any: [toolWall] },
      { x: -4, any: [goodsShelf(1.2, 2, rgb('#8a9298'), BRIGHT)] },
    ],
    view: 6.4,
  }),
  shopRoom({
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
          s.flat(
            { x: 0, z: request.empty ? 0.4 : z - 3, w: 1.7, d: room.back },
            rgb('#a8283a'),
            0.6,
          ),
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
  }),
];
