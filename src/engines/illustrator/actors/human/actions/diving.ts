import type { Rgb } from '../../../color.ts';
import { fract } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { bottom, top } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { flatHand, fist, pose, v3 } from '../pose.ts';
import { spray } from '../tools/foam.ts';
import { at, BLACK, box, disc, rod, scene, shape, STEEL, WHITE } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action, Stage } from './action.ts';
import { bathing } from './costumes.ts';

const DIVE = 2.6;
/** Height of the board over the water. */
const BOARD = 1.15;
/** When the hands reach the water, as a share of a dive. */
const SPLASH = 0.72;

/** Off the board in a bow, over head first, and hands first into the water. */
function boardDive(t: number): Pose {
  const p = fract(t / DIVE + 0.02);
  const over = track(p, [0.3, 0], [0.52, 1.5], [SPLASH, 2.75], [0.8, 2.9]);
  const ready = track(p, [0, 0], [0.16, 1], [0.28, 0]);
  const stretched = track(p, [0.22, 0], [0.36, 1]);
  const leg = (s: number): Pose['leftLeg'] =>
    stretched > 0
      ? {
          swing: 0.9 * track(p, [0.3, 0], [0.46, 1], [0.6, 0]),
          out: 0.02 * s,
          bend: 0.05,
          pitch: 1.2,
        }
      : { to: v3(-0.5, BOARD + 0.04, 0.08 * s), from: 'ground' };
  const arms = (s: number): Pose['left'] =>
    stretched > 0.2
      ? flatHand(v3(0.06, 0.56, 0.04 * s), v3(0, 0, s))
      : fist(v3(0.1 - 0.5 * ready, -0.3 + 0.1 * ready, 0.2 * s));
  return pose({
    hips: path(
      p,
      [0, -0.52, BOARD - 0.02, 0],
      [0.18, -0.56, BOARD - 0.26, 0],
      [0.3, -0.36, BOARD + 0.16, 0],
      [0.46, 0.1, BOARD + 0.5, 0],
      [0.6, 0.6, BOARD - 0.1, 0],
      [SPLASH, 0.86, -0.35, 0],
      [0.84, 0.96, -2.2, 0],
      [1, 0.96, -2.6, 0],
    ),
    lean: 0.5 * ready + 0.5 * track(p, [0.34, 0], [0.48, 1], [0.62, 0]),
    head: { follow: 0.8 },
    left: arms(1),
    right: arms(-1),
    leftLeg: leg(1),
    rightLeg: leg(-1),
    roll: -over,
    mood: 'focused',
  });
}

function springboard(b: Brush, bend: number): void {
  for (const x of [-1.5, -1.16])
    rod(
      b,
      [
        [x, -0.2],
        [x, BOARD - 0.06],
      ],
      0.07,
      STEEL,
    );
  for (const y of [0.2, 0.5, 0.8])
    rod(
      b,
      [
        [-1.5, y],
        [-1.16, y],
      ],
      0.05,
      STEEL,
    );
  b.ctx.strokeStyle = b.tone([250, 246, 236], 1);
  b.ctx.lineWidth = 0.13;
  b.ctx.beginPath();
  b.ctx.moveTo(-1.6, BOARD);
  b.ctx.quadraticCurveTo(-0.9, BOARD, -0.28, BOARD - bend * 0.16);
  b.ctx.stroke();
  b.ctx.strokeStyle = b.tone([226, 74, 58], 0.9);
  b.ctx.lineWidth = 0.06;
  b.ctx.stroke();
  for (const x of [-1.5, -1.16])
    rod(
      b,
      [
        [x, BOARD],
        [x, BOARD + 0.62],
      ],
      0.035,
      STEEL,
    );
  rod(
    b,
    [
      [-1.56, BOARD + 0.62],
      [-1.1, BOARD + 0.62],
    ],
    0.035,
    STEEL,
  );
}

