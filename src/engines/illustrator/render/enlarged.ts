import type { ActorState, Anchor, Rig } from '../actors/rig.ts';
import type { Paint } from './paint.ts';
import { View } from './view.ts';

/**
 * The same actor drawn larger than life, about the point it stands on: everything of it grows, its
 * steps and its shadow too.
 */
export function enlarged(rig: Rig, factor: number): Rig {
  const own = (state: ActorState): ActorState => ({
    ...state,
    speed: state.speed / factor,
    travelled: state.travelled / factor,
  });
  const near = (paint: Paint, { x, y }: ActorState): Paint => ({
    ...paint,
    view: magnified(paint.view, x, y, factor),
  });
  return {
    width: rig.width * factor,
    height: rig.height * factor,
    ...(rig.base === undefined ? {} : { base: rig.base * factor }),
    speed: rig.speed,
    habitat: rig.habitat,
    altitude: rig.altitude,
    drawShadow: (paint, state) => rig.drawShadow(near(paint, state), own(state)),
    draw: (paint, state) => rig.draw(near(paint, state), own(state)),
    anchor: (name, state): Anchor | null => {
      const anchor = rig.anchor(name, own(state));
      return anchor && { x: anchor.x * factor, y: anchor.y * factor, angle: anchor.angle };
    },
  };
}

/** A view with a longer lens that shows the line of sight through (x, y) where the given one does. */
function magnified(view: View, x: number, y: number, factor: number): View {
  const { camera } = view;
  return new View(view.width, view.height, {
    ...camera,
    focal: camera.focal * factor,
    x: x - (x - camera.x) / factor,
    y: y - (y - camera.y) / factor,
  });
}
