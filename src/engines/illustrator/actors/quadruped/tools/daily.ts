import { TAU } from '../../../easing.ts';
import { between, point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import {
  BLACK,
  box,
  DARK_WOOD,
  disc,
  flat,
  rod,
  shape,
  STEEL,
  table,
  WHITE,
  wisps,
  WOOD,
} from '../../human/tools/place.ts';
import type { Holder, Tool } from './tool.ts';
import { placed, towards } from './tool.ts';

/** An open book between the paws. */
export const book: Tool = {
  room: { ahead: 0.25 },
  between(brush, holder) {
    const middle = between(holder.near, holder.far, 0.5);
    placed(brush, holder, point(middle.x, middle.y + 0.02 * holder.unit), 0.22, (b) => {
      shape(
        b,
        [
          [-0.3, -0.06],
          [-0.27, 0.26],
          [0, 0.2],
          [0.27, 0.3],
          [0.3, 0],
          [0, -0.1],
        ],
        [164, 46, 44],
        0.1,
      );
      flat(
        b,
        [
          [-0.26, -0.03],
          [-0.24, 0.27],
          [0, 0.215],
          [0, -0.07],
        ],
        WHITE,
        0.95,
        0.1,
      );
      flat(
        b,
        [
          [0.26, 0.03],
          [0.24, 0.31],
          [0, 0.215],
          [0, -0.07],
        ],
        [236, 230, 214],
        0.85,
        0.1,
      );
      b.ctx.fillStyle = 'rgba(60,54,60,0.45)';
      for (let k = 0; k < 4; k++) {
        b.ctx.fillRect(-0.21, 0.02 + k * 0.05, 0.17, 0.014);
        b.ctx.fillRect(0.05, 0.04 + k * 0.05, 0.16, 0.014);
      }
    });
  },
};

/** A sheet on an easel, and a brush in the near paw. */
export const easel: Tool = {
  room: { ahead: 0.75, above: 0.15 },
  between(brush, holder) {
    const foot = point(holder.near.x + 0.42 * holder.unit, 0);
    const h = holder.near.y / holder.unit;
    placed(brush, holder, foot, 0, (b) => {
      rod(
        b,
        [
          [-0.18, 0],
          [0.06, h + 0.5],
        ],
        0.035,
        WOOD,
      );
      rod(
        b,
        [
          [0.34, 0],
          [0.1, h + 0.5],
        ],
        0.035,
        DARK_WOOD,
      );
      shape(
        b,
        [
          [-0.12, h - 0.25],
          [-0.04, h + 0.45],
          [0.4, h + 0.42],
          [0.34, h - 0.28],
        ],
        WHITE,
        0.04,
      );
      flat(
        b,
        [
          [-0.07, h - 0.12],
          [-0.05, h + 0.08],
          [0.12, h + 0.18],
          [0.35, h + 0.04],
          [0.33, h - 0.14],
        ],
        [96, 150, 92],
        0.8,
        0.3,
      );
      disc(b, 0.22, h + 0.24, 0.055, [236, 186, 74]);
    });
  },
  over(brush, holder) {
    placed(brush, holder, holder.near, 0.35, (b) => {
      rod(
        b,
        [
          [-0.1, 0],
          [0.2, 0],
        ],
        0.024,
        DARK_WOOD,
      );
      disc(b, 0.23, 0, 0.032, [204, 74, 60], 0.7);
    });
  },
};

/** A slab in both paws: a telephone or a camera. */
function gadget(width: number, height: number, lens: boolean): Tool {
  return {
    over(brush, holder) {
      const middle = between(holder.near, holder.far, 0.4);
      placed(brush, holder, middle, 0.12, (b) => {
        box(b, -width / 2, -height * 0.3, width, height, [52, 54, 62]);
        if (lens) {
          disc(b, width * 0.2, height * 0.18, height * 0.3, STEEL);
          disc(b, width * 0.24, height * 0.18, height * 0.22, [34, 44, 66]);
        } else {
          flat(
            b,
            [
              [-width * 0.38, -height * 0.2],
              [width * 0.38, -height * 0.2],
              [width * 0.38, height * 0.6],
              [-width * 0.38, height * 0.6],
            ],
            [150, 206, 240],
            1,
            0,
          );
        }
      });
    },
  };
}
export const phone: Tool = gadget(0.15, 0.28, false);
export const camera: Tool = gadget(0.3, 0.2, true);

/** A computer on a table before the paws. */
export const computer: Tool = {
  room: { ahead: 0.7 },
  between(brush, holder) {
    const h = Math.min(holder.near.y, holder.far.y) / holder.unit - 0.06;
    placed(brush, holder, point(holder.near.x - 0.1 * holder.unit, 0), 0, (b) => {
      table(b, -0.05, 0.85, h - 0.04);
      flat(
        b,
        [
          [0.02, h],
          [0.1, h + 0.045],
          [0.46, h + 0.045],
          [0.42, h],
        ],
        [96, 100, 110],
        0.8,
        0,
      );
      shape(
        b,
        [
          [0.44, h],
          [0.6, h + 0.38],
          [0.64, h + 0.38],
          [0.48, h],
        ],
        [150, 154, 164],
        0.04,
      );
      flat(
        b,
        [
          [0.45, h + 0.03],
          [0.59, h + 0.36],
          [0.61, h + 0.36],
          [0.47, h + 0.03],
        ],
        [160, 214, 248],
        1,
        0,
      );
    });
  },
};

/** A pan in the near paw, tossing what fries in it. */
export const pan: Tool = {
  room: { ahead: 0.6, above: 0.1 },
  between(brush, holder) {
    const toss = Math.max(0, Math.sin(holder.t * TAU * 0.9));
    placed(brush, holder, point(holder.near.x, 0), 0, (b) => {
      const h = holder.near.y / holder.unit - 0.2;
      box(b, 0.1, 0, 0.7, h, [206, 208, 212]);
      flat(
        b,
        [
          [0.06, h],
          [0.84, h],
          [0.84, h - 0.06],
          [0.06, h - 0.06],
        ],
        [70, 72, 80],
        0.7,
        0,
      );
      for (const x of [0.25, 0.45, 0.65]) disc(b, x, h - 0.13, 0.03, BLACK);
      disc(b, 0.45, h * 0.42, 0.14, [60, 62, 70], 0.8);
    });
    placed(brush, holder, holder.near, 0.06, (b) => {
      rod(
        b,
        [
          [-0.04, 0],
          [0.26, -0.01],
        ],
        0.04,
        [54, 44, 40],
      );
      shape(
        b,
        [
          [0.24, 0.02],
          [0.3, -0.06],
          [0.62, -0.06],
          [0.68, 0.02],
        ],
        [64, 66, 74],
        0.2,
      );
      disc(b, 0.46, 0.03 + toss * 0.32, 0.15, [240, 200, 110], 0.25);
      wisps(b, 0.46, 0.1, holder.t, 0.1, 4);
    });
  },
};

/** A long handle in both paws, its working end on the ground. */
function handle(length: number, head: (brush: Brush) => void): Tool {
  return {
    room: { ahead: 0.5 },
    between(brush, holder) {
      const { near, far } = holder;
      const ground = point(near.x + 0.3 * holder.unit, 0.04 * holder.unit);
      const top = far.y > near.y ? far : near;
      placed(brush, holder, ground, towards(ground, top), (b) => {
        rod(
          b,
          [
            [0, 0],
            [length, 0],
          ],
          0.036,
          WOOD,
        );
        head(b);
      });
    },
  };
}
export const broom: Tool = handle(1.05, (b) => {
  shape(
    b,
    [
      [0.14, 0.05],
      [-0.08, 0.17],
      [-0.08, -0.17],
      [0.14, -0.05],
    ],
    [222, 186, 96],
    0.2,
  );
});
export const spade: Tool = handle(0.95, (b) => {
  shape(
    b,
    [
      [0.16, 0.1],
      [-0.12, 0.08],
      [-0.17, 0],
      [-0.12, -0.08],
      [0.16, -0.1],
    ],
    STEEL,
    0.3,
  );
});

/** A fishing rod with its line in the water. */
export const fishingRod: Tool = {
  room: { ahead: 1.1, above: 0.2 },
  between(brush, holder) {
    placed(brush, holder, holder.near, 0.5, (b) =>
      rod(
        b,
        [
          [-0.2, 0],
          [1.15, 0],
        ],
        0.026,
        DARK_WOOD,
      ),
    );
    const { ctx } = brush;
    const { near, unit } = holder;
    const tip = point(near.x + Math.cos(0.5) * 1.15 * unit, near.y + Math.sin(0.5) * 1.15 * unit);
    ctx.strokeStyle = 'rgba(250,250,255,0.7)';
    ctx.lineWidth = Math.max(0.006 * unit, 0.7 / brush.pixels);
    ctx.beginPath();
    ctx.moveTo(tip.x, tip.y);
    ctx.quadraticCurveTo(tip.x + 0.05 * unit, tip.y * 0.5, tip.x + 0.03 * unit, 0.05 * unit);
    ctx.stroke();
    placed(brush, holder, point(tip.x + 0.03 * unit, 0.05 * unit), 0, (b) =>
      disc(b, 0, 0, 0.035, [216, 60, 50]),
    );
  },
};

/** A steering wheel before the chest. */
export const wheel: Tool = {
  room: { ahead: 0.2 },
  between(brush, holder: Holder) {
    const middle = between(holder.near, holder.far, 0.5);
    const turn = 0.25 * Math.sin(holder.t * 1.7);
    const { ctx } = brush;
    placed(brush, holder, middle, 0.25, (b) => {
      ctx.scale(0.5, 1);
      ctx.rotate(turn);
      ctx.strokeStyle = b.tone([48, 44, 50], 0.6);
      ctx.lineWidth = 0.055;
      ctx.beginPath();
      ctx.arc(0, 0, 0.26, 0, TAU);
      ctx.moveTo(-0.26, 0);
      ctx.lineTo(0.26, 0);
      ctx.moveTo(0, 0);
      ctx.lineTo(0, -0.26);
      ctx.stroke();
      disc(b, 0, 0, 0.07, [90, 86, 94]);
    });
  },
};
