import type { Rgb } from '../../color.ts';
import { css, mix, rgb, scale } from '../../color.ts';
import type { Random } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import type { Bitmap } from '../bitmap.ts';
import { bake } from '../bitmap.ts';
import type { Environment, EnvironmentRequest } from '../environment.ts';
import type { Room } from '../room.ts';
import { indoors } from '../room.ts';
import { middleOf } from '../middle-of.ts';

/** Everything about a stage grows with what is shown on it: it frames a mouse as well as an elephant. */
interface House {
  /** Metres that the frame shows at the subject, top to bottom. */
  tall: number;
  /** Half of what it shows at a depth, left to right, metres. */
  half(z: number): number;
  middle: number;
  /** Height of a row of the frame at a depth, seen with the place's own camera. */
  at(row: number, z: number): number;
}

const CAMERA = { eye: 1.5, horizon: 0.46, focal: 1.15 };

function houseOf(request: EnvironmentRequest): House {
  const { subjectZ, xRange, width, height } = request;
  const focal = request.focal ?? CAMERA.focal;
  const tall = subjectZ / focal;
  const ratio = width / height / focal / 2;
  const eye = 0.47 * tall;
  return {
    tall,
    half: (z) => (xRange[1] - xRange[0]) / 2 + (z - subjectZ) * ratio,
    middle: middleOf({ xRange }),
    at: (row, z) => eye + ((CAMERA.horizon - row) * z) / focal,
  };
}

/** Velvet that hangs in folds, gathered by a gold hem at its foot or its top. */
function velvet(width: number, height: number, color: Rgb, light: Light, random: Random): Bitmap {
  return bake(width, height, (ctx, w, h) => {
    const fold = Math.max(5, h * 0.036);
    for (let x = -fold; x < w + fold;) {
      const wide = fold * random.range(0.7, 1.4);
      const shade = ctx.createLinearGradient(x, 0, x + wide, 0);
      const bright = random.range(0.85, 1.15);
      shade.addColorStop(0, css(lit(scale(color, 0.42), light, 0.3)));
      shade.addColorStop(0.38, css(lit(scale(color, bright), light, 0.75)));
      shade.addColorStop(0.6, css(lit(scale(color, bright * 0.8), light, 0.55)));
      shade.addColorStop(1, css(lit(scale(color, 0.36), light, 0.25)));
      ctx.fillStyle = shade;
      ctx.fillRect(x, 0, wide + 1, h);
      x += wide;
    }
    const fall = ctx.createLinearGradient(0, 0, 0, h);
    fall.addColorStop(0, 'rgba(10,2,16,0.62)');
    fall.addColorStop(0.4, 'rgba(10,2,16,0.05)');
    fall.addColorStop(0.85, 'rgba(10,2,16,0)');
    fall.addColorStop(1, 'rgba(10,2,16,0.4)');
    ctx.fillStyle = fall;
    ctx.fillRect(0, 0, w, h);
  });
}

/** One hanging at either side of the frame at depth `z`, reaching in by `share` of its half. */
function legs(
  request: EnvironmentRequest,
  house: House,
  z: number,
  share: number,
  color: Rgb,
): Drawable {
  const { light, height, random } = request;
  const half = house.half(z);
  const [inner, outer] = [half * (1 - share), half * 1.25];
  const top = house.at(-0.12, z);
  const ppm = ((request.focal ?? CAMERA.focal) * height) / z;
  const cloth = velvet(
    (outer - inner) * ppm,
    top * ppm,
    color,
    light,
    random.fork(`legs ${share}`),
  );
  const hem = css(lit(rgb('#e0b24a'), light, 0.8));
  return {
    depth: () => z,
    draw({ ctx, view }) {
      if (view.distance(z) < 0.4) return;
      const foot = view.project(0, 0, z);
      const tall = top * foot.scale;
      const wide = (outer - inner) * foot.scale;
      for (const side of [-1, 1]) {
        const edge = view.project(house.middle + side * inner, 0, z).x;
        const x = side < 0 ? edge - wide : edge;
        if (x > view.width || x + wide < 0) continue;
        ctx.drawImage(cloth, x, foot.y - tall, wide, tall);
        ctx.fillStyle = hem;
        ctx.fillRect(x, foot.y - tall * 0.045, wide, tall * 0.012);
      }
    },
  };
}

