import { Path2D } from '@napi-rs/canvas';
import { mix, scale } from '../../color.ts';
import { TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { limbPath, point, polar, smoothOutline, solveTwoBone } from '../limb.ts';
import { drawEye } from '../quadruped/draw/eye.ts';
import type { Brush } from '../shading.ts';
import type { FishSpecies } from './species.ts';

/** A sea turtle: it flies through the water on its long fore flippers. */
export function drawSeaTurtle(brush: Brush, species: FishSpecies, t: number): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const beat = t * TAU * 0.42;
  const skin = colors.belly;
  ctx.rotate(0.06 * Math.sin(beat + 0.8));
  flipper(brush, species, { at: point(0.24, -0.06), beat, near: false, size: 0.86 });
  hindFlipper(brush, species, beat, false);
  // Neck and head.
  const nod = 0.02 * Math.sin(beat);
  ctx.fillStyle = brush.tone(skin, 0.66);
  ctx.fill(
    limbPath(
      [point(0.26 * L, -0.02 * L), point(0.4 * L, 0.02 * L), point(0.5 * L, (0.045 + nod) * L)],
      [0.1 * L, 0.075 * L, 0.075 * L],
    ),
  );
  const face = point(0.54 * L, (0.05 + nod) * L);
  const head = smoothOutline(
    (
      [
        [-0.1, 0.02],
        [-0.04, 0.095],
        [0.06, 0.085],
        [0.13, 0.02],
        [0.135, -0.03],
        [0.06, -0.07],
        [-0.06, -0.075],
      ] as const
    ).map(([x, y]) => point(face.x + x * L, face.y + y * L)),
  );
  ctx.fillStyle = brush.tone(skin, 0.84);
  ctx.fill(head);
  scutes(brush, face, species);
  ctx.strokeStyle = 'rgba(30,30,20,0.55)';
  ctx.lineWidth = 0.008 * L;
  ctx.beginPath();
  ctx.moveTo(face.x + 0.13 * L, face.y - 0.028 * L);
  ctx.quadraticCurveTo(
    face.x + 0.07 * L,
    face.y - 0.045 * L,
    face.x + 0.03 * L,
    face.y - 0.025 * L,
  );
  ctx.stroke();
  drawEye(brush, face.x + 0.055 * L, face.y + 0.022 * L, {
    radius: 0.026 * L,
    color: colors.eye,
    pupil: 'round',
    lids: t % 5 < 0.14 ? 1 : 0,
    seen: 1,
    slant: 0,
    lid: skin,
  });
  shell(brush, species);
  hindFlipper(brush, species, beat, true);
  flipper(brush, species, { at: point(0.2, -0.1), beat, near: true, size: 1 });
}

function scutes(brush: Brush, face: Point, species: FishSpecies): void {
  const { ctx } = brush;
  const L = species.length;
  ctx.fillStyle = brush.tone(species.colors.fin, 0.6);
  ctx.globalAlpha = 0.7;
  ctx.beginPath();
  for (const [x, y, r] of [
    [-0.05, 0.055, 0.02],
    [0.0, 0.065, 0.022],
    [-0.06, 0.005, 0.022],
    [-0.02, 0.02, 0.017],
    [0.01, -0.03, 0.014],
    [-0.05, -0.04, 0.016],
  ] as const) {
    ctx.moveTo(face.x + (x + r) * L, face.y + y * L);
    ctx.ellipse(face.x + x * L, face.y + y * L, r * L, r * 0.8 * L, 0.3, 0, TAU);
  }
  ctx.fill();
  ctx.globalAlpha = 1;
}

/** The carapace from the side and a little above, with its plates; the plastron below. */
function shell(brush: Brush, species: FishSpecies): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const at = (x: number, y: number): Point => point(x * L, y * L);
  ctx.fillStyle = brush.tone(mix(colors.belly, [240, 230, 190], 0.5), 0.55);
  ctx.fill(
    smoothOutline([
      at(0.34, -0.04),
      at(0.2, -0.16),
      at(-0.2, -0.15),
      at(-0.44, -0.05),
      at(0, 0.02),
    ]),
  );
  const dome = smoothOutline([
    at(0.38, -0.05),
    at(0.35, 0.08),
    at(0.18, 0.2),
    at(-0.06, 0.215),
    at(-0.3, 0.11),
    at(-0.5, -0.06),
    at(-0.25, -0.1),
    at(0.1, -0.115),
  ]);
  const gradient = ctx.createLinearGradient(0, -0.1 * L, 0, 0.2 * L);
  gradient.addColorStop(0, brush.tone(colors.back, 0.5));
  gradient.addColorStop(1, brush.tone(colors.back, 1));
  ctx.fillStyle = gradient;
  ctx.fill(dome);
  const plates = new Path2D();
  const plate = (x: number, y: number, w: number, h: number): void => {
    smoothOutline(
      [0, 1, 2, 3, 4, 5].map((k) => {
        const angle = (k / 6) * TAU;
        return at(
          x + w * Math.cos(angle),
          y + h * Math.sin(angle) - 0.12 * (x - 0.02) ** 2 * 4 * h,
        );
      }),
      plates,
    );
  };
  for (const [x, y, w, h] of [
    [0.25, 0.045, 0.075, 0.055],
    [0.1, 0.115, 0.09, 0.065],
    [-0.08, 0.12, 0.09, 0.065],
    [-0.24, 0.06, 0.075, 0.05],
    [0.17, -0.035, 0.08, 0.045],
    [0.0, -0.01, 0.085, 0.055],
    [-0.17, -0.02, 0.08, 0.045],
    [-0.35, -0.03, 0.065, 0.035],
  ] as const)
    plate(x, y, w, h);
  ctx.fillStyle = brush.tone(colors.marks ?? colors.fin, 0.8);
  ctx.globalAlpha = 0.75;
  ctx.fill(plates);
  ctx.globalAlpha = 1;
}

