import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Rig } from '../actors/rig.ts';
import { css, mix, rgb, scale } from '../color.ts';
import { clamp } from '../easing.ts';
import type { Actor, Shot } from '../plan.ts';
import { fitText, SANS } from './lettering.ts';
import type { Light } from './light.ts';
import { lit } from './light.ts';
import type { Paint } from './paint.ts';

/** Words that stand in the world: a board on posts, or a lit screen. */
export interface Sign {
  actor: Actor;
  rig: Rig;
}

/** Pixels per metre of the baked board at most. */
const SHARPEST = 700;

/**
 * One sign for each text of a shot that is on a sign or a screen. A blank sign that the plan names
 * itself is the one that is written on.
 */
export function createSigns(shot: Shot): Sign[] {
  const alone = !shot.actors.some((actor) => actor.role !== 'extra');
  const blank = shot.actors.filter(
    ({ drawn_as: { rig, model } }) => rig === 'prop' && model === 'sign',
  );
  return shot.texts
    .filter((text) => text.on === 'sign' || text.on === 'screen')
    .map((text, i) => ({
      actor: blank[i] ?? signActor(i, text.content, alone ? 'subject' : 'companion'),
      rig: signRig(text.content, text.on === 'screen'),
    }));
}

function signActor(index: number, name: string, role: Actor['role']): Actor {
  return {
    id: `sign${index + 1}`,
    name,
    drawn_as: { rig: 'prop', model: 'sign' },
    count: 1,
    colors: [],
    size: 'normal',
    material: null,
    pattern: null,
    age: null,
    gender: null,
    clothing: [],
    action: { verb: 'stand', object: null },
    pace: 'still',
    direction: null,
    place: null,
    role,
    speech: null,
  };
}

function signRig(content: string, screen: boolean): Rig {
  const letters = [...content].length;
  const board = {
    width: clamp(0.75 + 0.075 * letters, 0.9, 2.4),
    height: letters > 18 ? 0.95 : 0.7,
  };
  const legs = screen ? 0.12 : 0.75;
  const stand = screen ? 0.7 : 0;
  const height = stand + legs + board.height;
  let baked: { canvas: Canvas; pixelsPerMetre: number } | null = null;
  return {
    width: board.width,
    height,
    speed: 0,
    habitat: 'ground',
    altitude: 0,
    anchor: (name) => (name === 'top' ? { x: 0, y: height, angle: 0 } : null),
    drawShadow: ({ ctx, view, light }, { x, y, z }) => {
      const foot = view.project(x, y, z);
      const reach = board.width * 0.55 * foot.scale;
      ctx.fillStyle = css(scale(light.ambient, 0.15), 0.25 + 0.4 * light.shadowStrength);
      ctx.beginPath();
      ctx.ellipse(foot.x, foot.y, reach, reach * 0.09, 0, 0, Math.PI * 2);
      ctx.fill();
    },
    draw: (paint, { x, y, z }) => {
      const foot = paint.view.project(x, y, z);
      drawSupport(paint, foot, { board, legs, stand, screen });
      if (!baked || baked.pixelsPerMetre < Math.min(SHARPEST, foot.scale) * 0.9) {
        const pixelsPerMetre = Math.min(SHARPEST, foot.scale * 1.2);
        baked = {
          canvas: bakeBoard(content, board, pixelsPerMetre, paint.light, screen),
          pixelsPerMetre,
        };
      }
      const width = board.width * foot.scale;
      const top = foot.y - height * foot.scale;
      paint.ctx.drawImage(baked.canvas, foot.x - width / 2, top, width, board.height * foot.scale);
    },
  };
}

interface Shape {
  board: { width: number; height: number };
  legs: number;
  stand: number;
  screen: boolean;
}

function drawSupport(
  paint: Paint,
  foot: { x: number; y: number; scale: number },
  shape: Shape,
): void {
  const { ctx, light } = paint;
  const { board, legs, stand, screen } = shape;
  const s = foot.scale;
  if (screen) {
    ctx.fillStyle = css(lit(rgb('#5b4636'), light, 0.5));
    ctx.fillRect(
      foot.x - board.width * 0.55 * s,
      foot.y - stand * s,
      board.width * 1.1 * s,
      stand * s,
    );
    ctx.fillStyle = css(lit(rgb('#7a5f48'), light, 0.8));
    ctx.fillRect(
      foot.x - board.width * 0.58 * s,
      foot.y - stand * s,
      board.width * 1.16 * s,
      0.07 * s,
    );
    ctx.fillStyle = css(lit(rgb('#26262b'), light, 0.5));
    ctx.fillRect(foot.x - 0.06 * s, foot.y - (stand + legs) * s, 0.12 * s, legs * s);
    return;
  }
  for (const side of [-0.36, 0.36]) {
    const x = foot.x + side * board.width * s;
    ctx.fillStyle = css(lit(rgb('#6d4a30'), light, side * light.direction[0] > 0 ? 0.85 : 0.45));
    ctx.fillRect(x - 0.045 * s, foot.y - (legs + 0.1) * s, 0.09 * s, (legs + 0.1) * s);
  }
}

function bakeBoard(
  content: string,
  board: Shape['board'],
  pixelsPerMetre: number,
  light: Light,
  screen: boolean,
): Canvas {
  const width = Math.max(8, Math.round(board.width * pixelsPerMetre));
  const height = Math.max(8, Math.round(board.height * pixelsPerMetre));
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  const edge = height * 0.055;
  const face = screen ? rgb('#dff1ff') : lit(rgb('#e9d3a4'), light, 0.9);
  ctx.fillStyle = css(screen ? rgb('#17181c') : lit(rgb('#7a5233'), light, 0.7));
  ctx.beginPath();
  ctx.roundRect(0, 0, width, height, edge * 1.2);
  ctx.fill();
  const fill = ctx.createLinearGradient(0, 0, 0, height);
  fill.addColorStop(0, css(mix(face, rgb('#ffffff'), 0.12)));
  fill.addColorStop(1, css(scale(face, 0.9)));
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.roundRect(edge, edge, width - 2 * edge, height - 2 * edge, edge * 0.6);
  ctx.fill();
  const { lines, size } = fitText(ctx, content, {
    font: (px) => `bold ${px}px ${SANS}`,
    largest: height * 0.42,
    smallest: height * 0.09,
    maxWidth: width - 5 * edge,
    maxHeight: height - 4 * edge,
  });
  ctx.font = `bold ${size}px ${SANS}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = screen ? '#16324a' : css(scale(lit(rgb('#4a2c18'), light, 0.6), 0.8));
  const first = height / 2 - ((lines.length - 1) * size * 1.2) / 2;
  lines.forEach((line, i) => ctx.fillText(line, width / 2, first + i * size * 1.2));
  return canvas;
}