/** The scalloped hanging along the top of the stage. */
function valance(request: EnvironmentRequest, house: House, z: number, color: Rgb): Drawable {
  const { light, height, random } = request;
  const ppm = ((request.focal ?? CAMERA.focal) * height) / z;
  const half = house.half(z) * 1.2;
  const [top, foot] = [house.at(-0.15, z), house.at(0.1, z)];
  const cloth = bake(half * 2 * ppm, (top - foot) * ppm, (ctx, w, h) => {
    const swags = 7;
    const swag = w / swags;
    const fabric = velvet(w, h, color, light, random.fork('valance'));
    const line = (): void => {
      ctx.beginPath();
      ctx.moveTo(0, 0);
      ctx.lineTo(0, h * 0.66);
      for (let i = 0; i < swags; i++)
        ctx.quadraticCurveTo((i + 0.5) * swag, h * 1.24, (i + 1) * swag, h * 0.66);
      ctx.lineTo(w, 0);
    };
    ctx.save();
    line();
    ctx.clip();
    ctx.drawImage(fabric, 0, 0);
    ctx.restore();
    line();
    ctx.strokeStyle = css(lit(rgb('#e0b24a'), light, 0.85));
    ctx.lineWidth = Math.max(2, h * 0.05);
    ctx.stroke();
  });
  return {
    depth: () => z,
    draw({ ctx, view }) {
      if (view.distance(z) < 0.4) return;
      const at = view.project(house.middle - half, top, z);
      ctx.drawImage(cloth, at.x, at.y, half * 2 * at.scale, (top - foot) * at.scale);
    },
  };
}

/** A bar of spotlights, their beams, and the pools that they throw on the boards. */
function spotlights(request: EnvironmentRequest, house: House): Drawable[] {
  const { subjectZ, stageDepth, light, random } = request;
  const z = subjectZ + stageDepth * 0.9;
  const y = house.at(0.135, z);
  const half = house.half(z);
  const gel = random.pick([
    ['#ffe2a8', '#ff8ac0', '#8ab8ff'],
    ['#fff0cc', '#7fd4ff', '#c79aff'],
    ['#ffd894', '#ff9a6a', '#9ac8ff'],
  ] as const);
  const count = Math.max(3, Math.round((half / house.half(subjectZ)) * 5));
  const lamps = Array.from({ length: count }, (_, i) => {
    const across = count === 1 ? 0 : (i / (count - 1)) * 2 - 1;
    const x = house.middle + across * half * 0.72;
    // Lamps look to the middle, those in the middle straight down.
    return {
      x,
      to: house.middle + across * half * 0.34,
      color: rgb(gel[i === (count - 1) / 2 ? 0 : 1 + (i % 2)]!),
    };
  });
  const [pool, foot] = [house.tall * 0.34, house.tall * 0.1];
  return [
    {
      depth: () => 999,
      draw({ ctx, view }) {
        ctx.globalCompositeOperation = 'screen';
        for (const { to, color } of lamps) {
          const at = view.project(to, 0, subjectZ);
          const [rx, ry] = [pool * at.scale, foot * at.scale];
          ctx.save();
          ctx.translate(at.x, at.y);
          ctx.scale(1, ry / rx);
          const glow = ctx.createRadialGradient(0, 0, 0, 0, 0, rx);
          glow.addColorStop(0, css(color, 0.42));
          glow.addColorStop(0.72, css(color, 0.26));
          glow.addColorStop(1, css(color, 0));
          ctx.fillStyle = glow;
          ctx.fillRect(-rx, -rx, rx * 2, rx * 2);
          ctx.restore();
        }
      },
    },
    {
      depth: () => z,
      draw({ ctx, view, t }) {
        const bar = view.project(house.middle - half * 1.2, y, z);
        ctx.fillStyle = css(lit(rgb('#3a3640'), light, 0.5));
        ctx.fillRect(
          bar.x,
          bar.y - bar.scale * house.tall * 0.006,
          half * 2.4 * bar.scale,
          bar.scale * house.tall * 0.012,
        );
        for (const [i, { x, to, color }] of lamps.entries()) {
          const from = view.project(x, y - house.tall * 0.035, z);
          const end = view.project(to + house.tall * 0.05 * Math.sin(t * 0.7 + i * 1.9), 0, z);
          const size = house.tall * 0.026 * from.scale;
          const wide = pool * 0.8 * end.scale;
          ctx.globalCompositeOperation = 'screen';
          const beam = ctx.createLinearGradient(0, from.y, 0, end.y);
          beam.addColorStop(0, css(color, 0.42));
          beam.addColorStop(0.5, css(color, 0.13));
          beam.addColorStop(1, css(color, 0.02));
          ctx.fillStyle = beam;
          ctx.beginPath();
          ctx.moveTo(from.x - size, from.y);
          ctx.lineTo(from.x + size, from.y);
          ctx.lineTo(end.x + wide, end.y);
          ctx.lineTo(end.x - wide, end.y);
          ctx.fill();
          ctx.globalCompositeOperation = 'source-over';
          ctx.save();
          ctx.translate(from.x, from.y);
          ctx.rotate(Math.atan2(from.x - end.x, end.y - from.y) * 0.7);
          ctx.fillStyle = '#1b1820';
          ctx.fillRect(-size * 0.9, -size * 2.2, size * 1.8, size * 2.3);
          ctx.fillStyle = css(mix(color, [255, 255, 255], 0.6));
          ctx.beginPath();
          ctx.ellipse(0, 0, size, size * 0.42, 0, 0, 7);
          ctx.fill();
          ctx.restore();
        }
      },
    },
  ];
}