/** A long blade that is rowed down and back, and feathered forward. */
function flipper(
  brush: Brush,
  species: FishSpecies,
  by: { at: Point; beat: number; near: boolean; size: number },
): void {
  const { ctx } = brush;
  const L = species.length;
  const root = point(by.at.x * L, by.at.y * L);
  const angle = -1.95 + 0.95 * Math.sin(by.beat) * (by.near ? 1 : 0.8);
  const elbow = polar(root, angle + 0.25, 0.2 * L * by.size);
  const tip = polar(elbow, angle - 0.35 + 0.4 * Math.sin(by.beat - 0.9), 0.36 * L * by.size);
  const path = limbPath(
    [root, elbow, point((elbow.x + tip.x) / 2, (elbow.y + tip.y) / 2), tip],
    [0.075, 0.075, 0.058, 0.014].map((r) => r * L * by.size),
  );
  const gradient = ctx.createLinearGradient(root.x, root.y, tip.x, tip.y);
  gradient.addColorStop(0, brush.tone(species.colors.belly, by.near ? 0.8 : 0.45));
  gradient.addColorStop(1, brush.tone(species.colors.fin, by.near ? 0.8 : 0.4));
  ctx.fillStyle = gradient;
  ctx.fill(path);
  if (!by.near) return;
  ctx.fillStyle = brush.tone(species.colors.fin, 0.62);
  ctx.globalAlpha = 0.6;
  ctx.beginPath();
  for (let k = 0; k < 7; k++) {
    const t = 0.1 + k * 0.11;
    const x = elbow.x + (tip.x - elbow.x) * t;
    const y = elbow.y + (tip.y - elbow.y) * t;
    const r = 0.021 * L * (1 - 0.6 * t);
    const off = (k % 2 ? 1 : -1) * 0.018 * L * (1 - t);
    ctx.moveTo(x + r, y + off);
    ctx.arc(x, y + off, r, 0, TAU);
  }
  ctx.fill();
  ctx.globalAlpha = 1;
}

function hindFlipper(brush: Brush, species: FishSpecies, beat: number, near: boolean): void {
  const L = species.length;
  const root = point(-0.36 * L, -0.06 * L);
  const tip = polar(root, Math.PI + 0.35 + 0.2 * Math.sin(beat + (near ? 0.4 : 1.4)), 0.25 * L);
  brush.ctx.fillStyle = brush.tone(species.colors.belly, near ? 0.68 : 0.4);
  brush.ctx.fill(
    limbPath(
      [root, point((root.x + tip.x) / 2, (root.y + tip.y) / 2 - 0.02 * L), tip],
      [0.05 * L, 0.062 * L, 0.02 * L],
    ),
  );
}

