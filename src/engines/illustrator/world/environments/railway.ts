import type { Drawable } from '../../render/paint.ts';
import type { Environment } from '../environment.ts';
import { css, rgb } from '../../color.ts';
import { hazed, lit } from '../../render/light.ts';
import { createTerrain } from '../backdrop.ts';
import { groundPatches } from '../furniture/ground-marks.ts';
import { frameSpan } from '../bitmap.ts';
import { behindStage, greenGround, undergrowth } from '../greenery.ts';
import { broadleaf, seasonOf } from '../plants/trees.ts';
import { createPlanting } from '../scatter.ts';
import { createSky } from '../sky.ts';
import { forestRidge } from '../treeline.ts';

const camera = { eye: 1.65, horizon: 0.53, focal: 1.15, span: 1.3 };
const { focal } = camera;

/** Two rails on sleepers in gravel, along the view. */
export function rails(from: number): Drawable {
  const pitch = 0.6;
  return {
    depth: () => 896,
    draw({ ctx, view, light }) {
      if (view.distance(from) < 0.6) return;
      const { left, right } = frameSpan(view);
      const far = from + 2.4;
      const near = from;
      const top = view.project(0, 0, far).y;
      ctx.fillStyle = css(hazed(lit(rgb('#8f857c'), light, 0.5), light, from));
      ctx.fillRect(left, top, right - left, view.project(0, 0, near).y - top);
      ctx.fillStyle = css(lit(rgb('#5f4a3c'), light, 0.5));
      const last = Math.ceil(view.worldX(right, far) / pitch);
      for (let i = Math.floor(view.worldX(left, far) / pitch); i <= last; i++) {
        const a = view.project(i * pitch, 0, far - 0.3);
        const b = view.project(i * pitch + 0.26, 0, far - 0.3);
        const c = view.project(i * pitch + 0.26, 0, near + 0.3);
        const d = view.project(i * pitch, 0, near + 0.3);
        ctx.beginPath();
        ctx.moveTo(a.x, a.y);
        ctx.lineTo(b.x, b.y);
        ctx.lineTo(c.x, c.y);
        ctx.lineTo(d.x, d.y);
        ctx.fill();
      }
      for (const z of [far - 0.5, near + 0.5]) {
        const at = view.project(0, 0.14, z);
        const thick = Math.max(1.2, at.scale * 0.09);
        ctx.fillStyle = css(lit(rgb('#6a5a54'), light, 0.4));
        ctx.fillRect(left, at.y, right - left, thick * 1.5);
        ctx.fillStyle = css(lit(rgb('#d0d4da'), light, 0.95));
        ctx.fillRect(left, at.y, right - left, thick * 0.55);
      }
    },
  };
}

/** A track that runs away from the viewer to the horizon. */
function awayRails(): Drawable {
  const far = 260;
  const strip = (x: number, width: number, color: string, amount: number) => ({
    near: [x - width / 2, x + width / 2] as const,
    far: [x - width / 2, x + width / 2] as const,
    from: 0.3,
    to: far,
    color: rgb(color),
    amount,
  });
  const sleepers = Array.from({ length: 110 }, (_, i) => ({
    near: [-1.15, 1.15] as const,
    far: [-1.15, 1.15] as const,
    from: 0.5 + i * 0.62,
    to: 0.74 + i * 0.62,
    color: rgb('#5f4a3c'),
    amount: 0.55,
  }));
  return groundPatches([
    strip(0, 3.4, '#8f857c', 0.5),
    ...sleepers,
    ...[-0.72, 0.72].flatMap((x) => [
      strip(x, 0.16, '#5a4c48', 0.4),
      strip(x - 0.02, 0.07, '#d8dce2', 0.95),
    ]),
  ]);
}

/** A line through open country. */
export const railway: Environment = {
  id: 'railway',
  title: 'Railway line',
  indoor: false,
  ambience: ['birdsong', 'wind'],
  camera,
  build(request) {
    const { light, attributes, weather, subjectZ } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    return {
      drawables: [
        ...createSky(request),
        createTerrain(
          request,
          forestRidge(request, { from: 500, to: 1300, height: 130, focal, season, conifers: 0.5 }),
        ),
        greenGround(request, season),
        request.empty ? awayRails() : rails(Math.max(0.9, subjectZ - 1.2)),
        ...createPlanting(request, [
          {
            focal,
            name: 'trees',
            make: broadleaf(light, { season }),
            variants: 5,
            from: behindStage(request, 6, 14),
            to: 80,
            spacing: 6,
            spread: 0.5,
            density: 0.5,
            keep: (x) => !request.empty || Math.abs(x) > 4,
          },
          ...undergrowth(request, {
            focal,
            season,
            keep: (x, z) =>
              request.empty ? Math.abs(x) > 2.1 : z > subjectZ + 1.6 || z < subjectZ - 1.6,
          }),
        ]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