/** Heads and shoulders of those who watch, dark against the light. Not where they would hide a face. */
function audience(request: EnvironmentRequest, house: House): Drawable[] {
  if (house.tall < 1.5) return [];
  const { subjectZ, random, height } = request;
  const focal = request.focal ?? CAMERA.focal;
  return [0.6, 0.46].map((share, row) => {
    const z = subjectZ * share;
    const half = house.half(z) * 1.25;
    const ppm = (focal * height) / z;
    const top = house.at(row === 0 ? 0.925 : 0.955, z) - (request.empty ? house.tall * 0.07 : 0);
    // Nobody on stage: it is looked at from lower down, and from farther away.
    const foot = house.at(1.25, z) - (request.empty ? house.tall * 0.5 : 0);
    const head = (0.03 * height) / ppm;
    const seats = random.fork(`row ${row}`);
    const people = bake(half * 2 * ppm, (top - foot) * ppm, (ctx, w, h) => {
      const r = head * ppm;
      for (let x = seats.range(0, r * 2); x < w; x += r * seats.range(3.2, 4.4)) {
        const y = r * seats.range(1.1, 1.9);
        const size = r * seats.range(0.86, 1.1);
        for (const [color, up] of [
          ['rgba(255,214,160,0.5)', 1.5],
          [row === 0 ? '#1c1424' : '#0e0914', 0],
        ] as const) {
          ctx.fillStyle = color;
          ctx.beginPath();
          ctx.ellipse(x, y - up, size, size * 1.16, 0, 0, 7);
          ctx.fill();
          ctx.beginPath();
          ctx.ellipse(x, y + size * 3.3 - up, size * 2.1, size * 2.3, 0, 0, 7);
          ctx.fill();
        }
        ctx.fillRect(x - size * 2.1, y + size * 3.2, size * 4.2, h);
      }
    });
    return {
      depth: () => z,
      draw: ({ ctx, view }) => {
        if (view.distance(z) < 0.4) return;
        const at = view.project(house.middle - half, top, z);
        if (at.y > view.height) return;
        ctx.drawImage(people, at.x, at.y, half * 2 * at.scale, (top - foot) * at.scale);
      },
    } satisfies Drawable;
  });
}

function dressStage(request: EnvironmentRequest, room: Room): Drawable[] {
  const house = houseOf(request);
  const red = rgb(request.random.fork('velvet').pick(['#b3222c', '#8f1d3c', '#a8302a']));
  const { subjectZ, stageDepth } = request;
  const front = subjectZ * 0.8;
  return [
    legs(request, house, room.back - 0.15, 0.2, scale(red, 0.8)),
    legs(request, house, (room.back + subjectZ + stageDepth) / 2, 0.17, scale(red, 0.92)),
    legs(request, house, front, 0.1, red),
    valance(request, house, front - 0.02, red),
    ...spotlights(request, house),
    ...audience(request, house),
  ];
}

/** A theatre seen from the stalls: boards, velvet, a bar of spotlights, heads before it all. */
export const stage: Environment = {
  ...indoors({
    id: 'stage',
    title: 'Theatre stage',
    walls: [
      { kind: 'folds', color: '#3c2a5a', trim: '#2a1c3a' },
      { kind: 'folds', color: '#26365e', trim: '#1c2440' },
      { kind: 'folds', color: '#5a2038', trim: '#3a1424' },
    ],
    floors: [{ kind: 'boards', color: '#9a6844' }],
    ceiling: 4.6,
    view: 10,
    ceilingColor: '#17121c',
    lamps: 'none',
    bay: 11,
    furniture: [],
    more: dressStage,
    ambience: ['crowd'],
    camera: CAMERA,
  }),
  adjustLight: (light) => ({
    ...light,
    direction: [0.3 * Math.sign(light.direction[0] || 1), 0.86, -0.41],
    key: rgb('#ffe8c4'),
    keyStrength: 0.98,
    ambient: rgb('#6c5c86'),
    bounce: rgb('#9a6a4c'),
    rimStrength: 0.9,
    haze: rgb('#2a1c34'),
    shadowStrength: 0.5,
    shadowLength: 0.5,
    night: Math.max(light.night, 0.5),
  }),
};
