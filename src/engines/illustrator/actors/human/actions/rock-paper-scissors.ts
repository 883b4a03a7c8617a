import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse } from '../draw/form.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import { partner } from '../tools/partner.ts';
import { disc, rod, scene, shape } from '../tools/place.ts';
import type { Action, Moment } from './action.ts';

const SIGNS = ['rock', 'paper', 'scissors'] as const;
type Sign = (typeof SIGNS)[number];
const GRIPS = { rock: 'fist', paper: 'open', scissors: 'point' } as const;

const ROUND = 1.6;

/** Three beats of the fist, then the sign, which stays for the rest of the round. */
function roundOf(t: number, player: number): { shown: boolean; beat: number; sign: Sign } {
  const at = (t / ROUND) % 1;
  const round = Math.floor(t / ROUND);
  return {
    shown: at > 0.5,
    beat: at > 0.5 ? 0 : Math.abs(Math.sin((at / 0.5) * Math.PI * 3)),
    sign: SIGNS[(round * (player + 1) + player * 2) % 3]!,
  };
}

function playing(m: Moment, player: number): Pose {
  const { shown, beat, sign } = roundOf(m.t, player);
  return pose({
    lean: 0.12 + (shown ? 0.06 : 0),
    hips: v3(0, -0.02 - 0.03 * beat, 0),
    right: {
      to: v3(0.46, -0.12 + 0.3 * beat, -0.02),
      from: 'chest',
      elbow: v3(-0.3, -0.9, -0.5),
      grip: shown ? GRIPS[sign] : 'fist',
    },
    left: { to: v3(0.24, -0.26, 0.14), from: 'chest', elbow: v3(-0.5, -0.8, 0.7), grip: 'flat' },
    mood: shown ? (player === 0 ? 'laughing' : 'surprised') : 'focused',
    mouth: shown ? 0.4 : 0.1,
  });
}

/** A balloon over a head with the player's sign in it, large enough to be read from afar. */
function balloon(b: Brush, x: number, sign: Sign, skin: Rgb): void {
  b.ctx.fillStyle = 'rgba(255,255,255,0.96)';
  b.ctx.fill(ellipse(x, 2.24, 0.3, 0.27));
  shape(
    b,
    [
      [x - 0.06, 2.02],
      [x, 1.9],
      [x + 0.06, 2.02],
    ],
    [255, 255, 255],
    0,
  );
  b.ctx.save();
  b.ctx.translate(x, 2.14);
  const fingers: readonly (readonly [number, number, number])[] = {
    rock: [],
    paper: [
      [-0.1, 0.14, 0.2],
      [-0.035, 0.17, 0.24],
      [0.035, 0.17, 0.24],
      [0.1, 0.14, 0.2],
    ],
    scissors: [
      [-0.1, 0.18, 0.24],
      [0.09, 0.18, 0.24],
    ],
  }[sign].map(([dx, y, top]) => [dx!, y!, top!] as const);
  for (const [dx, , top] of fingers)
    rod(
      b,
      [
        [dx * 0.55, 0.04],
        [dx * 1.25, top],
      ],
      0.055,
      skin,
    );
  if (sign === 'paper')
    rod(
      b,
      [
        [-0.07, 0.02],
        [-0.17, 0.1],
      ],
      0.055,
      skin,
    );
  disc(b, 0, 0.02, sign === 'rock' ? 0.15 : 0.1, skin, 0.92);
  if (sign !== 'paper')
    for (const k of [-0.06, -0.01, 0.04])
      rod(
        b,
        [
          [k, 0.06],
          [k + 0.005, -0.02],
        ],
        0.01,
        [150, 96, 70],
      );
  if (sign !== 'paper')
    rod(
      b,
      [
        [-0.1, -0.02],
        [0.03, -0.04],
      ],
      0.05,
      skin,
    );
  b.ctx.restore();
}

export const rockPaperScissors: readonly Action[] = [
  {
    verb: 'rock_paper_scissors',
    view: 76,
    partner: true,
    pose: (m) => playing(m, 0),
    items: (s) => [
      ...partner(s, { pose: playing(s, 1), dx: 1.28, near: -0.2, view: 76, facing: -1 }),
      scene(s, 1, (b) => {
        if (!roundOf(s.t, 0).shown) return;
        balloon(b, 0.06, roundOf(s.t, 0).sign, s.person.skin);
        balloon(b, 1.22, roundOf(s.t, 1).sign, s.partner?.person.skin ?? s.person.skin);
      }),
    ],
    room: { front: 1.25, above: 0.55 },
  },
];
