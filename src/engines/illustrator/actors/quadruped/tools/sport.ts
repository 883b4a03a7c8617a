import { TAU } from '../../../easing.ts';
import { between, point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import { BLACK, disc, flat, rod, shape, STEEL, WHITE, WOOD } from '../../human/tools/place.ts';
import type { Tool } from './tool.ts';
import { placed, towards } from './tool.ts';

/** A board under the hind feet. */
function board(draw: (brush: Brush) => void, below: number): Tool {
  return {
    room: { ahead: 0.5, behind: 0.4, below },
    behind(brush, holder) {
      placed(brush, holder, holder.foot, 0, draw);
    },
  };
}

export const surfboard: Tool = board((b) => {
  shape(
    b,
    [
      [-0.95, -0.02],
      [-0.6, 0.05],
      [0.3, 0.055],
      [0.8, 0.1],
      [1.1, 0.2],
      [0.85, 0.01],
      [0.3, -0.06],
      [-0.7, -0.07],
    ],
    [250, 226, 120],
    0.6,
  );
  flat(
    b,
    [
      [-0.85, 0],
      [0.3, 0.025],
      [0.95, 0.1],
      [0.9, 0.07],
      [0.3, -0.01],
      [-0.85, -0.03],
    ],
    [220, 72, 58],
    0.8,
    0.3,
  );
  flat(
    b,
    [
      [-0.8, -0.05],
      [-0.62, -0.06],
      [-0.86, -0.2],
    ],
    [60, 70, 90],
    0.6,
    0.1,
  );
}, 0.25);

export const skateboard: Tool = board((b) => {
  for (const x of [-0.38, 0.38]) {
    disc(b, x, -0.07, 0.075, [240, 214, 96]);
    disc(b, x, -0.07, 0.03, STEEL);
  }
  shape(
    b,
    [
      [-0.74, 0.09],
      [-0.56, 0.02],
      [0.56, 0.02],
      [0.74, 0.09],
      [0.6, -0.035],
      [-0.6, -0.035],
    ],
    [208, 64, 74],
    0.3,
  );
  flat(
    b,
    [
      [-0.68, 0.075],
      [-0.55, 0.025],
      [0.55, 0.025],
      [0.68, 0.075],
      [0.55, 0.005],
      [-0.55, 0.005],
    ],
    BLACK,
    0.5,
    0.2,
  );
}, 0.2);

export const snowboard: Tool = board((b) => {
  shape(
    b,
    [
      [-0.9, 0.12],
      [-0.7, 0.0],
      [0.7, 0.0],
      [0.9, 0.12],
      [0.72, -0.05],
      [-0.72, -0.05],
    ],
    [236, 128, 44],
    0.4,
  );
}, 0.12);

/** Two skis and a pole in each paw. */
export const skis: Tool = {
  ...board((b) => {
    for (const [dy, color] of [
      [0.03, [150, 40, 44]],
      [-0.03, [208, 60, 58]],
    ] as const)
      shape(
        b,
        [
          [-0.8, dy - 0.02],
          [-0.8, dy + 0.02],
          [0.85, dy + 0.02],
          [1.05, dy + 0.13],
          [0.95, dy - 0.02],
        ],
        color,
        0.2,
      );
  }, 0.12),
  over(brush, holder) {
    for (const hand of [holder.far, holder.near])
      placed(brush, holder, hand, -1.95, (b) => {
        rod(
          b,
          [
            [-0.08, 0],
            [hand.y / holder.unit, 0],
          ],
          0.022,
          STEEL,
        );
        disc(b, hand.y / holder.unit - 0.1, 0, 0.05, BLACK, 1);
      });
  },
};

/** Something swung with the near paw. */
function swung(angle: (t: number) => number, draw: (brush: Brush) => void): Tool {
  return {
    room: { ahead: 0.5, above: 0.4 },
    between: (brush, holder) => placed(brush, holder, holder.near, angle(holder.t), draw),
  };
}

export const racket: Tool = swung(
  (t) => 0.9 + 0.5 * Math.sin(t * TAU * 0.8),
  (b) => {
    rod(
      b,
      [
        [-0.1, 0],
        [0.26, 0],
      ],
      0.045,
      [66, 60, 70],
    );
    const { ctx } = b;
    ctx.lineWidth = 0.04;
    ctx.strokeStyle = b.tone([214, 70, 60], 0.8);
    ctx.beginPath();
    ctx.ellipse(0.46, 0, 0.2, 0.15, 0, 0, TAU);
    ctx.stroke();
    ctx.lineWidth = 0.008;
    ctx.strokeStyle = b.tone(WHITE, 0.9);
    ctx.beginPath();
    for (let k = -2; k <= 2; k++) {
      ctx.moveTo(0.46 + k * 0.06, -0.13);
      ctx.lineTo(0.46 + k * 0.06, 0.13);
      ctx.moveTo(0.28, k * 0.045);
      ctx.lineTo(0.64, k * 0.045);
    }
    ctx.stroke();
  },
);

export const golfClub: Tool = swung(
  (t) => -1.05 + 0.25 * Math.sin(t * TAU * 0.5),
  (b) => {
    rod(
      b,
      [
        [-0.1, 0],
        [0.8, 0],
      ],
      0.024,
      STEEL,
    );
    shape(
      b,
      [
        [0.76, 0.02],
        [0.84, 0.14],
        [0.88, 0.12],
        [0.84, -0.03],
      ],
      [70, 74, 84],
      0.3,
    );
  },
);

export const sword: Tool = swung(
  (t) => 0.8 + 0.55 * Math.sin(t * TAU * 0.9),
  (b) => {
    shape(
      b,
      [
        [0.08, 0.03],
        [0.85, 0.025],
        [0.96, 0],
        [0.85, -0.025],
        [0.08, -0.03],
      ],
      [206, 212, 222],
      0.1,
    );
    rod(
      b,
      [
        [0.07, 0.11],
        [0.07, -0.11],
      ],
      0.04,
      [206, 164, 66],
    );
    rod(
      b,
      [
        [-0.12, 0],
        [0.06, 0],
      ],
      0.05,
      [92, 56, 38],
    );
  },
);

/** A bar with weights across both paws. */
export const barbell: Tool = {
  room: { ahead: 0.5, above: 0.4 },
  over(brush, holder) {
    const { near, far } = holder;
    placed(brush, holder, between(near, far, 0.5), towards(near, far) * 0.3, (b) => {
      rod(
        b,
        [
          [-0.62, 0],
          [0.62, 0],
        ],
        0.035,
        STEEL,
      );
      for (const s of [-1, 1]) {
        shape(
          b,
          [
            [s * 0.52, -0.2],
            [s * 0.52, 0.2],
            [s * 0.6, 0.2],
            [s * 0.6, -0.2],
          ],
          [52, 54, 62],
          0.3,
        );
        shape(
          b,
          [
            [s * 0.44, -0.14],
            [s * 0.44, 0.14],
            [s * 0.51, 0.14],
            [s * 0.51, -0.14],
          ],
          [180, 52, 50],
          0.3,
        );
      }
    });
  },
};

/** A ball that bounces off the near paw. */
export const basketball: Tool = {
  room: { ahead: 0.3 },
  over(brush, holder) {
    const { near, unit, t } = holder;
    const fall = 1 - Math.abs(Math.sin(t * TAU * 0.7));
    const y = 0.14 * unit + (near.y - 0.3 * unit) * (1 - fall * fall);
    placed(brush, holder, point(near.x + 0.14 * unit, y), -t * 2, (b) => {
      disc(b, 0, 0, 0.15, [222, 118, 48]);
      b.ctx.strokeStyle = 'rgba(50,26,16,0.8)';
      b.ctx.lineWidth = 0.012;
      b.ctx.beginPath();
      b.ctx.moveTo(-0.15, 0);
      b.ctx.lineTo(0.15, 0);
      b.ctx.moveTo(0, -0.15);
      b.ctx.quadraticCurveTo(0.1, 0, 0, 0.15);
      b.ctx.stroke();
    });
  },
};

/** A ring about the hips. */
export const hoop: Tool = {
  room: { ahead: 0.4, behind: 0.4 },
  behind: (brush, holder) => ring(brush, holder.seat, holder, Math.PI, TAU),
  over: (brush, holder) => ring(brush, holder.seat, holder, 0, Math.PI),
};

function ring(
  brush: Brush,
  at: { x: number; y: number },
  holder: { unit: number; t: number },
  from: number,
  to: number,
): void {
  const { ctx } = brush;
  const { unit, t } = holder;
  ctx.save();
  ctx.translate(at.x + 0.08 * unit * Math.sin(t * 6), at.y + 0.2 * unit);
  ctx.rotate(0.12 * Math.cos(t * 6));
  // The near half of the ring is the lower one on the picture.
  ctx.scale(1, -0.24);
  ctx.strokeStyle = brush.tone([236, 84, 140], 0.9);
  ctx.lineWidth = 0.06 * unit;
  ctx.beginPath();
  ctx.arc(0, 0, 0.62 * unit, from, to);
  ctx.stroke();
  ctx.restore();
}

/** A seat on two ropes from above. */
export const swing: Tool = {
  room: { above: 0.9, ahead: 0.25, behind: 0.25 },
  behind(brush, holder) {
    placed(brush, holder, point(holder.seat.x, holder.seat.y), 0, (b) => {
      rod(
        b,
        [
          [0.3, -0.02],
          [0.34, 1.9],
        ],
        0.026,
        WOOD,
      );
      shape(
        b,
        [
          [-0.34, -0.07],
          [-0.36, 0],
          [0.36, 0.02],
          [0.36, -0.06],
        ],
        WOOD,
        0.1,
      );
    });
  },
  over(brush, holder) {
    placed(brush, holder, point(holder.seat.x, holder.seat.y), 0, (b) =>
      rod(
        b,
        [
          [-0.28, -0.04],
          [-0.2, 1.9],
        ],
        0.026,
        WOOD,
      ),
    );
  },
};
