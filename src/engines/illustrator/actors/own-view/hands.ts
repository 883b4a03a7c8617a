import type { Rgb } from '../../color.ts';
import { mix, rgb, scale } from '../../color.ts';
import type { Point, Sheet } from './sheet.ts';

/** Whose hands are seen. */
export interface Own {
  skin: Rgb;
  sleeve: Rgb;
  /** The main colour of what is ridden or driven. */
  color: Rgb;
}

/** An arm that comes in from below, with a hand closed about something or on its way. */
export function arm(sheet: Sheet, own: Own, from: Point, wrist: Point): void {
  const [dx, dy] = [wrist[0] - from[0], wrist[1] - from[1]];
  const cuff: Point = [from[0] + dx * 0.8, from[1] + dy * 0.8];
  sheet.limb(cuff, wrist, [0.04, 0.036], own.skin);
  sheet.limb(from, cuff, [0.085, 0.056], own.sleeve);
  sheet.line(
    [
      [cuff[0] + dy * 0.16, cuff[1] - dx * 0.16],
      [cuff[0] - dy * 0.16, cuff[1] + dx * 0.16],
    ],
    scale(own.sleeve, 0.7),
    0.012,
  );
}

/** The back of a fist; `side` is where its thumb lies. */
export function fist(sheet: Sheet, own: Own, [x, y]: Point, side: 1 | -1): void {
  const { skin } = own;
  const dark = scale(skin, 0.78);
  sheet.shape(
    [
      [x - 0.058, y - 0.04],
      [x - 0.062, y + 0.035],
      [x - 0.03, y + 0.066],
      [x + 0.03, y + 0.066],
      [x + 0.062, y + 0.035],
      [x + 0.058, y - 0.04],
      [x, y - 0.066],
    ],
    skin,
    { soft: true, dark: 0.72 },
  );
  for (const at of [-0.03, 0, 0.03])
    sheet.line(
      [
        [x + at, y + 0.052],
        [x + at * 0.95, y + 0.012],
      ],
      dark,
      0.005,
      0.5,
    );
  sheet.limb(
    [x + side * 0.046, y - 0.02],
    [x + side * 0.02, y + 0.03],
    [0.021, 0.018],
    mix(skin, [255, 235, 220], 0.12),
  );
}

/** Both hands go to and fro as in walking, in the lower corners. */
export function walkingHands(sheet: Sheet, own: Own): void {
  const step = Math.sin(sheet.t * 1.75 * Math.PI);
  for (const side of [-1, 1] as const) {
    const swing = step * side;
    const hand: Point = [side * (0.4 - 0.05 * swing), 0.17 + 0.1 * swing];
    arm(sheet, own, [side * 0.66, -0.14], [hand[0] + side * 0.045, hand[1] - 0.05]);
    fist(sheet, own, hand, side === 1 ? -1 : 1);
  }
}

/** Hands that reach ahead by turns, as a swimmer's do. */
export function swimmingHands(sheet: Sheet, own: Own): void {
  for (const side of [-1, 1] as const) {
    const reach = 0.5 + 0.5 * Math.sin(sheet.t * 3.4 + side * 1.57);
    const hand: Point = [side * (0.34 - 0.16 * reach), 0.12 + 0.24 * reach];
    sheet.limb([side * 0.6, -0.12], hand, [0.08, 0.045], own.skin);
    for (const spread of [-0.36, -0.12, 0.12, 0.36]) {
      const tip: Point = [hand[0] + Math.sin(spread) * 0.11, hand[1] + Math.cos(spread) * 0.11];
      sheet.limb(hand, tip, [0.02, 0.013], own.skin);
    }
    sheet.limb(hand, [hand[0] - side * 0.07, hand[1] + 0.035], [0.022, 0.016], own.skin);
    sheet.disc(hand, 0.046, own.skin, 0.75);
  }
}

/** The paws of something that runs, one after the other. */
export function paws(sheet: Sheet, own: Own): void {
  for (const side of [-1, 1] as const) {
    const reach = 0.5 + 0.5 * Math.sin(sheet.t * 9 + side * 1.3);
    const paw: Point = [side * (0.2 - 0.03 * reach), 0.05 + 0.19 * reach];
    sheet.limb([side * 0.3, -0.12], paw, [0.085, 0.062], own.color);
    sheet.shape(
      [
        [paw[0] - 0.075, paw[1] - 0.03],
        [paw[0] - 0.07, paw[1] + 0.055],
        [paw[0], paw[1] + 0.085],
        [paw[0] + 0.07, paw[1] + 0.055],
        [paw[0] + 0.075, paw[1] - 0.03],
        [paw[0], paw[1] - 0.06],
      ],
      mix(own.color, rgb('#fff4e4'), 0.3),
      { soft: true, dark: 0.8 },
    );
    for (const toe of [-0.024, 0.024])
      sheet.line(
        [
          [paw[0] + toe, paw[1] + 0.068],
          [paw[0] + toe * 0.9, paw[1] + 0.03],
        ],
        scale(own.color, 0.55),
        0.007,
      );
  }
}
