import { rgb } from '../../color.ts';
import type { Environment } from '../environment.ts';
import { dinosaurSkeleton, orrery } from '../furniture/monuments.ts';
import * as home from '../furniture/home.ts';
import * as hall from '../furniture/public.ts';
import type { RoomPlan } from '../room.ts';
import { indoors } from '../room.ts';
import { CABINS } from './cabins.ts';
import { FOREGROUNDS } from './foregrounds.ts';
import { PUBLIC_ROOMS } from './public-rooms.ts';
import { LONG_HALLS } from './long-halls.ts';
import { SPECIAL_ROOMS } from './special-rooms.ts';
import { SHOPS } from './shops.ts';
import { SEAT_HALLS } from './seat-halls.ts';
import { WORK_ROOMS } from './work-rooms.ts';

const WARM_WALLS = [
  { kind: 'plain', color: '#e3d3bd' },
  { kind: 'paper', color: '#c9d2c4' },
  { kind: 'panel', color: '#b9c4cc' },
  { kind: 'plain', color: '#d9b8a4' },
] as const;
const BOARDS = [
  { kind: 'boards', color: '#b58a5e' },
  { kind: 'boards', color: '#96694a' },
] as const;
const SOFAS = [home.sofa(rgb('#4f7a86')), home.sofa(rgb('#b5654a')), home.sofa(rgb('#7f8a62'))];
const PICTURES = [home.picture(0.7, 0.9), home.picture(1, 0.7), home.picture(0.6, 0.6)];

