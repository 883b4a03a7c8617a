import { css, mix, rgb } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { lit } from '../../render/light.ts';
import type { EnvironmentRequest } from '../environment.ts';
import * as hall from '../furniture/cells-and-halls.ts';
import * as home from '../furniture/home.ts';
import * as common from '../furniture/public.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Rooms that are known by what they are for. */
export const PUBLIC_ROOMS: readonly RoomPlan[] = [
  {
    id: 'jail_cell',
    view: 5,
    title: 'Prison cell',
    walls: [
      { kind: 'concrete', color: '#8f9290' },
      { kind: 'brick', color: '#8a857c' },
    ],
    floors: [{ kind: 'concrete', color: '#8a8a86' }],
    ceiling: 2.7,
    ceilingColor: '#77766f',
    lamps: 'none',
    bay: 12,
    furniture: [
      { x: 0, y: 1.75, any: [hall.barredWindow] },
      { x: -1.9, any: [hall.bunkBed], out: 0.6 },
      { x: 1.3, any: [home.toilet], out: 0.5 },
      { x: 3.4, any: [hall.cellBars(2.4, 2.5)], out: 0.3 },
      { x: -4.4, any: [hall.cellBars(2.2, 2.5, false)], out: 0.3 },
    ],
    deserted: [{ x: 0, any: [hall.cellBars(9, 2.6)], out: 2.2 }],
    ambience: ['room'],
  },
  {
    id: 'movie_theater',
    view: 7,
    title: 'Movie theater',
    walls: [{ kind: 'plain', color: '#4a2630' }],
    floors: [{ kind: 'carpet', color: '#4a1e26' }],
    ceiling: 4,
    ceilingColor: '#1a1418',
    lamps: 'none',
    bay: 11,
    furniture: [
      { x: 0, y: 0.75, any: [hall.cinemaScreen] },
      { x: -4.2, any: [common.stageCurtain] },
      { x: 4.2, any: [common.stageCurtain] },
      { x: -2.1, any: [hall.cinemaSeats], out: 1 },
      { x: 2.1, any: [hall.cinemaSeats], out: 1 },
    ],
    deserted: [
      { x: 0, any: [hall.cinemaSeats], out: 1.7 },
      { x: -4.1, any: [hall.cinemaSeats], out: 1.7 },
      { x: 4.1, any: [hall.cinemaSeats], out: 1.7 },
      { x: -2.1, any: [hall.cinemaSeats], out: 2.3 },
      { x: 2.1, any: [hall.cinemaSeats], out: 2.3 },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'nursery',
    view: 4.5,
    title: 'Nursery',
    walls: [
      { kind: 'paper', color: '#d8e4ee' },
      { kind: 'paper', color: '#f0dce2' },
    ],
    floors: [{ kind: 'boards', color: '#d0ac80' }],
    window: { x: -2.9, w: 1.5, h: 1.3, curtain: '#f2c0cc' },
    lamps: 'none',
    furniture: [
      { x: 0, any: [hall.crib], out: 0.5 },
      { x: 0, y: 1.7, any: [hall.cribMobile] },
      { x: 2, any: [hall.toyShelf] },
      { x: 1.9, y: 1.5, any: [home.picture(0.7, 0.6)] },
      { x: -1.5, any: [home.armchair], out: 0.5 },
      { x: 3.8, any: [home.wardrobe] },
    ],
  },
  {
    id: 'bar',
    title: 'Bar',
    walls: [
      { kind: 'wood', color: '#5f4030' },
      { kind: 'brick', color: '#7a4a3a' },
    ],
    floors: [{ kind: 'boards', color: '#5f4030' }],
    ceiling: 3,
    ceilingColor: '#2e221e',
    lamps: 'pendant',
    bay: 9,
    furniture: [
      { x: 0, y: 1.2, any: [hall.bottleShelf] },
      { x: 0, any: [hall.barCounter], out: 0.7 },
      { x: -1.5, any: [common.barStool], out: 1.1 },
      { x: -0.5, any: [common.barStool], out: 1.1 },
      { x: 0.6, any: [common.barStool], out: 1.1 },
      { x: 1.6, any: [common.barStool], out: 1.1 },
      { x: 3.6, any: [common.bistroTable], out: 0.7 },
      { x: -3.6, any: [common.bistroTable], out: 0.7 },
      { x: 3.5, y: 1.4, any: [home.picture(0.8, 0.6)] },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'bakery',
    title: 'Bakery',
    walls: [
      { kind: 'tiles', color: '#f0e2cc' },
      { kind: 'plain', color: '#e8cfae' },
    ],
    floors: [{ kind: 'checker', color: '#efe2cc' }],
    lamps: 'pendant',
    bay: 9.4,
    furniture: [
      { x: -2.9, any: [hall.breadShelf] },
      { x: 2.9, any: [hall.breadShelf] },
      { x: 0, y: 1.65, any: [common.menuBoard] },
      { x: 0, any: [hall.pastryCase], out: 0.8 },
      { x: -3.3, any: [hall.pastryCase], out: 1.1 },
    ],
    ambience: ['crowd'],
  },
  {
    id: 'supermarket',
    title: 'Supermarket',
    walls: [{ kind: 'plain', color: '#e4e8ea' }],
    floors: [{ kind: 'tiles', color: '#dfe0de' }],
    ceiling: 3.6,
    lamps: 'tubes',
    bay: 11.4,
    furniture: [
      { x: -3.8, any: [hall.aisle] },
      { x: 0, any: [hall.aisle] },
      { x: 3.8, any: [hall.aisle] },
    ],
    deserted: [{ x: 1.6, any: [hall.shoppingCart], out: 1.7 }],
    ambience: ['crowd'],
  },
  {
    id: 'greenhouse',
    title: 'Greenhouse',
    walls: [{ kind: 'plain', color: '#dfe8dc', trim: '#e8ece4' }],
    floors: [{ kind: 'tiles', color: '#b8a890' }],
    ceiling: 3.8,
    ceilingColor: '#dbeef4',
    lamps: 'none',
    bay: 9,
    furniture: [
      ...[-3, 0, 3].map((x) => ({ x, y: 0.1, any: [hall.glassWall] })),
      { x: -3.4, any: [hall.planter], out: 0.6 },
      { x: -0.9, any: [hall.planter], out: 0.5 },
      { x: 1.7, any: [hall.planter], out: 0.6 },
      { x: 3.7, any: [home.pottedPlant], out: 0.8 },
    ],
    deserted: [
      { x: -3.2, any: [hall.planter], out: 1.7 },
      { x: 3, any: [hall.planter], out: 1.7 },
    ],
    ambience: ['birdsong'],
  },
  {
    id: 'aquarium',
    title: 'Public aquarium',
    walls: [{ kind: 'plain', color: '#2c4458' }],
    floors: [{ kind: 'concrete', color: '#3a4c5c' }],
    ceiling: 3.6,
    ceilingColor: '#16222e',
    lamps: 'none',
    bay: 8.6,
    furniture: [{ x: 0, y: 0.45, any: [hall.seaTank] }],
    ambience: ['room'],
    more: (request, room) => [shoal(request, room)],
  },
  {
    id: 'indoor_pool',
    title: 'Indoor swimming pool',
    walls: [
      { kind: 'tiles', color: '#d4e6ea' },
      { kind: 'tiles', color: '#e2e6dc' },
    ],
    floors: [{ kind: 'tiles', color: '#cfd8d8' }],
    ceiling: 4.8,
    depth: 5,
    lamps: 'tubes',
    bay: 12,
    window: { x: 0, w: 8.4, h: 2.2, y: 1.3 },
    furniture: [
      { x: -4.2, any: [home.pottedPlant] },
      { x: 4.2, any: [home.pottedPlant] },
    ],
    ambience: ['room'],
    more: (request, room) => [basin(request, room)],
  },
  {
    id: 'locker_room',
    title: 'Locker room',
    walls: [{ kind: 'tiles', color: '#d0d8d4' }],
    floors: [{ kind: 'tiles', color: '#a8b0b0' }],
    lamps: 'tubes',
    bay: 8,
    furniture: [
      { x: -2, any: [hall.lockers] },
      { x: 2, any: [hall.lockers] },
      { x: 0, any: [home.table(2)], out: 1 },
    ],
    ambience: ['room'],
  },
  {
    id: 'shower_room',
    view: 4,
    title: 'Shower',
    walls: [{ kind: 'tiles', color: '#cfe2e6' }],
    floors: [{ kind: 'tiles', color: '#bcc8cc' }],
    lamps: 'tubes',
    bay: 7,
    furniture: [
      { x: 0, any: [hall.showerCabin], out: 0.7 },
      { x: -1.7, any: [home.washbasin] },
      { x: 1.7, y: 1, any: [home.towelRail] },
      { x: 3, any: [home.pottedPlant] },
    ],
    ambience: ['room'],
  },
];

/** Fish that swim behind the pane of the aquarium. */
function shoal(request: EnvironmentRequest, room: Room): Drawable {
  const random = request.random.fork('shoal');
  const colors = ['#ff8a3a', '#ffd24a', '#4ad0e8', '#f06a9a', '#e8eef4'];
  const fish = Array.from({ length: 26 }, () => ({
    x: random.range(0, 7),
    y: random.range(0.9, 2.8),
    size: random.range(0.1, 0.3),
    speed: random.range(0.15, 0.5) * (random.chance(0.5) ? 1 : -1),
    color: random.pick(colors),
    phase: random.range(0, 6),
  }));
  const z = room.back - 0.05;
  return {
    depth: () => z,
    draw({ ctx, view, t }) {
      for (let bay = -2; bay <= 2; bay++) {
        const left = room.middle + bay * room.bay - 3.5;
        if (left + 7 > room.right + 2 || left < room.left - 2) continue;
        for (const one of fish) {
          const along = (((one.x + one.speed * t) % 7) + 7) % 7;
          const at = view.project(left + along, one.y + 0.06 * Math.sin(t * 1.4 + one.phase), z);
          const r = at.scale * one.size;
          const way = Math.sign(one.speed);
          ctx.fillStyle = one.color;
          ctx.beginPath();
          ctx.ellipse(at.x, at.y, r, r * 0.5, 0, 0, 7);
          ctx.fill();
          const tail = 0.35 * Math.sin(t * 9 + one.phase);
          ctx.beginPath();
          ctx.moveTo(at.x - way * r * 0.8, at.y);
          ctx.lineTo(at.x - way * r * 1.5, at.y - r * (0.45 + tail * 0.3));
          ctx.lineTo(at.x - way * r * 1.5, at.y + r * (0.45 - tail * 0.3));
          ctx.fill();
          ctx.fillStyle = '#1a2028';
          ctx.beginPath();
          ctx.arc(at.x + way * r * 0.55, at.y - r * 0.1, Math.max(0.8, r * 0.1), 0, 7);
          ctx.fill();
        }
      }
    },
  };
}

/** Water let into the floor behind the stage, with lanes. */
function basin(request: EnvironmentRequest, room: Room): Drawable {
  const far = room.back - 0.6;
  // Who swims is in it.
  const near =
    request.empty || request.afloat
      ? Math.max(0.9, request.subjectZ * 0.55)
      : Math.min(far - 1.2, request.subjectZ + 0.5);
  const { light } = request;
  return {
    depth: () => room.back + 0.5,
    draw({ ctx, view, t }) {
      const corner = (x: number, z: number) => view.project(x, 0, Math.max(z, view.camera.z + 0.4));
      const inset = 0.5;
      const [left, right] = [room.left + inset, room.right - inset];
      const quad = (z0: number, z1: number): void => {
        const a = corner(left, z1);
        const b = corner(right, z1);
        const c = corner(right, z0);
        const d = corner(left, z0);
        ctx.beginPath();
        ctx.moveTo(a.x, a.y);
        ctx.lineTo(b.x, b.y);
        ctx.lineTo(c.x, c.y);
        ctx.lineTo(d.x, d.y);
        ctx.closePath();
      };
      ctx.fillStyle = css(lit(rgb('#f4f6f4'), light, 0.8));
      quad(near - 0.25, far + 0.2);
      ctx.fill();
      const water = ctx.createLinearGradient(0, corner(0, far).y, 0, corner(0, near).y);
      water.addColorStop(0, css(lit(mix(rgb('#49c4dc'), light.sky[1], 0.25), light, 0.8)));
      water.addColorStop(1, css(lit(rgb('#1f8fc0'), light, 0.75)));
      ctx.fillStyle = water;
      quad(near, far);
      ctx.fill();
      ctx.save();
      quad(near, far);
      ctx.clip();
      const lanes = Math.max(2, Math.round((far - near) / 1.5));
      for (let i = 1; i < lanes; i++) {
        const z = near + ((far - near) * i) / lanes;
        const pitch = 0.5;
        for (let k = Math.floor(left / pitch); k * pitch < right; k++) {
          const p = view.project(k * pitch, 0.03, z);
          const r = Math.max(0.8, p.scale * 0.03);
          ctx.fillStyle = k % 4 < 2 ? '#e2483e' : '#f6f4ee';
          ctx.fillRect(p.x, p.y - r, p.scale * pitch * 0.92, r * 2);
        }
      }
      for (let i = 0; i < 60; i++) {
        const z = near + (far - near) * ((i * 0.618) % 1);
        const x = left + (right - left) * ((i * 0.3819 + 0.004 * Math.sin(t + i)) % 1);
        const p = view.project(x, 0, z);
        const w = p.scale * (0.2 + 0.15 * Math.sin(t * 1.7 + i * 2.1));
        ctx.fillStyle = css([255, 255, 255], 0.3);
        ctx.fillRect(p.x - w / 2, p.y, w, Math.max(0.7, p.scale * 0.015));
      }
      ctx.restore();
    },
  };
}
