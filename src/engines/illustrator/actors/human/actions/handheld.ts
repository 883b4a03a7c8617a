import type { Brush } from '../../shading.ts';
import { star } from '../draw/hat-parts.ts';
import { fist, openHand, v3 } from '../pose.ts';
import { at, BLACK, disc, grip, held, rod, shape, WHITE } from '../tools/place.ts';
import type { Action } from './action.ts';
import { atEase } from './locomotion.ts';

/** A phone seen from its back or, lit, from its front. */
function phone(b: Brush, lit: boolean): void {
  shape(
    b,
    [
      [-0.062, -0.11],
      [-0.062, 0.11],
      [0.062, 0.11],
      [0.062, -0.11],
    ],
    BLACK,
    0.12,
  );
  if (!lit) return;
  b.ctx.fillStyle = 'rgb(190,232,255)';
  b.ctx.fillRect(-0.052, -0.094, 0.104, 0.188);
  b.ctx.fillStyle = 'rgb(86,170,240)';
  b.ctx.fillRect(-0.044, 0.03, 0.066, 0.04);
  b.ctx.fillStyle = 'rgb(96,206,120)';
  b.ctx.fillRect(-0.022, -0.03, 0.066, 0.04);
  b.ctx.fillStyle = 'rgb(86,170,240)';
  b.ctx.fillRect(-0.044, -0.082, 0.05, 0.034);
}

/** The light of a screen on what is before it. */
function screenGlow(b: Brush): void {
  const glow = b.ctx.createRadialGradient(0, 0, 0.04, 0, 0, 0.32);
  glow.addColorStop(0, 'rgba(190,230,255,0.45)');
  glow.addColorStop(1, 'rgba(190,230,255,0)');
  b.ctx.fillStyle = glow;
  b.ctx.fillRect(-0.32, -0.32, 0.64, 0.64);
}

