import type { Actor } from '../../../plan.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import type { Holder, Tool } from '../tools/tool.ts';
import { drawBody, drawLeg, drawLegUnder } from './body.ts';
import { drawCollar } from './collar.ts';
import { drawHead } from './head.ts';
import { drawManeBefore, drawManeBehind } from './mane.ts';
import { drawShell, drawSpines } from './shell.ts';
import { drawTail } from './tail.ts';
import { drawUdder } from './udder.ts';
import { drawWear } from './wear.ts';
import { drawWing } from './wing.ts';

interface Dressing {
  /** Seconds of its own time. */
  t: number;
  wind: number;
  clothing: Actor['clothing'];
  /** What it holds if it is upright. */
  tool?: { tool: Tool; holder: Holder } | undefined;
}

/** A whole animal, part over part: onto what is empty, as its shades keep to what is painted. */
export function drawAnimal(
  brush: Brush,
  figure: Figure,
  { t, wind, clothing, tool: used }: Dressing,
): void {
  const { extras } = figure.species;
  const { pose } = figure;
  const facingUs = figure.turn.sin > 0.75;
  const [nearFore, farFore, nearHind, farHind] = figure.legs as [
    Figure['legs'][0],
    Figure['legs'][0],
    Figure['legs'][0],
    Figure['legs'][0],
  ];
  const upright = pose.posture === 'upright_sit' || pose.posture === 'upright_stand';
  const held = upright ? used : undefined;
  held?.tool.behind?.(brush, held.holder);
  if (extras.wings) drawWing(brush, figure, t, false);
  if (facingUs || upright || pose.posture === 'sit') drawTail(brush, figure);
  drawLeg(brush, figure, farHind, upright, upright);
  if (!upright) drawLeg(brush, figure, farFore, false);
  if (!(facingUs || upright || pose.posture === 'sit')) drawTail(brush, figure);
  drawLegUnder(brush, figure, nearHind);
  if (!upright) drawLegUnder(brush, figure, nearFore);
  const woolly = figure.species.coat.pattern === 'fleece' && !upright;
  if (woolly) {
    drawLeg(brush, figure, nearHind, true);
    drawLeg(brush, figure, nearFore, true);
  }
  if (extras.udder && ['stand', 'move', 'feed'].includes(pose.posture)) drawUdder(brush, figure);
  drawBody(brush, figure);
  if (extras.shell) drawShell(brush, figure);
  if (extras.spines) drawSpines(brush, figure);
  drawWear(brush, figure, clothing, 'body');
  if (!woolly) drawLeg(brush, figure, nearHind, true, upright);
  if (upright) drawLeg(brush, figure, farFore, true, true);
  else if (!woolly) drawLeg(brush, figure, nearFore, true);
  if (extras.collar) drawCollar(brush, figure, extras.collar);
  drawManeBehind(brush, figure);
  drawManeBefore(brush, figure, t, wind);
  drawHead(brush, figure);
  drawWear(brush, figure, clothing, 'head');
  held?.tool.between?.(brush, held.holder);
  if (upright) drawLeg(brush, figure, nearFore, true, true);
  held?.tool.over?.(brush, held.holder);
  if (extras.wings) drawWing(brush, figure, t, true);
}