/** Every room that is made of a plan: walls, floor, window and what stands in it. */
const PLANS: readonly RoomPlan[] = [
  {
    id: 'plain_room',
    title: 'Plain room with a window',
    walls: WARM_WALLS,
    floors: BOARDS,
    window: { x: -1.6, w: 1.7, h: 1.45, curtain: '#e9dcc8' },
    lamps: 'pendant',
    furniture: [
      { x: 2, y: 1.3, any: PICTURES, chance: 0.7 },
      { x: 3.3, any: [home.pottedPlant], chance: 0.8 },
      { x: -3.5, any: [home.door], chance: 0.6 },
    ],
  },
  {
    id: 'living_room',
    view: 4.9,
    title: 'Living room',
    walls: WARM_WALLS,
    floors: BOARDS,
    window: { x: -2.4, w: 1.9, h: 1.5, curtain: '#c98a6a' },
    lamps: 'none',
    furniture: [
      { x: 0.4, y: 1.35, any: PICTURES },
      { x: 1.3, y: 1.4, any: PICTURES, chance: 0.6 },
      { x: 0.7, any: SOFAS, out: 0.5 },
      { x: -0.85, any: [home.floorLamp], out: 0.4 },
      { x: 2.7, any: [home.bookcase(1.3, 2), home.fireplace, home.television] },
      { x: -3.9, any: [home.pottedPlant] },
      { x: -2.4, any: [home.armchair], out: 0.6, chance: 0.7 },
      { x: 4, any: [home.pottedPlant], chance: 0.4 },
    ],
  },
  {
    id: 'bedroom',
    view: 4.7,
    title: 'Bedroom',
    walls: [
      { kind: 'paper', color: '#c4cbdc' },
      { kind: 'plain', color: '#dcc8c4' },
      { kind: 'panel', color: '#b8c8bc' },
    ],
    floors: BOARDS,
    window: { x: 2.6, w: 1.5, h: 1.4, curtain: '#d9c0d0' },
    lamps: 'none',
    furniture: [
      { x: 0, y: 1.6, any: [home.picture(1.1, 0.6), home.picture(0.7, 0.7)] },
      { x: 0, any: [home.bed], out: 0.5 },
      { x: -1.45, any: [home.nightstand] },
      { x: 1.4, any: [home.nightstand] },
      { x: -2.9, any: [home.wardrobe] },
      { x: 4, any: [home.pottedPlant], chance: 0.7 },
    ],
  },
  {
    id: 'kitchen',
    view: 5,
    title: 'Kitchen',
    walls: [
      { kind: 'tiles', color: '#dfe6e2' },
      { kind: 'tiles', color: '#e8dcc8' },
      { kind: 'plain', color: '#d8dcc8' },
    ],
    floors: [
      { kind: 'checker', color: '#e8e2d6' },
      { kind: 'tiles', color: '#cdb8a0' },
    ],
    window: { x: -0.2, w: 1.3, h: 1, y: 1.15 },
    lamps: 'pendant',
    furniture: [
      { x: -2.1, any: [home.kitchenUnits(2.3, rgb('#6f9a94'), 'stove')] },
      { x: 1.7, any: [home.kitchenUnits(1.9, rgb('#6f9a94'), 'plain')] },
      {
        x: -0.1,
        any: [{ ...home.kitchenUnits(1.8, rgb('#6f9a94'), 'sink'), height: 1.25, draw: lowUnits }],
      },
      { x: 3.2, any: [home.fridge] },
      { x: -3.9, any: [home.chair], out: 0.5, chance: 0.6 },
    ],
  },
  {
    id: 'bathroom',
    view: 4.1,
    title: 'Bathroom',
    walls: [
      { kind: 'tiles', color: '#bcd8dc' },
      { kind: 'tiles', color: '#d8e0d4' },
      { kind: 'tiles', color: '#e4cfcf' },
    ],
    floors: [
      { kind: 'tiles', color: '#c8ccd0' },
      { kind: 'checker', color: '#e6e8e8' },
    ],
    window: { x: 0.9, w: 0.9, h: 0.8, y: 1.4 },
    lamps: 'none',
    furniture: [
      { x: 1, any: [home.bathtub], out: 0.5 },
      { x: -1.1, any: [home.washbasin] },
      { x: -2.4, any: [home.toilet] },
      { x: 2.7, y: 1, any: [home.towelRail] },
      { x: -3.6, any: [home.pottedPlant], chance: 0.7 },
    ],
  },
  {
    id: 'library',
    title: 'Library',
    walls: [
      { kind: 'wood', color: '#7a5238' },
      { kind: 'panel', color: '#5f6f5a' },
    ],
    floors: [{ kind: 'boards', color: '#8a5f40' }],
    ceiling: 3.6,
    bay: 8.4,
    window: { x: 0, w: 1.3, h: 2, y: 0.9 },
    lamps: 'pendant',
    furniture: [
      { x: -2.9, any: [home.bookcase(2.4, 3.1)] },
      { x: 2.9, any: [home.bookcase(2.4, 3.1)] },
      { x: -1.15, any: [home.bookcase(0.9, 3.1)] },
      { x: 1.15, any: [home.bookcase(0.9, 3.1)] },
      { x: 0, any: [home.table(1.1)], out: 0.6 },
      { x: -4.15, any: [home.floorLamp], out: 0.6 },
    ],
    ambience: ['room'],
  },
  {
    id: 'classroom',
    title: 'Classroom',
    walls: [
      { kind: 'plain', color: '#dfdcc8' },
      { kind: 'plain', color: '#c8d8d4' },
    ],
    floors: [{ kind: 'boards', color: '#b8946a' }],
    ceiling: 3,
    lamps: 'tubes',
    bay: 10,
    window: { x: 3.7, w: 1.7, h: 1.5 },
    furniture: [
      { x: 0, y: 0.95, any: [hall.blackboard] },
      { x: -3.2, y: 1.3, any: [hall.wallMap] },
      { x: 0, y: 2.45, any: [home.wallClock] },
      { x: -1.6, any: [hall.lectern], out: 0.5 },
      { x: 1.5, any: [hall.schoolDesk], out: 1.2 },
      { x: 3.2, any: [hall.schoolDesk], out: 1.2 },
      { x: -3.6, any: [hall.schoolDesk], out: 1.2 },
    ],
    deserted: [-3.8, -1.9, 0, 1.9, 3.8].map((x) => ({ x, any: [hall.schoolDesk], out: 2.1 })),
    ambience: ['room'],
  },
  {
    id: 'office',
    title: 'Office',
    walls: [
      { kind: 'plain', color: '#d4d8d8' },
      { kind: 'concrete', color: '#bfc4c6' },
    ],
    floors: [
      { kind: 'carpet', color: '#7f8a94' },
      { kind: 'boards', color: '#b59a78' },
    ],
    lamps: 'tubes',
    window: { x: 0, w: 3.4, h: 1.5 },
    furniture: [
      { x: -2.8, any: [hall.officeDesk] },
      { x: 2.8, any: [hall.officeDesk] },
      { x: -4, any: [home.pottedPlant] },
      { x: 1.4, any: [hall.filingCabinet] },
      { x: -1.5, any: [hall.filingCabinet], chance: 0.5 },
      { x: 4.1, any: [home.pottedPlant], chance: 0.6 },
    ],
    ambience: ['room'],
  },
  {
    id: 'gym',
    title: 'Gym',
    walls: [
      { kind: 'concrete', color: '#aab0b6' },
      { kind: 'brick', color: '#a8705a' },
    ],
    floors: [
      { kind: 'mat', color: '#5a5e68' },
      { kind: 'boards', color: '#b58a5e' },
    ],
    ceiling: 3.6,
    lamps: 'tubes',
    bay: 10,
    furniture: [
      { x: 0, y: 0.5, any: [hall.mirrorWall(3.6)] },
      { x: -3.5, any: [hall.treadmill], out: 0.6 },
      { x: 0, any: [hall.dumbbellRack] },
      { x: 3.3, any: [hall.weightBench], out: 0.5 },
    ],
    ambience: ['room'],
  },
  {
    id: 'restaurant',
    title: 'Restaurant',
    walls: [
      { kind: 'panel', color: '#8a4a40' },
      { kind: 'brick', color: '#a8684c' },
    ],
    floors: [
      { kind: 'boards', color: '#7d5438' },
      { kind: 'checker', color: '#d8c8a8' },
    ],
    lamps: 'pendant',
    window: { x: -2.5, w: 1.9, h: 1.5, curtain: '#7a3034' },
    furniture: [
      { x: 0.2, y: 1.35, any: PICTURES },
      { x: -2.6, any: [hall.bistroTable], out: 0.6 },
      { x: 0.1, any: [hall.bistroTable], out: 0.5 },
      { x: 2.5, any: [hall.bistroTable], out: 0.6 },
      { x: 2.6, y: 1.4, any: PICTURES },
      { x: 4, any: [home.pottedPlant] },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'cafe',
    title: 'Cafe',
    walls: [
      { kind: 'brick', color: '#b87858' },
      { kind: 'plain', color: '#c9d4c0' },
    ],
    floors: [{ kind: 'boards', color: '#a87a50' }],
    lamps: 'pendant',
    window: { x: -2.7, w: 2.1, h: 1.6 },
    furniture: [
      { x: 1.8, any: [hall.counter], out: 0.5 },
      { x: 1.8, y: 1.5, any: [hall.menuBoard] },
      { x: -2.6, any: [hall.bistroTable], out: 0.5 },
      { x: 0.2, any: [hall.barStool], out: 0.7 },
      { x: 3.8, any: [home.pottedPlant] },
      { x: -0.7, any: [home.pottedPlant], chance: 0.6 },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'hospital',
    view: 4.6,
    title: 'Hospital ward',
    walls: [
      { kind: 'plain', color: '#d4e4e2' },
      { kind: 'panel', color: '#c8dce0' },
    ],
    floors: [{ kind: 'tiles', color: '#c8d4d4' }],
    lamps: 'tubes',
    window: { x: -2.2, w: 1.7, h: 1.4 },
    furniture: [
      { x: 0.7, any: [hall.hospitalBed], out: 0.5 },
      { x: -0.9, any: [hall.dripStand] },
      { x: 2.4, any: [hall.monitorCart] },
      { x: 3.6, any: [home.door] },
      { x: -3.6, any: [home.armchair], chance: 0.7 },
    ],
    ambience: ['room'],
  },
  {
    id: 'museum',
    title: 'Museum hall',
    walls: [
      { kind: 'plain', color: '#a86a5c' },
      { kind: 'plain', color: '#7a8f86' },
      { kind: 'plain', color: '#d8d2c4' },
    ],
    floors: [
      { kind: 'checker', color: '#d8d0c0' },
      { kind: 'boards', color: '#a87c52' },
    ],
    ceiling: 4.2,
    lamps: 'tubes',
    furniture: [
      { x: 0, y: 1.1, any: [hall.grandPainting] },
      { x: -2.6, any: [hall.statue] },
      { x: 2.6, any: [hall.statue] },
      { x: -4, y: 1.2, any: [hall.grandPainting] },
      { x: 4, y: 1.2, any: [hall.grandPainting] },
    ],
    ambience: ['room'],
  },
  {
    id: 'science_museum',
    title: 'Science museum',
    walls: [
      { kind: 'plain', color: '#3f5a74' },
      { kind: 'plain', color: '#4a4f6a' },
    ],
    floors: [{ kind: 'concrete', color: '#b0b0b4' }],
    ceiling: 4.4,
    lamps: 'tubes',
    bay: 14,
    furniture: [
      { x: 0, any: [dinosaurSkeleton], out: 0.7 },
      { x: -4.6, any: [orrery], out: 0.5 },
      { x: 4.7, any: [orrery], out: 0.4, mirror: true },
      { x: 0, y: 2.1, any: [hall.wallMap] },
      { x: -4.4, y: 1.9, any: [hall.wallMap] },
      { x: 4.4, y: 1.9, any: [hall.wallMap] },
    ],
    ambience: ['room'],
  },
  {
    id: 'art_gallery',
    title: 'Art gallery',
    walls: [{ kind: 'plain', color: '#efece6' }],
    floors: [
      { kind: 'concrete', color: '#b8b6b2' },
      { kind: 'boards', color: '#c4a47c' },
    ],
    ceiling: 3.6,
    lamps: 'tubes',
    furniture: [
      { x: -3, y: 1.05, any: [home.picture(1.4, 1.1)] },
      { x: -1, y: 1, any: [home.picture(1, 1.3)] },
      { x: 1.1, y: 1.05, any: [home.picture(1.6, 1.1)] },
      { x: 3.2, y: 1, any: [home.picture(1.1, 1.3)] },
    ],
    ambience: ['room'],
  },
  {
    id: 'palace',
    title: 'Palace hall',
    walls: [
      { kind: 'panel', color: '#c8b488' },
      { kind: 'paper', color: '#a8504c' },
    ],
    floors: [{ kind: 'checker', color: '#efe6d4' }],
    ceiling: 5,
    lamps: 'chandelier',
    window: { x: 0, w: 1.6, h: 3, y: 0.8, curtain: '#8f2434' },
    furniture: [
      { x: -1.7, any: [hall.greatColumn] },
      { x: 1.7, any: [hall.greatColumn] },
      { x: -3.1, y: 1.3, any: [hall.grandPainting] },
      { x: 3.1, y: 1.3, any: [hall.grandPainting] },
    ],
    ambience: ['room'],
  },
  {
    id: 'ballroom',
    title: 'Ballroom',
    walls: [
      { kind: 'panel', color: '#d8c8b0' },
      { kind: 'panel', color: '#b8c0cc' },
    ],
    floors: [{ kind: 'boards', color: '#b8824e' }],
    ceiling: 5,
    lamps: 'chandelier',
    window: { x: 0, w: 1.8, h: 3, y: 0.7, curtain: '#c89a4a' },
    furniture: [
      { x: -2, any: [hall.greatColumn] },
      { x: 2, any: [hall.greatColumn] },
      { x: -3.3, y: 1, any: [hall.mirrorWall(1.6)] },
      { x: 3.3, y: 1, any: [hall.mirrorWall(1.6)] },
    ],
    ambience: ['room'],
  },
  {
    id: 'pharmacy',
    title: 'Pharmacy',
    walls: [{ kind: 'plain', color: '#dceae2' }],
    floors: [{ kind: 'tiles', color: '#d4d8d6' }],
    lamps: 'tubes',
    furniture: [
      {
        x: -2.9,
        any: [
          hall.goodsShelf(2.4, 2.2, rgb('#e8ece8'), [
            '#4fa07a',
            '#5a9ac8',
            '#e0e4e0',
            '#d9584a',
            '#e8c04a',
          ]),
        ],
      },
      {
        x: 2.9,
        any: [
          hall.goodsShelf(2.4, 2.2, rgb('#e8ece8'), ['#5a9ac8', '#e0e4e0', '#7ab890', '#c888b0']),
        ],
      },
      { x: 0, any: [hall.counter], out: 0.9 },
      { x: 0, y: 1.7, any: [pharmacyCross()] },
    ],
    ambience: ['room'],
  },
  {
    id: 'shop',
    title: 'Shop',
    walls: [
      { kind: 'plain', color: '#e4d8c0' },
      { kind: 'brick', color: '#c09078' },
    ],
    floors: [
      { kind: 'boards', color: '#b08a60' },
      { kind: 'tiles', color: '#d0ccc4' },
    ],
    lamps: 'pendant',
    furniture: [
      {
        x: -3,
        any: [
          hall.goodsShelf(2.3, 2.1, rgb('#8a6242'), [
            '#d9583f',
            '#e8b84a',
            '#4f8a5a',
            '#3d6a9a',
            '#f0e2c8',
          ]),
        ],
      },
      {
        x: 3,
        any: [
          hall.goodsShelf(2.3, 2.1, rgb('#8a6242'), ['#e8b84a', '#c86a8a', '#5b9aa8', '#f0e2c8']),
        ],
      },
      { x: 0, any: [hall.counter], out: 0.8 },
      { x: 0, y: 1.6, any: [hall.menuBoard] },
    ],
    ambience: ['room'],
  },
  {
    id: 'food_court',
    title: 'Food court',
    walls: [
      { kind: 'tiles', color: '#e0d4b8' },
      { kind: 'tiles', color: '#c4dcd8' },
    ],
    floors: [{ kind: 'tiles', color: '#d4c8b4' }],
    ceiling: 3.6,
    lamps: 'tubes',
    furniture: [
      { x: -2.3, any: [hall.counter] },
      { x: 2.3, any: [hall.counter] },
      { x: -2.3, y: 1.75, any: [hall.menuBoard] },
      { x: 2.3, y: 1.75, any: [hall.menuBoard] },
      { x: 0, any: [hall.bistroTable], out: 0.9 },
      { x: -4, any: [hall.bistroTable], out: 1 },
      { x: 4, any: [hall.bistroTable], out: 1 },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'music_studio',
    title: 'Music studio',
    walls: [
      { kind: 'wood', color: '#8a5f44' },
      { kind: 'plain', color: '#4f4a5e' },
    ],
    floors: [
      { kind: 'boards', color: '#7a5238' },
      { kind: 'carpet', color: '#5a4048' },
    ],
    lamps: 'pendant',
    furniture: [
      { x: -3.2, y: 1.1, any: [hall.foamPanel] },
      { x: -1.6, y: 1.1, any: [hall.foamPanel] },
      { x: 3.3, y: 1.1, any: [hall.foamPanel] },
      { x: 0, any: [hall.mixingDesk] },
      { x: 2.6, any: [hall.drumKit], out: 0.5 },
      { x: -2.4, any: [hall.loudspeaker] },
    ],
    ambience: ['room'],
  },
  {
    id: 'laboratory',
    title: 'Laboratory',
    walls: [{ kind: 'tiles', color: '#dce6ea' }],
    floors: [{ kind: 'tiles', color: '#c8d0d6' }],
    lamps: 'tubes',
    furniture: [
      {
        x: -2.9,
        any: [
          hall.goodsShelf(2.2, 2, rgb('#d8dee2'), [
            '#5ad0c0',
            '#a86ad0',
            '#6aa8e8',
            '#e8d05a',
            '#e87a5a',
          ]),
        ],
      },
      { x: 2.9, any: [hall.goodsShelf(2.2, 2, rgb('#d8dee2'), ['#6aa8e8', '#5ad08a', '#e87a9a'])] },
      { x: 0, any: [hall.officeDesk] },
      { x: 1.4, any: [hall.monitorCart] },
    ],
    ambience: ['room'],
  },
  {
    id: 'basement',
    title: 'Basement',
    walls: [
      { kind: 'brick', color: '#8a7a70' },
      { kind: 'concrete', color: '#8f8f8c' },
    ],
    floors: [{ kind: 'concrete', color: '#7d7a76' }],
    ceiling: 2.5,
    ceilingColor: '#5a4a40',
    lamps: 'pendant',
    furniture: [
      {
        x: -2.8,
        any: [
          hall.goodsShelf(2, 1.8, rgb('#6b5a48'), ['#8a6a4a', '#b89a6a', '#5a6a5a', '#a8543c']),
        ],
      },
      { x: 2.6, any: [home.wardrobe] },
      { x: 0.6, any: [home.table(1.6)] },
    ],
    ambience: ['room'],
  },
];

/** Units without the upper row: a window is above them. */
function lowUnits(b: Parameters<ReturnType<typeof home.kitchenUnits>['draw']>[0]): void {
  b.ctx.save();
  b.ctx.beginPath();
  b.ctx.rect(0, b.py(1.3), b.ctx.canvas.width, b.ctx.canvas.height);
  b.ctx.clip();
  home.kitchenUnits(1.8, rgb('#6f9a94'), 'sink').draw(b);
  b.ctx.restore();
}

function pharmacyCross() {
  return {
    width: 0.8,
    height: 0.8,
    mounted: true,
    draw(b: Parameters<ReturnType<typeof home.kitchenUnits>['draw']>[0]) {
      b.glow(-0.13, 0, 0.26, 0.8, rgb('#2fae6a'));
      b.glow(-0.4, 0.27, 0.8, 0.26, rgb('#2fae6a'));
    },
  };
}

/** The plan, with what stands near the viewer where nobody is. */
function withForeground(plan: RoomPlan): RoomPlan {
  const foreground = FOREGROUNDS[plan.id];
  if (!foreground) return plan;
  return {
    ...plan,
    more: (request, room) => [
      ...(plan.more?.(request, room) ?? []),
      ...(request.empty ? foreground(request, room) : []),
    ],
  };
}

export const rooms: readonly Environment[] = [
  ...PLANS,
  ...PUBLIC_ROOMS,
  ...SEAT_HALLS,
  ...CABINS,
  ...WORK_ROOMS,
  ...SHOPS,
  ...SPECIAL_ROOMS,
  ...LONG_HALLS,
].map((plan) => indoors(withForeground(plan)));