/** A crab from in front: it walks sideways on eight legs and holds up its claws. */
export function drawCrab(
  brush: Brush,
  species: FishSpecies,
  motion: { t: number; travelled: number },
): void {
  const { ctx } = brush;
  const L = species.length;
  const { colors } = species;
  const cycle = (motion.travelled / (0.55 * L)) * TAU;
  const bob = 0.012 * L * Math.sin(motion.t * 2.2) + 0.012 * L * Math.abs(Math.sin(cycle));
  const body = point(0, 0.33 * L + bob);
  for (const far of [true, false])
    for (const side of [-1, 1])
      for (const k of [0, 1]) {
        const order = k * 2 + (far ? 1 : 0);
        const phase = cycle + order * 1.57 + (side < 0 ? Math.PI : 0);
        const root = point(body.x + side * (0.26 - 0.03 * order) * L, body.y - 0.05 * L);
        const foot = point(
          side * (0.84 - 0.13 * order) * L + 0.07 * L * Math.cos(phase),
          Math.max(0, 0.07 * L * Math.sin(phase)) + (far ? 0.05 * L : 0),
        );
        const { joint } = solveTwoBone(root, foot, 0.32 * L, 0.4 * L, side === 1 ? 1 : -1);
        ctx.fillStyle = brush.tone(colors.back, far ? 0.38 : 0.66);
        ctx.fill(limbPath([root, joint, foot], [0.05 * L, 0.045 * L, 0.012 * L]));
      }
  for (const side of [-1, 1]) claw(brush, species, body, side as 1 | -1, motion.t);
  const shape = smoothOutline(
    (
      [
        [-0.4, 0.04],
        [-0.33, 0.2],
        [-0.12, 0.25],
        [0.12, 0.25],
        [0.33, 0.2],
        [0.4, 0.04],
        [0.25, -0.13],
        [0, -0.17],
        [-0.25, -0.13],
      ] as const
    ).map(([x, y]) => point(body.x + x * L, body.y + y * L)),
  );
  const gradient = ctx.createLinearGradient(0, body.y - 0.17 * L, 0, body.y + 0.24 * L);
  gradient.addColorStop(0, brush.tone(colors.belly, 0.6));
  gradient.addColorStop(0.4, brush.tone(colors.back, 0.72));
  gradient.addColorStop(1, brush.tone(colors.back, 1));
  ctx.fillStyle = gradient;
  ctx.fill(shape);
  ctx.fillStyle = brush.tone(scale(colors.back, 0.72), 0.7);
  ctx.globalAlpha = 0.5;
  ctx.beginPath();
  for (const [x, y, r] of [
    [-0.2, 0.14, 0.03],
    [0.22, 0.12, 0.026],
    [0.06, 0.18, 0.022],
    [-0.07, 0.16, 0.018],
    [0.3, 0.05, 0.018],
    [-0.3, 0.06, 0.02],
  ] as const) {
    ctx.moveTo(body.x + (x + r) * L, body.y + y * L);
    ctx.ellipse(body.x + x * L, body.y + y * L, r * L, r * 0.7 * L, 0, 0, TAU);
  }
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = brush.tone(scale(colors.back, 0.4), 0.6);
  ctx.lineWidth = 0.016 * L;
  ctx.beginPath();
  ctx.arc(body.x, body.y + 0.02 * L, 0.09 * L, -2.4, -0.74);
  ctx.stroke();
  const blink = motion.t % 4 < 0.14 ? 1 : 0;
  for (const side of [-1, 1]) {
    const eye = point(
      body.x + side * 0.115 * L,
      body.y + 0.34 * L + 0.008 * L * Math.sin(motion.t * 3 + side),
    );
    ctx.fillStyle = brush.tone(colors.back, 0.7);
    ctx.fill(
      limbPath([point(body.x + side * 0.09 * L, body.y + 0.2 * L), eye], [0.026 * L, 0.022 * L]),
    );
    drawEye(brush, eye.x, eye.y, {
      radius: 0.06 * L,
      color: colors.eye,
      pupil: 'round',
      lids: blink,
      seen: 1,
      slant: 0,
      lid: colors.back,
    });
  }
}

function claw(brush: Brush, species: FishSpecies, body: Point, side: 1 | -1, t: number): void {
  const { ctx } = brush;
  const L = species.length;
  const wave = 0.12 * Math.sin(t * 1.9 + side);
  const root = point(body.x + side * 0.3 * L, body.y + 0.06 * L);
  const elbow = point(root.x + side * 0.2 * L, root.y + 0.04 * L);
  const wrist = point(elbow.x + side * 0.02 * L, elbow.y + (0.1 + wave * 0.3) * L);
  ctx.fillStyle = brush.tone(species.colors.back, 0.66);
  ctx.fill(limbPath([root, elbow, wrist], [0.06 * L, 0.065 * L, 0.055 * L]));
  const open = 0.25 + 0.18 * Math.max(0, Math.sin(t * 2.6 + side * 1.3));
  const up = Math.PI / 2 + side * (0.25 + wave);
  const palm = polar(wrist, up, 0.1 * L);
  const finger = (turn: number, thick: number): void => {
    const middle = polar(palm, up + turn, 0.12 * L);
    const tip = polar(middle, up + turn * 0.1 - Math.sign(turn) * 0.45, 0.12 * L);
    ctx.fill(limbPath([palm, middle, tip], [0.08 * L, thick * L, 0.012 * L]));
  };
  ctx.fillStyle = brush.tone(species.colors.back, 0.86);
  finger(side * (0.35 + open), 0.06);
  finger(-side * (0.25 + open * 0.5), 0.05);
  ctx.beginPath();
  ctx.ellipse(palm.x, palm.y, 0.105 * L, 0.12 * L, up - Math.PI / 2, 0, TAU);
  ctx.fill();
}
