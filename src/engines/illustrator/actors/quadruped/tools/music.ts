import { TAU } from '../../../easing.ts';
import { between, point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import {
  BLACK,
  box,
  DARK_WOOD,
  disc,
  flat,
  GOLD,
  rod,
  shape,
  STEEL,
  WHITE,
} from '../../human/tools/place.ts';
import type { Holder, Tool } from './tool.ts';
import { placed, towards } from './tool.ts';

/** Lies before the chest: the near paw strums over the sound hole, the far one holds the neck. */
export const guitar: Tool = {
  room: { ahead: 0.45, above: 0.1 },
  between(brush, holder) {
    const { near, far } = holder;
    placed(brush, holder, near, Math.max(0.12, towards(near, far) * 0.9), (b) => {
      const { ctx } = b;
      rod(
        b,
        [
          [0.1, 0],
          [0.74, 0],
        ],
        0.055,
        [92, 58, 38],
      );
      shape(
        b,
        [
          [0.72, -0.05],
          [0.72, 0.05],
          [0.9, 0.06],
          [0.9, -0.06],
        ],
        [72, 46, 32],
      );
      for (const x of [0.77, 0.85]) for (const s of [-1, 1]) disc(b, x, s * 0.075, 0.018, STEEL);
      const outline = [
        [-0.42, 0],
        [-0.37, 0.19],
        [-0.2, 0.235],
        [-0.05, 0.155],
        [0.08, 0.15],
        [0.19, 0.16],
        [0.26, 0.08],
      ] as const;
      const low = outline.slice(1).map(([x, y]) => [x, -y] as const);
      shape(b, [...outline, ...low.toReversed()], [206, 134, 62], 1);
      disc(b, 0.05, 0, 0.085, [238, 206, 150]);
      disc(b, 0.05, 0, 0.07, [48, 30, 22]);
      flat(
        b,
        [
          [-0.27, 0.085],
          [-0.22, 0.085],
          [-0.22, -0.085],
          [-0.27, -0.085],
        ],
        DARK_WOOD,
        0.6,
      );
      ctx.strokeStyle = b.tone([250, 244, 226], 1);
      ctx.lineWidth = Math.max(0.007, 0.6 / b.pixels);
      ctx.beginPath();
      for (const y of [-0.024, -0.008, 0.008, 0.024]) {
        ctx.moveTo(-0.25, y * 1.3);
        ctx.lineTo(0.86, y);
      }
      ctx.stroke();
    });
  },
};

/** Under the chin, held by the far paw; the bow is in the near one. */
export const violin: Tool = {
  room: { ahead: 0.3 },
  between(brush, holder) {
    const { near, far, mouth } = holder;
    const chin = point(mouth.x - 0.02 * holder.unit, mouth.y - 0.16 * holder.unit);
    placed(brush, holder, between(chin, far, 0.3), towards(chin, far), (b) => {
      rod(
        b,
        [
          [0.05, 0],
          [0.46, 0.01],
        ],
        0.04,
        [60, 36, 24],
      );
      shape(
        b,
        [
          [-0.2, 0],
          [-0.16, 0.1],
          [-0.02, 0.07],
          [0.1, 0.085],
          [0.15, 0],
          [0.1, -0.085],
          [-0.02, -0.07],
          [-0.16, -0.1],
        ],
        [168, 84, 36],
        1,
      );
      flat(
        b,
        [
          [-0.18, 0.015],
          [0.44, 0.01],
          [0.44, -0.01],
          [-0.18, -0.015],
        ],
        BLACK,
        0.5,
      );
    });
    const over = between(chin, far, 0.36);
    placed(brush, holder, near, towards(near, over), (b) => {
      rod(
        b,
        [
          [-0.05, 0],
          [0.62, 0.03],
        ],
        0.018,
        DARK_WOOD,
      );
      rod(
        b,
        [
          [-0.03, -0.035],
          [0.6, 0.01],
        ],
        0.008,
        WHITE,
      );
    });
  },
};

/** A drum kit on the floor before the player, with a stick in each paw. */
export const drums: Tool = {
  room: { ahead: 1.05, above: 0.1 },
  between(brush, holder) {
    const { far } = holder;
    const ground = point(holder.seat.x + 0.56 * holder.unit, 0);
    stick(brush, holder, far, 0.35);
    placed(brush, holder, ground, 0, (b) => kit(b, holder.t));
  },
  over(brush, holder) {
    stick(brush, holder, holder.near, 0.1);
  },
};

function stick(brush: Brush, holder: Holder, at: { x: number; y: number }, angle: number): void {
  placed(brush, holder, at, angle, (b) => {
    rod(
      b,
      [
        [-0.08, 0],
        [0.34, 0],
      ],
      0.026,
      [228, 190, 132],
    );
    disc(b, 0.35, 0, 0.024, [240, 208, 156]);
  });
}

function kit(b: Brush, t: number): void {
  const red = [196, 40, 52] as const;
  const shake = (rate: number): number =>
    0.07 * Math.sin(t * TAU * rate) * Math.abs(Math.cos(t * TAU));
  const cymbal = (x: number, y: number, r: number, tilt: number): void => {
    rod(
      b,
      [
        [x, 0],
        [x, y],
      ],
      0.022,
      STEEL,
    );
    b.ctx.save();
    b.ctx.translate(x, y);
    b.ctx.rotate(tilt);
    disc(b, 0, 0, r, GOLD, 0.2);
    disc(b, 0, 0.012, r * 0.22, [250, 214, 110], 0.4);
    b.ctx.restore();
  };
  const drum = (x: number, y: number, r: number, h: number): void => {
    flat(
      b,
      [
        [x - r, y],
        [x + r, y],
        [x + r * 0.96, y - h],
        [x, y - h - r * 0.2],
        [x - r * 0.96, y - h],
      ],
      red,
      0.7,
      0.15,
    );
    for (const dy of [0, -h])
      rod(
        b,
        [
          [x - r, y + dy],
          [x, y + dy - r * 0.18],
          [x + r, y + dy],
        ],
        0.018,
        STEEL,
      );
    disc(b, x, y, r, WHITE, 0.28);
  };
  cymbal(0.6, 1.02, 0.25, -0.16 + shake(3));
  cymbal(-0.3, 0.86, 0.2, 0.14 + shake(4));
  drum(0.5, 0.78, 0.17, 0.18);
  disc(b, 0.22, 0.31, 0.33, STEEL);
  disc(b, 0.22, 0.31, 0.31, red);
  disc(b, 0.22, 0.31, 0.265, WHITE);
  disc(b, 0.22, 0.31, 0.1, [58, 62, 84]);
  for (const x of [-0.16, -0.28, -0.06])
    rod(
      b,
      [
        [-0.17, 0.42],
        [x, 0],
      ],
      0.022,
      STEEL,
    );
  drum(-0.17, 0.52, 0.2, 0.13);
}

/** An upright piano seen from its side: the keyboard is under the paws. */
export const piano: Tool = {
  room: { ahead: 0.75, above: 0.1 },
  between(brush, holder) {
    const keys = Math.min(holder.near.y, holder.far.y) / holder.unit - 0.09;
    const edge = point(Math.min(holder.near.x, holder.far.x) - 0.12 * holder.unit, 0);
    placed(brush, holder, edge, 0, (b) => {
      const [dark, mid] = [
        [58, 30, 24],
        [92, 48, 34],
      ] as const;
      box(b, 0.5, 0, 0.46, keys + 0.5, mid);
      box(b, 0.44, keys + 0.46, 0.56, 0.07, dark);
      rod(
        b,
        [
          [0.06, keys - 0.06],
          [0.1, 0],
        ],
        0.06,
        dark,
      );
      shape(
        b,
        [
          [0, keys - 0.1],
          [0, keys],
          [0.56, keys + 0.02],
          [0.56, keys - 0.1],
        ],
        dark,
        0.05,
      );
      flat(
        b,
        [
          [0.02, keys],
          [0.1, keys + 0.075],
          [0.56, keys + 0.075],
          [0.52, keys],
        ],
        WHITE,
        0.95,
        0,
      );
      for (let k = 0; k < 6; k++) {
        const x = 0.12 + k * 0.07;
        flat(
          b,
          [
            [x, keys + 0.035],
            [x + 0.03, keys + 0.075],
            [x + 0.06, keys + 0.075],
            [x + 0.03, keys + 0.035],
          ],
          BLACK,
          0.5,
          0,
        );
      }
      flat(
        b,
        [
          [0.56, keys + 0.14],
          [0.92, keys + 0.14],
          [0.92, keys + 0.4],
          [0.56, keys + 0.4],
        ],
        dark,
        0.6,
        0,
      );
      flat(
        b,
        [
          [0.44, keys + 0.15],
          [0.5, keys + 0.42],
          [0.54, keys + 0.42],
          [0.5, keys + 0.15],
        ],
        WHITE,
        0.95,
        0,
      );
    });
  },
};

/** A tube from the mouth over both paws. */
function pipe(draw: (brush: Brush, length: number) => void): Tool {
  return {
    room: { ahead: 0.35 },
    between(brush, holder) {
      const { mouth } = holder;
      const hands = between(holder.near, holder.far, 0.5);
      const length = Math.hypot(hands.x - mouth.x, hands.y - mouth.y) / holder.unit;
      placed(brush, holder, mouth, towards(mouth, hands), (b) => draw(b, length));
    },
  };
}

export const flute: Tool = pipe((b, length) => {
  rod(
    b,
    [
      [-0.02, 0],
      [length + 0.22, 0],
    ],
    0.042,
    [214, 218, 226],
  );
  for (let k = 0; k < 5; k++) disc(b, 0.16 + k * 0.1, 0.012, 0.016, [90, 94, 106]);
});

export const trumpet: Tool = pipe((b, length) => {
  const end = length + 0.2;
  rod(
    b,
    [
      [0, 0],
      [end, 0],
    ],
    0.034,
    GOLD,
  );
  rod(
    b,
    [
      [0.14, -0.06],
      [length + 0.06, -0.06],
    ],
    0.05,
    GOLD,
  );
  for (const k of [-0.07, 0, 0.07])
    rod(
      b,
      [
        [length + k, -0.12],
        [length + k, 0.09],
      ],
      0.04,
      [240, 204, 96],
    );
  shape(
    b,
    [
      [end - 0.02, 0.02],
      [end + 0.18, 0.14],
      [end + 0.18, -0.14],
      [end - 0.02, -0.02],
    ],
    GOLD,
    0.4,
  );
  disc(b, 0, 0, 0.03, STEEL);
});
