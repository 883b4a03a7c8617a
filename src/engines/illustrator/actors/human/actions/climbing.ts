import type { Rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { rgb } from '../../../color.ts';
import type { Pose } from '../pose.ts';
import { fist, pose, v3 } from '../pose.ts';
import { disc, grip, rod, scene, shape, WOOD } from '../tools/place.ts';
import type { Action, Moment, Stage } from './action.ts';
import { sportswear } from './costumes.ts';

/** Hand over hand: `a` from -1 to 1 says which hand and which foot are higher. */
function climbing(m: Moment, across: number): Pose {
  const a = Math.sin(m.t * 2.6);
  const up = 0.55 + fract(m.t * 0.12) * 0.5;
  const reach = (k: number, s: number): Pose['left'] =>
    fist(v3(0.28, 0.34 + k * 0.2, s * across), v3(-0.2, -0.6, 0.8 * s));
  const step = (k: number, s: number): Pose['leftLeg'] => ({
    to: v3(0.22, -0.48 + k * 0.16, s * (0.05 + across * 0.7)),
    from: 'hips',
    pitch: 0.3,
    knee: v3(1, 0.2, 0.6 * s),
  });
  return pose({
    hips: v3(-0.16, up + a * 0.04, a * across * 0.3),
    lean: 0.1,
    side: a * across * 0.4,
    head: { nod: -0.34, follow: 0.3 },
    left: reach(a, 1),
    right: reach(-a, -1),
    leftLeg: step(-a, 1),
    rightLeg: step(a, -1),
    mood: 'focused',
  });
}

/** A twisted rope as thick as a wrist, from above the picture to the floor. */
function rope(s: Stage) {
  return {
    near: 0.03,
    draw(b: Brush): void {
      const x = (grip(s, 'left').x + grip(s, 'right').x) / 2;
      const u = s.scale;
      const sway = (y: number): number => x + Math.sin(s.t * 1.3) * 0.02 * (4 - y) * u;
      const steps = Array.from({ length: 9 }, (_, i) => i * 0.52);
      rod(
        b,
        steps.map((y) => [sway(y), (y + 0.02) * u] as const),
        0.062 * u,
        [206, 168, 110],
      );
      b.ctx.strokeStyle = b.tone([140, 104, 60], 0.7);
      b.ctx.lineWidth = 0.013 * u;
      b.ctx.beginPath();
      for (let y = 0.1; y < 4.1; y += 0.09) {
        b.ctx.moveTo(sway(y) - 0.03 * u, y * u);
        b.ctx.lineTo(sway(y) + 0.03 * u, (y + 0.07) * u);
      }
      b.ctx.stroke();
    },
  };
}

const STONE: Rgb = [150, 138, 126];

/** A steep face of rock with cracks and ledges, that fills the picture behind the climber. */
function cliff(b: Brush): void {
  shape(
    b,
    [
      [-1.5, -0.05],
      [-1.35, 1.2],
      [-1.5, 2.4],
      [-1.1, 3.5],
      [-0.3, 4.1],
      [0.7, 3.9],
      [1.3, 3.3],
      [1.5, 2.0],
      [1.35, 0.9],
      [1.6, -0.05],
    ],
    STONE,
    0.25,
  );
  const facets: readonly (readonly [number, number, number])[] = [
    [-0.9, 0.5, 0.3],
    [0.6, 0.7, 0.34],
    [-0.5, 1.5, 0.36],
    [0.8, 1.8, 0.3],
    [-0.9, 2.5, 0.3],
    [0.2, 2.7, 0.4],
    [0.9, 3.0, 0.26],
    [-0.2, 3.5, 0.3],
  ];
  for (const [x, y, r] of facets) {
    b.ctx.fillStyle = b.tone([182, 170, 154], 0.85);
    b.ctx.beginPath();
    b.ctx.moveTo(x - r, y);
    b.ctx.lineTo(x - r * 0.3, y + r * 0.8);
    b.ctx.lineTo(x + r * 0.9, y + r * 0.5);
    b.ctx.lineTo(x + r * 0.5, y - r * 0.2);
    b.ctx.closePath();
    b.ctx.fill();
    b.ctx.fillStyle = b.tone([104, 94, 88], 0.6);
    b.ctx.beginPath();
    b.ctx.moveTo(x - r, y);
    b.ctx.lineTo(x + r * 0.5, y - r * 0.2);
    b.ctx.lineTo(x + r * 0.9, y + r * 0.5);
    b.ctx.lineTo(x + r * 0.6, y - r * 0.5);
    b.ctx.lineTo(x - r * 0.7, y - r * 0.24);
    b.ctx.closePath();
    b.ctx.fill();
  }
  const holds: readonly Rgb[] = [
    [226, 74, 60],
    [250, 200, 60],
    [70, 150, 220],
    [110, 190, 110],
  ];
  for (let i = 0; i < 26; i++) {
    const x = -1.15 + ((i * 0.618) % 1) * 2.3;
    disc(b, x, 0.25 + i * 0.135, 0.062, holds[i % 4]!, 0.75);
  }
}

/** A safety line from the hips upwards. */
function line(s: Stage) {
  return {
    near: 0.5,
    draw(b: Brush): void {
      const { hips } = s.skeleton;
      b.ctx.strokeStyle = b.tone([240, 120, 40], 0.9);
      b.ctx.lineWidth = 0.024 * s.scale;
      b.ctx.beginPath();
      b.ctx.moveTo(hips.x, hips.y);
      b.ctx.quadraticCurveTo(
        hips.x + 0.3 * s.scale,
        hips.y + 1.2 * s.scale,
        hips.x + 0.08 * s.scale,
        4.2 * s.scale,
      );
      b.ctx.stroke();
    },
  };
}

function ladder(b: Brush): void {
  for (const x of [-0.28, 0.28])
    rod(
      b,
      [
        [x, 0],
        [x * 0.86, 3.5],
      ],
      0.06,
      WOOD,
    );
  for (let y = 0.25; y < 3.5; y += 0.27)
    rod(
      b,
      [
        [-0.28 + y * 0.011, y],
        [0.28 - y * 0.011, y],
      ],
      0.045,
      [206, 160, 100],
    );
}

export const climbingActions: readonly Action[] = [
  {
    verb: 'climb',
    view: 172,
    pose: (m) => climbing(m, 0.3),
    dress: (o) => ({
      ...sportswear(o),
      hat: { kind: 'bike_helmet', color: rgb('#f2b632'), trim: rgb('#6a4a12') },
    }),
    items: (s) => [scene(s, -2, cliff), line(s)],
    room: { above: 1.9, front: 0.5, back: 0.5 },
  },
  {
    verb: 'climb_rope',
    view: 72,
    pose: (m) => climbing(m, 0.02),
    dress: sportswear,
    items: (s) => [rope(s)],
    room: { above: 1.7 },
  },
  {
    verb: 'climb_ladder',
    view: 165,
    pose: (m) => climbing(m, 0.2),
    items: (s) => [scene(s, -2, ladder)],
    room: { above: 1.5 },
  },
];