/** Water that hides who has gone into it, with rings and a crown of spray. */
function surface(b: Brush, p: number): void {
  const { ctx } = b;
  const water = ctx.createLinearGradient(0, 0.1, 0, -0.9);
  water.addColorStop(0, 'rgb(92,190,222)');
  water.addColorStop(1, 'rgb(44,128,190)');
  ctx.fillStyle = water;
  ctx.beginPath();
  ctx.ellipse(0.1, -0.52, 1.95, 0.48, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.strokeStyle = 'rgb(244,242,234)';
  ctx.lineWidth = 0.07;
  ctx.stroke();
  ctx.lineWidth = 0.02;
  ctx.strokeStyle = 'rgba(255,255,255,0.5)';
  ctx.beginPath();
  for (let i = 0; i < 9; i++) {
    const x = -1.3 + ((i * 0.83) % 2.5);
    const y = -0.3 - 0.45 * ((i * 0.37) % 1);
    ctx.moveTo(x, y);
    ctx.quadraticCurveTo(x + 0.16, y + 0.05 * Math.sin(p * 9 + i), x + 0.34, y);
  }
  ctx.stroke();
  ctx.strokeStyle = 'rgba(255,255,255,0.7)';
  ctx.lineWidth = 0.02;
  const wide = track(p, [SPLASH, 0], [1, 0.75]);
  if (wide <= 0) return;
  for (const k of [1, 0.6]) {
    ctx.beginPath();
    ctx.ellipse(0.94, -0.34, wide * k, wide * 0.2 * k, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
  const high = track(p, [SPLASH, 0], [0.8, 0.7], [1, 0.05]);
  for (const way of [-1, 1]) {
    ctx.save();
    ctx.translate(0.94, -0.3);
    ctx.scale(-way, 1);
    spray(b, { x: 0, y: 0, back: 0.55, high, t: p * 1.6 });
    ctx.restore();
  }
}

/** Breathing bubbles that rise from the mouth. */
function bubbles(b: Brush, x: number, y: number, t: number): void {
  b.ctx.strokeStyle = 'rgba(255,255,255,0.85)';
  b.ctx.fillStyle = 'rgba(220,244,255,0.35)';
  b.ctx.lineWidth = 0.01;
  for (let i = 0; i < 9; i++) {
    const age = fract(t * 0.5 + i / 9);
    const r = 0.018 + 0.035 * age + 0.01 * (i % 3);
    b.ctx.beginPath();
    b.ctx.arc(x - 0.25 * age + 0.05 * Math.sin(i * 2 + t * 4), y + age * 1.1, r, 0, Math.PI * 2);
    b.ctx.fill();
    b.ctx.stroke();
  }
}

/** A fin on a foot: a long blade that goes on from it and gives way to the water. */
function fin(s: Stage, leg: 'leftLeg' | 'rightLeg') {
  const { end, tip, middle } = s.skeleton[leg];
  const angle = Math.atan2(end.y - middle.y, end.x - middle.x);
  const beat = Math.sin(s.t * 4 + (leg === 'leftLeg' ? 0 : Math.PI)) * 0.35;
  const from = { x: (end.x + tip.x) / 2, y: (end.y + tip.y) / 2 };
  return at(s, from, leg === 'rightLeg' ? 0.5 : -0.4, angle + beat, (b) =>
    shape(
      b,
      [
        [-0.08, -0.05],
        [0.14, -0.075],
        [0.52, -0.13],
        [0.56, 0.1],
        [0.14, 0.075],
        [-0.08, 0.05],
      ],
      [246, 196, 40],
      0.3,
    ),
  );
}

/** Flask on the back, hose, and the regulator before the mouth. */
function gear(s: Stage) {
  const { chest, hips, head } = s.skeleton;
  const angle = Math.atan2(chest.y - hips.y, chest.x - hips.x);
  const h = s.person.proportions.head;
  // Above the back: it swims face down.
  const off = { x: -Math.sin(angle) * 0.16, y: Math.cos(angle) * 0.16 };
  const mouth = {
    x: head.x + Math.cos(angle - 0.9) * h * 0.5,
    y: head.y + Math.sin(angle - 0.9) * h * 0.5,
  };
  const yellow: Rgb = [250, 206, 50];
  return [
    at(
      s,
      { x: (chest.x + hips.x) / 2 + off.x * s.scale, y: (chest.y + hips.y) / 2 + off.y * s.scale },
      0.45,
      angle,
      (b) => {
        shape(
          b,
          [
            [-0.26, -0.08],
            [-0.28, 0.07],
            [0.22, 0.08],
            [0.3, 0],
            [0.22, -0.08],
          ],
          yellow,
          0.5,
        );
        rod(
          b,
          [
            [0.28, 0],
            [0.36, 0],
          ],
          0.05,
          STEEL,
        );
        for (const x of [-0.14, 0.1])
          rod(
            b,
            [
              [x, -0.1],
              [x, 0.08],
            ],
            0.03,
            BLACK,
          );
      },
    ),
    scene(s, 0.9, (b) => {
      const k = 1 / s.scale;
      b.ctx.strokeStyle = b.tone(BLACK, 0.7);
      b.ctx.lineWidth = 0.03;
      b.ctx.beginPath();
      b.ctx.moveTo((chest.x + off.x) * k, (chest.y + off.y) * k);
      b.ctx.quadraticCurveTo(head.x * k, (head.y + h * 0.2) * k, mouth.x * k, mouth.y * k);
      b.ctx.stroke();
      disc(b, mouth.x * k, mouth.y * k, 0.05, [50, 52, 58]);
      bubbles(b, mouth.x * k, mouth.y * k + 0.06, s.t);
    }),
  ];
}

export const diving: readonly Action[] = [
  {
    verb: 'dive',
    view: 80,
    speed: 0.9,
    habitat: 'air',
    altitude: 1.4,
    height: 0.5,
    pose: (m) => {
      const beat = Math.sin(m.t * 4) * 0.3;
      return pose({
        hips: v3(-0.2, -0.4 + 0.05 * Math.sin(m.t * 1.6), 0),
        lean: 1.42,
        curl: -0.12,
        head: { follow: 0.55 },
        left: fist(v3(0.18, -0.42, 0.16)),
        right: fist(v3(0.34, -0.2 + 0.08 * Math.sin(m.t * 1.6), -0.14)),
        leftLeg: {
          swing: -1.28 + beat,
          out: 0.04,
          bend: 0.22 + 0.2 * Math.max(0, -beat),
          pitch: 1.3,
        },
        rightLeg: {
          swing: -1.28 - beat,
          out: 0.04,
          bend: 0.22 + 0.2 * Math.max(0, beat),
          pitch: 1.3,
        },
        mood: 'focused',
      });
    },
    dress: (o) => ({
      ...bathing(o),
      top: top('leotard', '#22303c', { sleeve: 0.97 }),
      bottom: bottom('leggings', '#22303c', { length: 0.97 }),
      glasses: 'mask',
    }),
    items: (s) => [...gear(s), fin(s, 'leftLeg'), fin(s, 'rightLeg')],
    room: { front: 0.5, back: 0.9, above: 0.6, below: 0.3 },
  },
  {
    verb: 'board_dive',
    view: 84,
    pose: (m) => boardDive(m.t),
    dress: bathing,
    items: (s) => {
      const p = fract(s.t / DIVE + 0.02);
      return [
        scene(s, -0.9, (b) => {
          box(b, -2.1, -0.2, 0.9, 0.2, WHITE);
          springboard(b, track(p, [0.05, 0], [0.18, 1], [0.3, -0.5], [0.4, 0.2], [0.5, 0]));
        }),
        scene(s, 2, (b) => surface(b, p)),
      ];
    },
    room: { front: 1.1, back: 1.2, above: 1.1, below: 0.8 },
  },
];
