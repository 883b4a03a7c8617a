import { rgb } from '../../../color.ts';
import { TAU } from '../../../easing.ts';
import { openHand, pose, v3 } from '../pose.ts';
import { disc, scene } from '../tools/place.ts';
import type { Action } from './action.ts';
import { sportswear } from './costumes.ts';
import { atEase } from './locomotion.ts';

/** Balls of a cascade: from one hand in a high bow to the other. */
function thrown(t: number, i: number, count: number): { x: number; y: number } {
  const phase = (t * 0.75 + i / count) % 1;
  const there = phase < 0.5;
  const p = there ? phase * 2 : phase * 2 - 1;
  const x = there ? -0.3 + p * 0.6 : 0.3 - p * 0.6;
  return { x, y: 1.12 + Math.sin(p * Math.PI) * 0.86 };
}

export const acrobatics: readonly Action[] = [
  {
    verb: 'juggle',
    view: 6,
    pose: (m) => {
      const a = Math.sin(m.t * TAU * 0.75);
      return {
        ...atEase(m.t),
        head: { nod: -0.2, turn: 0, tilt: 0, follow: 0.35 },
        left: openHand(v3(0.3, -0.16 + a * 0.06, 0.26), v3(-0.3, -0.8, 0.7)),
        right: openHand(v3(0.3, -0.16 - a * 0.06, -0.26), v3(-0.3, -0.8, -0.7)),
        gaze: { x: 0, y: 0.9 },
        mood: 'happy',
      };
    },
    items: (s) => [
      scene(s, 0.8, (b) => {
        const colors = ['#d9412f', '#2f6fd0', '#f0b429', '#3f9b4f'].map(rgb);
        colors.forEach((color, i) => {
          const { x, y } = thrown(s.t, i, colors.length);
          disc(b, x, y, 0.07, color);
        });
      }),
    ],
    room: { above: 0.5 },
  },
  {
    verb: 'cartwheel',
    view: 6,
    pose: (m) => {
      const turn = ((m.t * 0.6) % 1) * TAU;
      return pose({
        hips: v3(0, 0.02 + Math.abs(Math.sin(turn / 2)) * 0.12, 0),
        left: { swing: 0, out: 2.5, bend: 0.05, grip: 'flat' },
        right: { swing: 0, out: 2.5, bend: 0.05, grip: 'flat' },
        leftLeg: { swing: 0, out: 0.75, bend: 0.05 },
        rightLeg: { swing: 0, out: 0.75, bend: 0.05 },
        roll: -turn,
        mood: 'happy',
      });
    },
    dress: sportswear,
    room: { front: 0.5, back: 0.5, above: 0.3 },
  },
];
