import { Path2D } from '@napi-rs/canvas';
import type { CanvasGradient } from '@napi-rs/canvas';
import type { Rgb } from '../../../color.ts';
import { luminance, mix } from '../../../color.ts';
import { smoothstep } from '../../../easing.ts';
import type { Point } from '../../limb.ts';
import { point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure, LegView } from '../figure.ts';
import { toesOf } from '../figure.ts';
import type { Sweep } from '../sweep.ts';
import { onSurface, polygon } from '../sweep.ts';
import { drawFur, furEdge, grain } from './fur.ts';
import { drawPattern, marksLegs, patternOnLeg } from './pattern.ts';

const SHADOW: Rgb = [20, 16, 30];

/** Light from the back to the belly, in the trunk's own frame. */
function bodyGradient(brush: Brush, figure: Figure): CanvasGradient {
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
  gradient.addColorStop(0, brush.tone(base, 0.36));
  gradient.addColorStop(0.16, brush.tone(base, 0.5));
  gradient.addColorStop(0.34, brush.tone(base, 0.6));
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
  ctx.fillStyle = bodyGradient(brush, figure);
  ctx.fill(body);
  // Marks lie on the skin already: keeping them to what is painted is far cheaper than a clip.
  ctx.globalCompositeOperation = 'source-atop';
  shadeNeck(brush, figure);
  drawPattern(brush, figure);
  if (figure.build.H * brush.pixels > 90) muscles(brush, figure);
  ctx.globalCompositeOperation = 'source-over';
  drawFur(brush, figure);
}

/** Throat, chest and belly take the belly's colour; the neck's underside lies in its own shade. */
function shadeNeck(brush: Brush, figure: Figure): void {
  const { coat } = figure.species;
  const color = brush.tone(coat.belly ?? coat.base, coat.belly ? 0.62 : 0.42);
  wash(brush, figure.neck, [0, 1], () => 0.42, color, coat.belly ? 0.85 : 0.4);
  if (!coat.belly) return;
  // Wide at the chest and narrow at the loins, where it runs out under the flank.
  const taper = (wide: number) => (u: number) => 1 - wide * smoothstep(0.08, 0.8, u);
  wash(brush, figure.trunk, [0.08, 1], taper(0.52), color, 0.55);
  wash(brush, figure.trunk, [0.16, 1], taper(0.4), brush.tone(coat.belly, 0.52), 0.75);
}

/** A colour that grows towards the underside, from the line `from` (parts of pi around). */
function wash(
  brush: Brush,
  of: Sweep,
  [u0, u1]: readonly [number, number],
  from: (u: number) => number,
  color: string,
  strength: number,
): void {
  const { ctx } = brush;
  const steps = 8;
  const path = new Path2D();
  const edge: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const u = u0 + ((u1 - u0) * i) / steps;
    edge.push(onSurface(of, u, Math.PI * from(u)));
  }
  for (let i = steps; i >= 0; i--) edge.push(onSurface(of, u0 + ((u1 - u0) * i) / steps, Math.PI));
  edge.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
  path.closePath();
  const middle = u0 + (u1 - u0) * 0.65;
  const a = onSurface(of, middle, Math.PI * from(middle));
  const b = onSurface(of, middle, Math.PI);
  const gradient = ctx.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, fadeOf(color));
  gradient.addColorStop(0.75, color);
  ctx.globalAlpha = strength;
  ctx.fillStyle = gradient;
  ctx.fill(path);
  ctx.globalAlpha = 1;
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

/** The part of a near leg that stands out behind the body's outline: drawn before the body. */
export function drawLegUnder(brush: Brush, figure: Figure, leg: LegView): void {
  brush.ctx.fillStyle = bodyGradient(brush, figure);
  brush.ctx.fill(leg.path);
}

/**
 * One leg. Far legs are darker; near legs grow out of the body without a seam, unless they are
 * `free` of it, as arms are.
 */
