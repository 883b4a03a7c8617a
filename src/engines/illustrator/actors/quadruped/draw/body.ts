import { Path2D } from '@napi-rs/canvas';
import type { CanvasGradient } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { mix } from '../../../color.ts';
import type { Point } from '../../limb.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure, LegView } from '../figure.ts';
import { toesOf } from '../figure.ts';
import type { Sweep } from '../sweep.ts';
import { onSurface } from '../sweep.ts';
import { drawFur, furEdge } from './fur.ts';
import { drawPattern, patternOnLeg } from './pattern.ts';

const SHADOW: Rgb = [20, 16, 30];

/** Light from the back to the belly, in the trunk's own frame; `under` colours the belly. */
function bodyGradient(brush: Brush, figure: Figure, under: Rgb | undefined): CanvasGradient {
  const { pose, build, species } = figure;
  const H = build.H;
  const dx = pose.shoulder.x - pose.hip.x;
  const dy = pose.shoulder.y - pose.hip.y;
  const length = Math.hypot(dx, dy) || 1;
  const up = point((-dy / length) * figure.turn.cos, dx / length);
  const mid = point(
    ((pose.hip.x + pose.shoulder.x) / 2) * figure.turn.cos,
    (pose.hip.y + pose.shoulder.y) / 2,
  );
  const above = 0.42 * species.chest * H + pose.arch;
  const below = 0.6 * species.chest * H;
  const gradient = brush.ctx.createLinearGradient(
    mid.x - up.x * below,
    mid.y - up.y * below,
    mid.x + up.x * above,
    mid.y + up.y * above,
  );
  const { base, back } = species.coat;
  const low = under ?? base;
  gradient.addColorStop(0, brush.tone(low, 0.36));
  gradient.addColorStop(0.16, brush.tone(low, 0.5));
  gradient.addColorStop(0.34, brush.tone(under ? mix(under, base, 0.7) : base, 0.6));
  gradient.addColorStop(0.62, brush.tone(base, 0.78));
  gradient.addColorStop(0.88, brush.tone(back ? mix(base, back, 0.6) : base, 0.92));
  gradient.addColorStop(1, brush.tone(back ?? base, 1));
  return gradient;
}

/** Trunk and neck, with their coat. */
export function drawBody(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const body = new Path2D();
  body.addPath(figure.trunkPath);
  body.addPath(figure.neckPath);
  if (coat.fur > 0) furEdge(body, figure);
  ctx.fillStyle = bodyGradient(brush, figure, coat.belly);
  ctx.fill(body);
  ctx.save();
  ctx.clip(body);
  shadeNeck(brush, figure);
  drawPattern(brush, figure);
  muscles(brush, figure);
  ctx.restore();
  drawFur(brush, figure);
}

/** The throat takes the belly's colour, and the neck's underside lies in its own shade. */
function shadeNeck(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const throat = coat.belly ?? coat.base;
  for (const [from, alpha] of [
    [0.5, 0.3],
    [0.6, 0.45],
    [0.7, 0.5],
  ] as const) {
    ctx.globalAlpha = coat.belly ? alpha : alpha * 0.45;
    ctx.fillStyle = brush.tone(throat, coat.belly ? 0.62 : 0.42);
    ctx.fill(strip(figure.neck, 0, 1, Math.PI * from, Math.PI));
  }
  if (coat.belly) {
    ctx.globalAlpha = 0.35;
    for (const from of [0.55, 0.66]) ctx.fill(strip(figure.trunk, 0.8, 1, Math.PI * from, Math.PI));
  }
  ctx.globalAlpha = 1;
}

/** A region of a sweep between two lines along it. */
export function strip(of: Sweep, u0: number, u1: number, from: number, to: number): Path2D {
  const path = new Path2D();
  const steps = 8;
  const edge: Point[] = [];
  for (let i = 0; i <= steps; i++) edge.push(onSurface(of, u0 + ((u1 - u0) * i) / steps, from));
  for (let i = steps; i >= 0; i--) edge.push(onSurface(of, u0 + ((u1 - u0) * i) / steps, to));
  edge.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
  return path;
}

/** Soft forms under the coat: shoulder blade, haunch and the hollow before the thigh. */
function muscles(brush: Brush, figure: Figure): void {
  const { build, species } = figure;
  const H = build.H;
  const blob = (u: number, phi: number, radius: number, color: string, clear: string): void => {
    const at = onSurface(figure.trunk, u, phi);
    const gradient = brush.ctx.createRadialGradient(at.x, at.y, 0, at.x, at.y, radius);
    gradient.addColorStop(0, color);
    gradient.addColorStop(1, clear);
    brush.ctx.fillStyle = gradient;
    brush.ctx.fillRect(at.x - radius, at.y - radius, radius * 2, radius * 2);
  };
  const light = brush.light.key.map(Math.round).join(',');
  const glow = (0.16 * brush.light.keyStrength).toFixed(3);
  const r = species.chest * H;
  blob(0.86, 0.9, r * 0.5, `rgba(${light},${glow})`, `rgba(${light},0)`);
  blob(0.18, 0.9, r * 0.5, `rgba(${light},${glow})`, `rgba(${light},0)`);
  const dark = SHADOW.join(',');
  blob(0.34, 2.1, r * 0.42, `rgba(${dark},0.16)`, `rgba(${dark},0)`);
  blob(0.74, 2.3, r * 0.4, `rgba(${dark},0.13)`, `rgba(${dark},0)`);
}

