import { figureOf } from '../../quadruped/figure.ts';
import { buildOf } from '../../quadruped/build.ts';
import { drawAnimal } from '../../quadruped/draw/animal.ts';
import type { Motion } from '../../quadruped/pose.ts';
import { poseQuadruped } from '../../quadruped/pose.ts';
import { quadrupeds } from '../../quadruped/species.ts';
import type { Stage } from '../actions/action.ts';
import type { Item } from '../figure.ts';

/** The ground rises so much with depth where people and animals are drawn beside each other. */
const TILT = 0.08;

/**
 * An animal that belongs to an action, `dx` metres along the picture and behind the person: as large
 * as its kind is, whatever size the person has.
 */
export function animal(
  stage: Stage,
  spec: { model: string; dx: number; facing: 1 | -1; motion?: Partial<Motion> },
): Item {
  const species = quadrupeds[spec.model];
  if (!species) throw new RangeError(`No quadruped '${spec.model}'`);
  const motion: Motion = {
    verb: 'stand',
    speed: 0,
    travelled: 0,
    t: stage.t,
    frontal: 0,
    mouth: 0,
    ...spec.motion,
  };
  const figure = figureOf(buildOf(species), poseQuadruped(species, motion), TILT);
  return {
    near: -1,
    draw(brush) {
      const { ctx } = brush;
      ctx.save();
      ctx.translate(spec.dx * stage.scale, 0.04);
      ctx.scale(spec.facing, 1);
      const toLight = { x: brush.toLight.x * spec.facing, y: brush.toLight.y };
      drawAnimal({ ...brush, toLight }, figure, { t: stage.t, wind: 0, clothing: [] });
      ctx.restore();
    },
  };
}