export const handheld: readonly Action[] = [
  {
    verb: 'text',
    view: 48,
    pose: (m) => {
      const tap = Math.sin(m.t * 11);
      return {
        ...atEase(m.t),
        head: { nod: 0.34 + 0.04 * Math.sin(m.t * 1.3), turn: 0, tilt: 0, follow: 0.35 },
        left: fist(v3(0.34, -0.06 + 0.006 * tap, 0.07), v3(-0.3, -1, 0.7)),
        right: fist(v3(0.34, -0.06 - 0.012 * tap, -0.07), v3(-0.3, -1, -0.7)),
        gaze: { x: 0.3, y: -0.9 },
        mood: Math.sin(m.t * 1.3) > 0.2 ? 'happy' : 'neutral',
      };
    },
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      const middle = { x: (l.x + r.x) / 2 + 0.03 * s.scale, y: (l.y + r.y) / 2 + 0.1 * s.scale };
      return [
        at(s, middle, 0.95, 0.12, (b) => {
          screenGlow(b);
          b.ctx.scale(1.3, 1.3);
          phone(b, true);
        }),
        at(s, middle, 1, 0, (b) => {
          // Thumbs that rap on the glass in turn.
          b.ctx.scale(1.3, 1.3);
          const skin = s.person.skin;
          const tap = Math.sin(s.t * 11) > 0 ? 1 : -1;
          for (const side of [-1, 1])
            rod(
              b,
              [
                [side * 0.075, -0.1],
                [side * 0.03, -0.055 + (tap === side ? 0.03 : 0)],
              ],
              0.032,
              skin,
            );
        }),
      ];
    },
  },
  {
    verb: 'selfie',
    view: 34,
    pose: (m) => ({
      ...atEase(m.t),
      lean: -0.06,
      head: { nod: -0.08, turn: 0, tilt: 0.16 + 0.06 * Math.sin(m.t * 2), follow: 0.3 },
      right: { to: v3(0.5, 0.16, -0.3), from: 'head', elbow: v3(0, -0.6, -1), grip: 'fist' },
      left: openHand(v3(0.2, 0.2 + 0.03 * Math.sin(m.t * 3), 0.24), v3(0, -1, 0.8)),
      mood: 'laughing',
      mouth: 0.3,
    }),
    items: (s) => [
      held(s, 'right', 1, 0.1, (b) => {
        phone(b, false);
        if (s.t % 1.6 < 0.16) {
          b.ctx.fillStyle = 'rgba(255,255,240,0.95)';
          b.ctx.fill(star(0, 0.08, 0.2));
        }
      }),
    ],
    room: { front: 0.3, above: 0.2 },
  },
  {
    verb: 'phone',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: { to: v3(0.06, -0.06, -0.19), from: 'head', elbow: v3(0.1, -0.8, -0.8), grip: 'fist' },
      mouth: 0.15 + 0.2 * Math.sin(m.t * 8),
    }),
    items: (s) => [
      held(s, 'right', 0.9, 1.35, (b) =>
        shape(
          b,
          [
            [-0.06, -0.035],
            [-0.06, 0.035],
            [0.12, 0.035],
            [0.12, -0.035],
          ],
          BLACK,
          0.2,
        ),
      ),
    ],
  },
  {
    verb: 'photograph',
    view: 35,
    pose: (m) => ({
      ...atEase(m.t),
      head: { nod: 0.04, turn: 0, tilt: 0.05, follow: 0.3 },
      right: { to: v3(0.25, -0.02, -0.1), from: 'head', elbow: v3(-0.1, -0.8, -0.8), grip: 'fist' },
      left: { to: v3(0.27, -0.06, 0.09), from: 'head', elbow: v3(-0.1, -0.8, 0.8), grip: 'fist' },
    }),
    items: (s) => {
      const l = grip(s, 'left');
      const r = grip(s, 'right');
      return [
        at(s, { x: (l.x + r.x) / 2, y: (l.y + r.y) / 2 + 0.03 * s.scale }, 0.3, 0, (b) => {
          shape(
            b,
            [
              [-0.12, -0.07],
              [-0.12, 0.06],
              [-0.05, 0.06],
              [-0.03, 0.09],
              [0.05, 0.09],
              [0.06, 0.06],
              [0.12, 0.06],
              [0.12, -0.07],
            ],
            BLACK,
            0.2,
          );
          disc(b, 0.02, 0, 0.062, [80, 84, 92]);
          disc(b, 0.02, 0, 0.042, [40, 60, 90]);
          disc(b, 0.035, 0.015, 0.012, WHITE);
          if (s.t % 2 < 0.12) {
            b.ctx.fillStyle = 'rgba(255,255,240,0.95)';
            b.ctx.fill(star(-0.07, 0.08, 0.16));
          }
        }),
      ];
    },
  },
  {
    verb: 'hold',
    view: 30,
    pose: (m) => ({
      ...atEase(m.t),
      right: fist(v3(0.36, -0.1, -0.1), v3(-0.2, -0.9, -0.5)),
      left: fist(v3(0.36, -0.1, 0.1), v3(-0.2, -0.9, 0.5)),
    }),
  },
  {
    verb: 'magic',
    view: 40,
    pose: (m) => ({
      ...atEase(m.t),
      right: fist(v3(0.46, 0.2 + Math.sin(m.t * 2) * 0.08, -0.16)),
      left: openHand(v3(0.26, -0.02, 0.32)),
      mood: 'focused',
    }),
    items: (s) => [
      held(s, 'right', 0.8, 0.7, (b) => {
        rod(
          b,
          [
            [-0.05, 0],
            [0.3, 0],
          ],
          0.022,
          [60, 40, 32],
        );
        b.ctx.fillStyle = 'rgba(255,236,140,0.95)';
        b.ctx.fill(star(0.36, 0, 0.08));
        for (let i = 0; i < 7; i++) {
          const age = (s.t + i / 7) % 1;
          b.ctx.globalAlpha = 1 - age;
          b.ctx.fill(
            star(0.36 + Math.cos(i * 2.4) * age * 0.35, Math.sin(i * 2.4) * age * 0.35, 0.03),
          );
        }
        b.ctx.globalAlpha = 1;
      }),
    ],
    room: { front: 0.4 },
  },
];