/** One leg. Far legs are darker; near legs grow out of the body without a seam. */
export function drawLeg(brush: Brush, figure: Figure, leg: LegView, near: boolean): void {
  const { ctx } = brush;
  const { coat, legs } = figure.species;
  const H = figure.build.H;
  const root = leg.joints[0]!;
  const foot = leg.joints.at(-1)!;
  const shade = near ? 1 : 0.5;
  if (near) {
    const edge = ctx.createLinearGradient(root.x, root.y, foot.x, foot.y);
    edge.addColorStop(0.05, 'rgba(20,16,30,0)');
    edge.addColorStop(0.4, 'rgba(20,16,30,0.16)');
    edge.addColorStop(0.9, 'rgba(20,16,30,0.05)');
    ctx.globalCompositeOperation = 'source-atop';
    ctx.strokeStyle = edge;
    for (const width of [0.07, 0.035]) {
      ctx.lineWidth = width * H;
      ctx.stroke(leg.path);
    }
    ctx.globalCompositeOperation = 'source-over';
    ctx.fillStyle = bodyGradient(brush, figure, undefined);
    ctx.fill(leg.path);
  }
  const sock = coat.socks ?? coat.base;
  const height = coat.socks ? (coat.sockHeight ?? 0.5) : 0.5;
  const gradient = ctx.createLinearGradient(root.x, root.y, foot.x, foot.y);
  const start = near ? 'rgba(0,0,0,0)' : brush.tone(coat.base, 0.36);
  if (near) gradient.addColorStop(0, fadeOf(brush.tone(coat.base, 0.74)));
  else gradient.addColorStop(0, start);
  const knee = Math.max(0.12, 1 - height - 0.12);
  gradient.addColorStop(
    Math.min(0.45, knee),
    near ? brush.tone(coat.base, 0.74) : brush.tone(coat.base, 0.34),
  );
  if (coat.socks) {
    gradient.addColorStop(knee, brush.tone(coat.base, 0.7 * shade));
    gradient.addColorStop(Math.min(1, knee + 0.16), brush.tone(sock, 0.66 * shade));
  }
  gradient.addColorStop(1, brush.tone(sock, 0.6 * shade));
  ctx.fillStyle = gradient;
  ctx.fill(leg.path);
  ctx.save();
  ctx.clip(leg.path);
  roundLeg(brush, figure, leg, near);
  patternOnLeg(brush, figure, leg, near ? 1 : 0.55);
  ctx.restore();
  drawFoot(brush, figure, leg, sock, near);
  if (legs.foot === 'paw' && coat.fur > 0.03) feathers(brush, figure, leg, near);
}

function fadeOf(color: string): string {
  return color.replace(/,[\d.]+\)$/, ',0)');
}

/** The limb is round: its rear edge turns away from the light, its front catches it. */
function roundLeg(brush: Brush, figure: Figure, leg: LegView, near: boolean): void {
  const { ctx } = brush;
  const from = leg.pose.hind ? 1 : 1;
  const line = new Path2D();
  leg.joints
    .slice(from)
    .forEach((p, i) => (i === 0 ? line.moveTo(p.x, p.y) : line.lineTo(p.x, p.y)));
  const side = brush.toLight.x >= 0 ? 1 : -1;
  const off = leg.radii.at(-1)! * 0.95 * side;
  ctx.lineWidth = leg.radii.at(-1)! * 1.2;
  ctx.save();
  ctx.translate(-off, 0);
  ctx.strokeStyle = 'rgba(16,12,28,0.16)';
  ctx.stroke(line);
  ctx.restore();
  if (!near) return;
  ctx.save();
  ctx.translate(off, 0);
  ctx.strokeStyle = `rgba(${brush.light.key.map(Math.round).join(',')},${(0.13 * brush.light.keyStrength).toFixed(3)})`;
  ctx.stroke(line);
  ctx.restore();
}