export function drawLeg(
  brush: Brush,
  figure: Figure,
  leg: LegView,
  near: boolean,
  free = false,
): void {
  const { ctx } = brush;
  const { coat, legs } = figure.species;
  const sock = coat.socks ?? coat.base;
  const { root, foot, joint } = axisOf(leg);
  if (near) {
    legCrease(brush, figure, leg, free);
    ctx.fillStyle = legGradient(brush, figure, leg, 1, free ? 0 : Math.max(0.1, joint * 0.95));
  } else {
    ctx.fillStyle = legGradient(brush, figure, leg, 0.5, 0);
  }
  ctx.fill(leg.path);
  if (near && figure.build.H * brush.pixels > 70) roundLeg(brush, leg);
  if (marksLegs(coat)) {
    ctx.save();
    ctx.clip(leg.path);
    patternOnLeg(brush, figure, leg, near ? 1 : 0.55);
    ctx.restore();
  }
  if (Math.hypot(foot.x - root.x, foot.y - root.y) > 0) drawFoot(brush, figure, leg, sock, near);
  if (near && legs.foot === 'paw' && coat.fur * figure.build.H * brush.pixels > 4)
    feathers(brush, figure, leg, near);
}

/** The straight line from root to foot, and where along it (0 to 1) the first joint lies. */
function axisOf(leg: LegView): { root: Point; foot: Point; joint: number } {
  const root = leg.joints[0]!;
  const foot = leg.joints.at(-1)!;
  const knee = leg.joints[1]!;
  const [dx, dy] = [foot.x - root.x, foot.y - root.y];
  const along = ((knee.x - root.x) * dx + (knee.y - root.y) * dy) / (dx * dx + dy * dy || 1);
  return { root, foot, joint: Math.min(0.6, Math.max(0.12, along)) };
}

/** Coat to sock along a leg; it is transparent at the root and opaque from `solid` on. */
function legGradient(
  brush: Brush,
  figure: Figure,
  leg: LegView,
  shade: number,
  solid: number,
): CanvasGradient {
  const { coat } = figure.species;
  const { root, foot } = axisOf(leg);
  const gradient = brush.ctx.createLinearGradient(root.x, root.y, foot.x, foot.y);
  const sock = coat.socks ?? coat.base;
  const sockStart = coat.socks ? Math.max(0.08, 0.92 - (coat.sockHeight ?? 0.5)) : 1;
  if (solid > 0) {
    const first = coat.socks && sockStart < 0.25 ? sock : coat.base;
    gradient.addColorStop(0, fadeOf(brush.tone(first, 0.74 * shade)));
    gradient.addColorStop(solid * 0.45, fadeOf(brush.tone(first, 0.74 * shade)));
  } else {
    const first = coat.socks && sockStart < 0.25 ? sock : coat.base;
    gradient.addColorStop(0, brush.tone(first, 0.7 * shade));
  }
  if (coat.socks) {
    if (sockStart - 0.08 > solid && sockStart >= 0.25) {
      gradient.addColorStop(solid, brush.tone(coat.base, 0.72 * shade));
      gradient.addColorStop(sockStart - 0.06, brush.tone(coat.base, 0.7 * shade));
    }
    gradient.addColorStop(
      Math.min(1, Math.max(sockStart + 0.1, solid)),
      brush.tone(sock, 0.66 * shade),
    );
  } else {
    gradient.addColorStop(Math.max(solid, 0.02), brush.tone(coat.base, 0.72 * shade));
  }
  gradient.addColorStop(1, brush.tone(sock, 0.58 * shade));
  return gradient;
}

