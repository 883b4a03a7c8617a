import type { Rgb } from '../../color.ts';
import { scale } from '../../color.ts';
import { clamp } from '../../easing.ts';
import type { Brush } from '../shading.ts';
import { limbPath } from '../limb.ts';
import {
  drawBackpack,
  drawBelt,
  drawCape,
  drawOver,
  drawScarf,
  drawSkirt,
} from './draw/garments.ts';
import type { HeadView } from './draw/head.ts';
import { drawHead, drawHeadBack } from './draw/head.ts';
import { drawArm, drawLeg } from './draw/limbs.ts';
import { drawNeck, drawTrunk, trunkLevels, trunkOutline } from './draw/trunk.ts';
import type { Person } from './person.ts';
import type { Pose } from './pose.ts';
import type { LimbJoints, Skeleton } from './skeleton.ts';
import type { Outfit } from './wardrobe.ts';

/** Something drawn together with the body: a tool in the hand, a seat, a partner. */
export interface Item {
  /** Nearness to the viewer in metres: 0 is the middle of the trunk, below it is behind. */
  near: number;
  draw(brush: Brush): void;
}

export interface Figure {
  person: Person;
  outfit: Outfit;
  pose: Pose;
  skeleton: Skeleton;
  items: readonly Item[];
  /** Seconds, for blinking and cloth. */
  t: number;
  mouth: number;
  /** The mouth moves with words and nothing else. */
  speaks: boolean;
  /** Wind and speed as felt by hair and cloth: negative streams backwards. */
  swing: number;
}

/** Eyes close for a seventh of a second every few seconds; `offset` keeps a crowd out of step. */
export function blinkAt(t: number, offset: number): number {
  const phase = (t + offset * 3.1) % 3.4;
  return phase < 0.15 ? Math.sin((phase / 0.15) * Math.PI) : 0;
}

function headView(f: Figure): HeadView & { mirrored: boolean } {
  const { skeleton: k, pose } = f;
  const yaw = Math.atan2(Math.sin(k.headYaw), Math.cos(k.headYaw));
  const asleep = pose.mood === 'asleep';
  return {
    person: f.person,
    outfit: f.outfit,
    yaw: Math.abs(yaw),
    mirrored: yaw < 0,
    pitch: k.headPitch,
    mood: pose.mood,
    mouth: f.speaks ? f.mouth : Math.max(pose.mouth, f.mouth),
    speaks: f.speaks,
    blink: asleep ? 1 : blinkAt(f.t, f.person.proportions.height * 10),
    gaze: pose.gaze,
    swing: f.swing,
  };
}

function inHead(brush: Brush, f: Figure, draw: (brush: Brush, view: HeadView) => void): void {
  const view = headView(f);
  const { ctx } = brush;
  const { head, headRoll } = f.skeleton;
  const size = f.person.proportions.head;
  ctx.save();
  ctx.translate(head.x, head.y);
  ctx.rotate(headRoll);
  ctx.scale(view.mirrored ? -size : size, size);
  const c = Math.cos(-headRoll);
  const s = Math.sin(-headRoll);
  const lx = brush.toLight.x * c - brush.toLight.y * s;
  const ly = brush.toLight.x * s + brush.toLight.y * c;
  draw(
    { ...brush, pixels: brush.pixels * size, toLight: { x: view.mirrored ? -lx : lx, y: ly } },
    view,
  );
  ctx.restore();
}

interface Layer {
  near: number;
  draw(): void;
}

/** Draws a person with everything worn and held, from the far side to the near one. */
export function drawFigure(brush: Brush, f: Figure): void {
  const { skeleton: k, person, outfit, pose } = f;
  const backView = Math.cos(k.chestYaw) < -0.25;
  const layers: Layer[] = [];
  const add = (near: number, draw: () => void): void => {
    layers.push({ near, draw });
  };
  const armNear = (joints: LimbJoints, rest: number): number => {
    const nearness = joints.middle.d * 0.55 + joints.end.d * 0.45 - k.chest.d;
    return clamp(nearness, -0.4, 0.6) + rest;
  };
  const arms = [
    { joints: k.left, pose: pose.left, side: 1 as const },
    { joints: k.right, pose: pose.right, side: -1 as const },
  ];
  const side = Math.sin(k.chestYaw);
  for (const arm of arms) {
    // From the side the far arm is behind the trunk and the near one before it, whatever they do.
    const rest = -arm.side * side * 0.16 + (backView ? -0.05 : 0.05);
    const thumb = arm.side * (Math.cos(k.chestYaw) >= -0.2 ? 1 : -1) > 0 ? -1 : 1;
    add(armNear(arm.joints, rest), () =>
      drawArm(
        brush,
        arm.joints,
        person,
        outfit,
        arm.pose.grip ?? 'relaxed',
        Math.abs(side) > 0.6 ? 1 : thumb,
      ),
    );
  }
  const legs = [k.leftLeg, k.rightLeg];
  for (const leg of legs) {
    const near = (leg.middle.d + leg.end.d) / 2 - k.hips.d;
    add(-0.06 + clamp(near, -0.2, 0.5) * 0.05, () => drawLeg(brush, leg, person, outfit));
  }
  if (outfit.cape)
    add(backView ? 0.09 : -0.5, () => drawCape(brush, k, person, outfit.cape!, f.swing, f.t));
  if (outfit.backpack)
    add(backView ? 0.09 : -0.12, () => drawBackpack(brush, k, person, outfit.backpack!));
  add(0, () => drawBody(brush, f));
  const hairBefore = Math.abs(Math.sin(k.headYaw)) > 0.8 || Math.cos(k.headYaw) < 0;
  add(hairBefore ? 0.005 : -0.07, () => inHead(brush, f, drawHeadBack));
  add(backView ? 0.006 : 0.01, () => {
    inHead(brush, f, drawHead);
    if (outfit.scarf) drawScarf(brush, k, person, outfit.scarf, f.swing, f.t);
  });
  for (const item of f.items) add(item.near, () => item.draw(brush));
  layers.sort((a, b) => a.near - b.near);
  for (const layer of layers) layer.draw();
}