/** Long hair at the back of elbow and thigh. */
function feathers(brush: Brush, figure: Figure, leg: LegView, near: boolean): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const H = figure.build.H;
  const length = coat.fur * H * 0.9;
  const [a, b] = [leg.joints[1]!, leg.joints[2]!];
  const path = new Path2D();
  const r = (leg.radii[1]! + leg.radii[2]!) / 2;
  const axis = Math.atan2(b.y - a.y, b.x - a.x);
  const back = point(Math.sin(axis), -Math.cos(axis));
  for (let k = 0; k < 5; k++) {
    const t = k / 6;
    const radius = (leg.radii[1]! * (1 - t) + leg.radii[2]! * t) * 0.86;
    const x = a.x + (b.x - a.x) * t + back.x * radius;
    const y = a.y + (b.y - a.y) * t + back.y * radius;
    const along = point(Math.cos(axis) * r * 0.55, Math.sin(axis) * r * 0.55);
    path.moveTo(x - along.x, y - along.y);
    path.quadraticCurveTo(
      x + back.x * length * 0.4,
      y + back.y * length * 0.4,
      x + back.x * length * 0.5 + along.x * 1.6,
      y + back.y * length * 0.5 + along.y * 1.6,
    );
    path.lineTo(x + along.x * 0.6 - back.x * r * 0.3, y + along.y * 0.6 - back.y * r * 0.3);
    path.closePath();
  }
  ctx.fillStyle = brush.tone(coat.base, near ? 0.66 : 0.32);
  ctx.fill(path);
}

function drawFoot(brush: Brush, figure: Figure, leg: LegView, sock: Rgb, near: boolean): void {
  const { ctx } = brush;
  const { coat, legs } = figure.species;
  const { at, angle, squash } = toesOf(leg, figure.turn);
  const k = legs.thickness * figure.build.H;
  const amount = near ? 0.62 : 0.3;
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(Math.cos(angle) < 0 ? angle + Math.PI : angle);
  ctx.scale((Math.cos(angle) < 0 ? -1 : 1) * (0.55 + 0.45 * squash), 1);
  ctx.fillStyle = brush.tone(sock, amount);
  const line = 'rgba(16,12,20,0.4)';
  ctx.strokeStyle = line;
  ctx.lineWidth = 0.009 * k;
  const path = new Path2D();
  switch (legs.foot) {
    case 'hoof':
    case 'cloven': {
      ctx.fillStyle = brush.tone(coat.hoof ?? [52, 42, 38], amount);
      path.moveTo(-0.032 * k, 0.068 * k);
      path.lineTo(0.036 * k, 0.07 * k);
      path.quadraticCurveTo(0.06 * k, 0.03 * k, 0.072 * k, 0);
      path.lineTo(-0.045 * k, 0);
      path.closePath();
      ctx.fill(path);
      if (legs.foot === 'cloven') {
        ctx.beginPath();
        ctx.moveTo(0.02 * k, 0.06 * k);
        ctx.quadraticCurveTo(0.03 * k, 0.03 * k, 0.022 * k, 0);
        ctx.stroke();
      }
      break;
    }
    case 'column': {
      const r = leg.radii.at(-1)!;
      path.moveTo(-r, r * 1.3);
      path.bezierCurveTo(-r * 1.15, r * 0.5, -r * 1.2, 0, -r, 0);
      path.lineTo(r * 1.1, 0);
      path.bezierCurveTo(r * 1.35, 0, r * 1.1, r * 0.7, r, r * 1.3);
      path.closePath();
      ctx.fill(path);
      ctx.fillStyle = brush.tone([222, 208, 188], amount);
      for (const x of [0.95, 0.5, -0.05]) {
        ctx.beginPath();
        ctx.ellipse(r * x, r * 0.18, r * 0.2, r * 0.2, 0, 0, Math.PI);
        ctx.fill();
      }
      break;
    }
    default: {
      const long = legs.foot === 'flat' ? 1.45 : legs.foot === 'claw' ? 1.3 : 1;
      path.moveTo(-0.035 * k, 0.062 * k);
      path.bezierCurveTo(
        0.02 * k,
        0.082 * k,
        0.085 * k * long,
        0.066 * k,
        0.1 * k * long,
        0.03 * k,
      );
      path.bezierCurveTo(0.105 * k * long, 0.008 * k, 0.09 * k * long, 0, 0.07 * k * long, 0);
      path.lineTo(-0.03 * k, 0);
      path.bezierCurveTo(-0.05 * k, 0, -0.05 * k, 0.045 * k, -0.035 * k, 0.062 * k);
      path.closePath();
      ctx.fill(path);
      ctx.beginPath();
      for (const x of [0.05, 0.075]) {
        ctx.moveTo(x * k * long, 0.004 * k);
        ctx.quadraticCurveTo((x + 0.008) * k * long, 0.022 * k, (x - 0.004) * k * long, 0.04 * k);
      }
      ctx.stroke();
      if (legs.foot !== 'paw') claws(brush, k, long, amount);
    }
  }
  ctx.restore();
}

function claws(brush: Brush, k: number, long: number, amount: number): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.tone([60, 52, 46], amount);
  for (const x of [0.096, 0.078, 0.056]) {
    ctx.beginPath();
    ctx.moveTo(x * k * long, 0.026 * k);
    ctx.quadraticCurveTo((x + 0.03) * k * long, 0.022 * k, (x + 0.032) * k * long, 0);
    ctx.quadraticCurveTo((x + 0.012) * k * long, 0.008 * k, x * k * long, 0.01 * k);
    ctx.fill();
  }
}