/** A soft shadow about the near leg where it lies before the body. */
function legCrease(brush: Brush, figure: Figure, leg: LegView, free: boolean): void {
  const { ctx } = brush;
  const H = figure.build.H;
  const { root, foot, joint } = axisOf(leg);
  const edge = ctx.createLinearGradient(root.x, root.y, foot.x, foot.y);
  edge.addColorStop(joint * 0.3, `rgba(20,16,30,${free ? 0.12 : 0})`);
  edge.addColorStop(Math.min(1, joint * 1.15), 'rgba(20,16,30,0.2)');
  edge.addColorStop(1, 'rgba(20,16,30,0.08)');
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = edge;
  // A shifted copy is the soft shadow that the leg throws on the body behind it.
  const off = 0.02 * H * (brush.toLight.x >= 0 ? -1 : 1);
  ctx.translate(off, -0.008 * H);
  ctx.fill(leg.path);
  ctx.translate(-off, 0.008 * H);
  ctx.globalCompositeOperation = 'source-over';
}

function fadeOf(color: string): string {
  return color.replace(/,[\d.]+\)$/, ',0)');
}

/** The limb is round: its side away from the light turns dark. */
function roundLeg(brush: Brush, leg: LegView): void {
  const { ctx } = brush;
  const side = brush.toLight.x >= 0 ? 1 : -1;
  const last = leg.joints.length - 1;
  const ribbon = (towards: number, inner: number): Path2D => {
    // It runs out at the first joint, where the limb goes over into the body.
    const edge = (k: number): Point[] =>
      leg.joints
        .slice(1)
        .map((p, i) => point(p.x + towards * leg.radii[i + 1]! * (i === 0 ? 0.94 : k), p.y));
    const path = new Path2D();
    polygon(path, [...edge(0.94), ...edge(inner).toReversed()]);
    return path;
  };
  if (last < 2) return;
  // Steps of a few per cent read as a soft turn.
  ctx.fillStyle = 'rgba(16,12,28,0.075)';
  for (const inner of [0, 0.5]) ctx.fill(ribbon(-side, inner));
}

/** Long hair at the back of elbow and thigh. */
function feathers(brush: Brush, figure: Figure, leg: LegView, near: boolean): void {
  const { ctx } = brush;
  const { coat } = figure.species;
  const H = figure.build.H;
  const full = coat.fur * H * 1.1;
  const [a, b] = [leg.joints[1]!, leg.joints[2]!];
  const path = new Path2D();
  const r = (leg.radii[1]! + leg.radii[2]!) / 2;
  const axis = Math.atan2(b.y - a.y, b.x - a.x);
  const back = point(Math.sin(axis), -Math.cos(axis));
  for (let k = 0; k < 7; k++) {
    const length = full * (0.45 + 0.75 * grain(k, leg.pose.hind ? 131 : 132)) * (1 - k / 14);
    const t = k / 8;
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
  const k = legs.thickness * figure.build.H * (leg.pose.hind ? 1 : (legs.fore ?? 1));
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
      if (near && k * brush.pixels > 110 && luminance(sock) > 0.2) {
        ctx.beginPath();
        for (const x of [0.05, 0.075]) {
          ctx.moveTo(x * k * long, 0.004 * k);
          ctx.quadraticCurveTo((x + 0.008) * k * long, 0.022 * k, (x - 0.004) * k * long, 0.04 * k);
        }
        ctx.stroke();
      }
      if (legs.foot !== 'paw') claws(brush, k, long, amount);
    }
  }
  ctx.restore();
}

function claws(brush: Brush, k: number, long: number, amount: number): void {
  const { ctx } = brush;
  ctx.fillStyle = brush.tone([60, 52, 46], amount);
  ctx.beginPath();
  for (const x of [0.096, 0.078, 0.056]) {
    ctx.moveTo(x * k * long, 0.026 * k);
    ctx.quadraticCurveTo((x + 0.03) * k * long, 0.022 * k, (x + 0.032) * k * long, 0);
    ctx.quadraticCurveTo((x + 0.012) * k * long, 0.008 * k, x * k * long, 0.01 * k);
  }
  ctx.fill();
}
