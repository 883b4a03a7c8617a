import { drawFigure } from '../figure.ts';
import type { Item } from '../figure.ts';
import type { Stage } from '../actions/action.ts';
import type { Pose } from '../pose.ts';
import type { Skeleton } from '../skeleton.ts';
import { solveSkeleton } from '../skeleton.ts';
import { proportions } from '../person.ts';

/**
 * The second person of an action, `dx` metres along the picture and looking back at the first one
 * (`facing` -1) or the same way (1).
 */
export function partner(
  stage: Stage,
  spec: {
    pose: Pose;
    dx: number;
    near: number;
    view: number;
    facing: 1 | -1;
    items?: (k: Skeleton, stage: Stage) => Item[];
  },
): Item[] {
  if (!stage.partner) return [];
  const { person: drawn, outfit } = stage.partner;
  // As tall as the first person, so that hands and lips meet.
  const person = {
    ...drawn,
    proportions: proportions(
      drawn.age,
      drawn.gender,
      stage.person.proportions.height * (drawn.gender === 'male' ? 1.02 : 0.97),
      0,
    ),
  };
  const skeleton = solveSkeleton(spec.pose, person.proportions, (spec.view * Math.PI) / 180);
  return [
    {
      near: spec.near,
      draw(brush) {
        const { ctx } = brush;
        ctx.save();
        ctx.translate(spec.dx * stage.scale, 0);
        ctx.scale(spec.facing, 1);
        drawFigure(
          { ...brush, toLight: { x: brush.toLight.x * spec.facing, y: brush.toLight.y } },
          {
            person,
            outfit,
            pose: spec.pose,
            skeleton,
            items:
              spec.items?.(skeleton, { ...stage, skeleton, pose: spec.pose, person, outfit }) ?? [],
            t: stage.t + 1.3,
            mouth: 0,
            speaks: false,
            swing: 0,
          },
        );
        ctx.restore();
      },
    },
  ];
}
