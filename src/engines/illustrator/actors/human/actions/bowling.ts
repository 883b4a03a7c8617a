import type { Rgb } from '../../../color.ts';
import { clamp, fract, lerp } from '../../../easing.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { fist, pose } from '../pose.ts';
import { disc, grip, RED, rod, scene, shape, WHITE } from '../tools/place.ts';
import { path, track } from '../tools/track.ts';
import type { Action } from './action.ts';

const LANE: Rgb = [222, 178, 116];
const BOWL = 2.8;

function bowling(t: number): Pose {
  const p = fract(t / BOWL);
  return pose({
    hips: path(
      p,
      [0, -0.9, -0.04, 0],
      [0.16, -0.8, -0.06, 0],
      [0.4, 0, -0.42, 0],
      [0.62, 0.02, -0.4, 0],
      [0.85, 0, -0.04, 0],
    ),
    lean: track(p, [0, 0.12], [0.2, 0.3], [0.4, 0.95], [0.6, 0.75], [0.85, 0.05]),
    head: { follow: 0.1, nod: -0.2 },
    right: fist(
      path(
        p,
        [0, 0.34, -0.06, -0.06],
        [0.12, 0.3, -0.3, -0.14],
        [0.28, -0.6, 0.06, -0.2],
        [0.4, 0.12, -0.56, -0.14],
        [0.5, 0.62, 0.1, -0.1],
        [0.66, 0.5, 0.3, -0.1],
        [0.85, 0.2, 0.4, -0.2],
      ),
      { f: -0.4, u: -0.6, s: -0.8 },
    ),
    left: {
      swing: track(p, [0, 0.6], [0.4, -0.9], [0.8, 0.2]),
      out: track(p, [0, 0.1], [0.4, 0.6], [0.8, 0.2]),
      bend: 0.3,
    },
    leftLeg: {
      to: path(
        p,
        [0, -0.8, 0, 0.1],
        [0.2, -0.4, 0.06, 0.1],
        [0.38, 0.34, 0, 0.1],
        [0.66, 0.34, 0, 0.1],
        [0.85, 0.06, 0, 0.1],
      ),
      from: 'ground',
    },
    rightLeg: {
      to: path(
        p,
        [0, -0.96, 0, -0.1],
        [0.22, -0.5, 0.02, -0.1],
        [0.4, -0.62, 0.06, 0.12],
        [0.66, -0.6, 0.06, 0.12],
        [0.85, -0.08, 0, -0.1],
      ),
      from: 'ground',
      pitch: track(p, [0.2, 0], [0.4, 1], [0.66, 0.9], [0.85, 0]),
    },
    mood: p > 0.82 ? 'laughing' : 'focused',
    mouth: p > 0.82 ? 0.5 : 0,
  });
}

/** A wooden lane with gutters, seen along its side, and ten pins at its end. */
function lane(b: Brush, falls: number): void {
  shape(
    b,
    [
      [-1.3, -0.14],
      [-1.1, 0.1],
      [3.3, 0.1],
      [3.3, -0.14],
    ],
    LANE,
    0,
  );
  b.ctx.strokeStyle = b.tone([150, 106, 60], 0.7);
  b.ctx.lineWidth = 0.012;
  b.ctx.beginPath();
  for (const y of [-0.07, 0, 0.05]) {
    b.ctx.moveTo(-1.24, y);
    b.ctx.lineTo(3.3, y);
  }
  b.ctx.stroke();
  rod(
    b,
    [
      [-1.3, -0.17],
      [3.3, -0.17],
    ],
    0.05,
    [70, 66, 74],
  );
  rod(
    b,
    [
      [0.62, -0.12],
      [0.56, 0.09],
    ],
    0.03,
    [60, 50, 46],
  );
  for (let i = 0; i < 10; i++) {
    const row = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3][i]!;
    const inRow = [0, 0, 1, 0, 1, 2, 0, 1, 2, 3][i]!;
    pin(
      b,
      2.42 + row * 0.17,
      0.02 + (inRow - row / 2) * 0.05,
      -falls * (0.9 + ((i * 7) % 5) * 0.24),
      falls * (((i * 3) % 5) * 0.06),
    );
  }
}

function pin(b: Brush, x: number, y: number, fall: number, hop: number): void {
  b.ctx.save();
  b.ctx.translate(x + hop, y + hop);
  b.ctx.rotate(fall);
  shape(
    b,
    [
      [-0.035, 0],
      [-0.06, 0.12],
      [-0.025, 0.25],
      [-0.035, 0.32],
      [0, 0.38],
      [0.035, 0.32],
      [0.025, 0.25],
      [0.06, 0.12],
      [0.035, 0],
    ],
    WHITE,
    0.7,
  );
  rod(
    b,
    [
      [-0.026, 0.26],
      [0.026, 0.26],
    ],
    0.024,
    RED,
  );
  b.ctx.restore();
}

export const bowlingAlley: readonly Action[] = [
  {
    verb: 'bowl',
    view: 78,
    pose: (m) => bowling(m.t),
    items: (s) => {
      const p = fract(s.t / BOWL);
      const rolled = clamp((p - 0.44) / 0.34, 0, 1);
      const hand = grip(s, 'right');
      const falls = track(p, [0.74, 0], [0.86, 1]);
      return [
        scene(s, -0.9, (b) => lane(b, falls)),
        scene(s, 0.8, (b) => {
          const x = rolled > 0 ? lerp(0.7, 3.0, rolled) : hand.x / s.scale + 0.04;
          const y = rolled > 0 ? 0.12 : Math.max(0.12, hand.y / s.scale - 0.04);
          disc(b, x, y, 0.115, [52, 66, 168]);
          b.ctx.fillStyle = b.tone([20, 20, 40], 0.7);
          for (const k of [0, 0.6, 1.2])
            b.ctx.fill(
              ellipse(
                x + Math.cos(k - rolled * 9) * 0.05,
                y + Math.sin(k - rolled * 9) * 0.05,
                0.017,
                0.017,
              ),
            );
        }),
      ];
    },
    room: { front: 2.3, back: 0.6 },
  },
];
