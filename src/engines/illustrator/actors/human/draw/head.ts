import type { Path2D } from '@napi-rs/canvas';
import { mix, scale } from '../../../color.ts';
import { clamp, lerp, smoothstep } from '../../../easing.ts';
import { splineOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Person } from '../person.ts';
import type { Pose } from '../pose.ts';
import { drawFace } from './face.ts';
import { ellipse, form, mass } from './form.ts';
import { drawBackHair, drawHair } from './hair.ts';
import { drawHat, hidesHair } from './hats.ts';
import { drawEyewear } from './eyewear.ts';
import type { Outfit } from '../wardrobe.ts';

/**
 * A head seen under an angle. Everything is drawn in units of the head's height, origin in its
 * middle, turned so that it looks to the right: `yaw` 0 is the front, π/2 the profile, π the back.
 */
export interface HeadView {
  person: Person;
  outfit: Outfit;
  yaw: number;
  pitch: number;
  mood: Pose['mood'];
  mouth: number;
  /** The mouth moves with words and nothing else. */
  speaks: boolean;
  blink: number;
  gaze: { x: number; y: number };
  /** Angle by which hanging hair swings (radians, towards where the head looks is negative). */
  swing: number;
}

type Outline = readonly (readonly [number, number])[];

// The same nineteen landmarks from three sides: crown, forehead, brow, nose, lips, chin, jaw, nape.
const FRONT: Outline = [
  [0, 0.5],
  [0.2, 0.455],
  [0.315, 0.3],
  [0.348, 0.12],
  [0.347, 0.04],
  [0.345, -0.06],
  [0.338, -0.14],
  [0.326, -0.2],
  [0.305, -0.26],
  [0.278, -0.315],
  [0.232, -0.385],
  [0.15, -0.462],
  [0.03, -0.5],
  [-0.15, -0.462],
  [-0.278, -0.315],
  [-0.332, -0.17],
  [-0.348, 0.05],
  [-0.315, 0.3],
  [-0.2, 0.455],
];
const THREE_QUARTER: Outline = [
  [-0.02, 0.5],
  [0.2, 0.44],
  [0.322, 0.27],
  [0.35, 0.11],
  [0.327, 0.02],
  [0.345, -0.07],
  [0.345, -0.135],
  [0.328, -0.2],
  [0.305, -0.255],
  [0.296, -0.305],
  [0.275, -0.375],
  [0.225, -0.465],
  [0.125, -0.505],
  [-0.04, -0.45],
  [-0.18, -0.3],
  [-0.26, -0.19],
  [-0.375, -0.02],
  [-0.42, 0.2],
  [-0.28, 0.43],
];
const PROFILE: Outline = [
  [-0.03, 0.5],
  [0.21, 0.425],
  [0.335, 0.25],
  [0.368, 0.1],
  [0.342, 0.015],
  [0.462, -0.115],
  [0.375, -0.165],
  [0.398, -0.212],
  [0.368, -0.25],
  [0.382, -0.288],
  [0.35, -0.345],
  [0.352, -0.44],
  [0.265, -0.5],
  [0.06, -0.4],
  [-0.06, -0.24],
  [-0.17, -0.2],
  [-0.33, -0.1],
  [-0.455, 0.13],
  [-0.34, 0.4],
];

function headOutline(yaw: number, person: Person): Path2D {
  const young = person.age === 'baby' ? 1 : person.age === 'child' ? 0.7 : 0;
  const jaw = person.gender === 'female' ? -0.016 : 0.012;
  const behind = yaw > 1.75;
  const toQuarter = clamp(yaw / (Math.PI / 4), 0, 1);
  const toProfile = behind ? 1 - smoothstep(1.75, 2.9, yaw) : smoothstep(0.85, 1.45, yaw);
  const points = FRONT.map(([x, y], i) => {
    const q = THREE_QUARTER[i]!;
    const p = PROFILE[i]!;
    const from = behind ? [-x, y] : [lerp(x, q[0], toQuarter), lerp(y, q[1], toQuarter)];
    let px = lerp(from[0]!, p[0], toProfile);
    let py = lerp(from[1]!, p[1], toProfile);
    if (i === 5) px -= toProfile * (young * 0.05 + (person.gender === 'female' ? 0.022 : 0));
    // Children have round cheeks and a small chin; men a broader jaw.
    if (py < -0.1) px *= 1 + young * 0.06 * (1 - toProfile) + jaw * (1 - toProfile) * 2;
    if (py < -0.3) py += young * 0.025;
    return { x: px, y: py };
  });
  return splineOutline(points, 0.95);
}

/** What hangs behind neck and shoulders; drawn before or after the trunk, as the view asks. */
export function drawHeadBack(brush: Brush, view: HeadView): void {
  if (!hidesHair(view.outfit.hat?.kind)) drawBackHair(brush, view);
}

export function drawHead(brush: Brush, view: HeadView): void {
  const { person, outfit, yaw } = view;
  const skin = person.skin;
  const facing = yaw < 1.9;
  const profile = Math.sin(Math.min(yaw, Math.PI));
  // The far ear peeps out in front views only.
  if (Math.abs(Math.cos(yaw)) > 0.72) drawEar(brush, view, 1);
  if (yaw < 0.5) drawEar(brush, view, -1);
  const outline = headOutline(yaw, person);
  mass(brush, outline, skin, { x: profile * 0.02, y: 0.02 }, 0.52);
  if (facing) drawFace(brush, view, outline);
  if (yaw >= 0.5) drawEar(brush, view, -1);
  if (!hidesHair(outfit.hat?.kind)) drawHair(brush, view);
  if (facing && outfit.glasses) drawEyewear(brush, view, outfit.glasses);
  if (outfit.hat) drawHat(brush, view, outfit.hat);
}

function drawEar(brush: Brush, view: HeadView, side: 1 | -1): void {
  const { yaw, person } = view;
  const lateral = 0.352 * side;
  const x = lateral * Math.cos(yaw) - 0.045 * Math.sin(yaw);
  const wide = lerp(0.05, 0.085, Math.abs(Math.sin(yaw)));
  const small = person.age === 'baby' || person.age === 'child' ? -0.04 : 0;
  const y = -0.05 + small;
  form(brush, ellipse(x, y, wide, 0.105, -0.16), person.skin);
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone(mix(scale(person.skin, 0.72), [190, 80, 60], 0.2), 0.4);
  ctx.lineWidth = 0.016;
  ctx.beginPath();
  ctx.arc(x - 0.005, y + 0.012, wide * 0.55, -1.2, 2.2);
  ctx.stroke();
}