function drawBody(brush: Brush, f: Figure): void {
  const { skeleton: k, person, outfit } = f;
  const { bottom, over } = outfit;
  const shell = outfit.shell;
  drawNeck(brush, k, person);
  const skirt =
    bottom && (bottom.kind === 'skirt' || bottom.kind === 'gown' || bottom.kind === 'tutu')
      ? bottom
      : null;
  if (skirt && skirt.kind !== 'tutu') drawSkirt(brush, k, person, skirt, f.swing);
  drawTrunk(brush, k, person, outfit);
  if (skirt?.kind === 'tutu') drawSkirt(brush, k, person, skirt, f.swing);
  if (shell) drawShell(brush, f, shell);
  if (over) drawOver(brush, k, person, outfit, over, f.swing);
  if (outfit.belt) drawBelt(brush, k, person, outfit.belt);
}

function drawShell(brush: Brush, f: Figure, shell: NonNullable<Outfit['shell']>): void {
  const { skeleton: k, person, outfit } = f;
  const { ctx } = brush;
  const h = person.proportions.height;
  const levels = trunkLevels(k, person, h * 0.008);
  const s = Math.sin(k.chestYaw);
  const front = Math.max(0.35, Math.cos(k.chestYaw));
  if (Math.cos(k.chestYaw) < -0.2) return;
  const color: Rgb = outfit.top?.color ?? [200, 200, 206];
  const chest = { x: levels[5]!.at.x + s * h * 0.03, y: levels[4]!.at.y };
  ctx.strokeStyle = brush.tone(scale(color, 0.55), 0.5);
  ctx.lineWidth = h * 0.006;
  if (shell === 'spacesuit') {
    ctx.fillStyle = brush.tone([70, 80, 96], 0.8);
    ctx.beginPath();
    ctx.roundRect(
      chest.x - h * 0.04 * front,
      chest.y - h * 0.02,
      h * 0.08 * front,
      h * 0.055,
      h * 0.008,
    );
    ctx.fill();
    [
      [232, 70, 60],
      [90, 190, 110],
      [240, 200, 80],
    ].forEach((c, i) => {
      ctx.fillStyle = brush.tone(c as unknown as Rgb, 1);
      ctx.beginPath();
      ctx.arc(chest.x + (i - 1) * h * 0.02 * front, chest.y + h * 0.012, h * 0.006, 0, 7);
      ctx.fill();
    });
    return;
  }
  ctx.save();
  ctx.clip(trunkOutline(levels, k, 1, person));
  ctx.beginPath();
  const l = levels[4]!;
  ctx.moveTo(l.left.x, l.left.y);
  ctx.quadraticCurveTo(chest.x, l.at.y - h * 0.035, l.right.x, l.right.y);
  ctx.moveTo(levels[2]!.left.x, levels[2]!.left.y);
  ctx.quadraticCurveTo(chest.x, levels[2]!.at.y - h * 0.03, levels[2]!.right.x, levels[2]!.right.y);
  ctx.moveTo(chest.x, k.neck.y);
  ctx.lineTo(chest.x, l.at.y - h * 0.016);
  ctx.stroke();
  if (shell === 'robot') {
    ctx.fillStyle = brush.tone([96, 216, 244], 1);
    ctx.beginPath();
    ctx.arc(chest.x, levels[5]!.at.y, h * 0.018, 0, 7);
    ctx.fill();
  }
  ctx.restore();
}

/** The silhouette of a body, for its shadow. */
export function fillSilhouette(
  ctx: Brush['ctx'],
  f: Pick<Figure, 'person' | 'skeleton' | 'outfit'>,
): void {
  const { skeleton: k, person } = f;
  const h = person.proportions.height * person.proportions.limbs;
  const path = trunkOutline(trunkLevels(k, person, h * 0.01), k, 0, person);
  ctx.fill(path);
  for (const leg of [k.leftLeg, k.rightLeg]) {
    ctx.fill(limbPath([leg.root, leg.middle, leg.end], [h * 0.052, h * 0.036, h * 0.024]));
    ctx.fill(limbPath([leg.end, leg.tip], [h * 0.022, h * 0.018]));
  }
  for (const arm of [k.left, k.right])
    ctx.fill(
      limbPath(
        [arm.root, arm.middle, arm.end, arm.tip],
        [h * 0.032, h * 0.026, h * 0.02, h * 0.012],
      ),
    );
  ctx.beginPath();
  ctx.ellipse(
    k.head.x,
    k.head.y,
    person.proportions.head * 0.42,
    person.proportions.head * 0.5,
    0,
    0,
    Math.PI * 2,
  );
  ctx.fill();
  if (f.outfit.bottom && (f.outfit.bottom.kind === 'gown' || f.outfit.bottom.kind === 'skirt')) {
    ctx.beginPath();
    ctx.moveTo(k.waist.x, k.waist.y);
    ctx.lineTo(k.leftLeg.end.x + h * 0.07, k.leftLeg.end.y);
    ctx.lineTo(k.rightLeg.end.x - h * 0.07, k.rightLeg.end.y);
    ctx.fill();
  }
}
