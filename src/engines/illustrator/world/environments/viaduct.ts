import { mix, rgb } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { createTerrain } from '../backdrop.ts';
import type { Environment } from '../environment.ts';
import type { Furniture } from '../furniture/brush.ts';
import { furnish } from '../furniture/brush.ts';
import { behindStage, greenGround } from '../greenery.ts';
import { seasonOf } from '../plants/trees.ts';
import { createSky } from '../sky.ts';
import { createStrip } from '../strip.ts';
import { forestRidge } from '../treeline.ts';
import { createWater } from '../water.ts';
import { peaks } from './mountains.ts';
import { rails } from './railway.ts';

const camera = { eye: 1.6, horizon: 0.4, focal: 1.15, span: 2.4 };
const { focal } = camera;
const PITCH = 11;
const DEEP = 16;

/** One arch of a stone bridge below the track: a pier on each side, masonry over the opening. */
const archSpan: Furniture = {
  width: PITCH,
  height: DEEP,
  mounted: true,
  draw(b) {
    const { ctx, random } = b;
    const stone = rgb('#b8a58a');
    const r = PITCH / 2 - 1.1;
    ctx.save();
    ctx.beginPath();
    ctx.rect(b.px(-PITCH / 2 - 0.1), b.py(DEEP), b.size(PITCH + 0.2), b.size(DEEP));
    ctx.roundRect(b.px(-r), b.py(DEEP - 1.5), b.size(2 * r), b.size(DEEP + 4), [
      b.size(r),
      b.size(r),
      0,
      0,
    ]);
    ctx.clip('evenodd');
    for (let y = 0, row = 0; y < DEEP; y += 0.55, row++)
      for (let x = -PITCH / 2 - 0.6; x < PITCH / 2; x += 1.1) {
        const left = x + (row % 2) * 0.55;
        b.box(
          left + 0.02,
          y + 0.02,
          1.07,
          0.52,
          mix(stone, rgb('#8a7660'), random.next() * 0.5),
          0.5,
        );
      }
    ctx.restore();
    // Wedge stones round the opening, and its dark inside.
    for (let i = 0; i <= 18; i++) {
      const a = Math.PI * (i / 18);
      const [cx, cy] = [Math.cos(a), Math.sin(a)];
      const y0 = DEEP - 1.5 - r;
      b.line(
        [
          [cx * r, y0 + cy * r],
          [cx * (r + 0.7), y0 + cy * (r + 0.7)],
        ],
        0.62,
        i % 2 ? rgb('#d0bfa2') : rgb('#c4b194'),
        0.65,
      );
    }
    for (const side of [-1, 1])
      b.box(
        side * (PITCH / 2) - 1.3,
        0,
        2.6,
        DEEP - 1.5 - r,
        mix(stone, rgb('#ffffff'), 0.12),
        0.55,
      );
    b.box(-PITCH / 2 - 0.1, DEEP - 0.55, PITCH + 0.2, 0.5, rgb('#d8c8ac'), 0.78);
  },
};

/** A railway on a stone bridge high over a valley with a river. */
export const viaduct: Environment = {
  id: 'viaduct',
  title: 'Railway bridge over a valley',
  indoor: false,
  ambience: ['wind', 'train'],
  camera,
  build(request) {
    const { light, attributes, weather, subjectZ } = request;
    const season = seasonOf(attributes, weather.kind === 'snow');
    const track = request.empty ? 26 : Math.max(2, subjectZ - 1.2);
    const deck = request.empty ? 3.4 : 0;
    const front = track - 0.25;
    const sprite = furnish(light, archSpan)(
      request.random.fork('arch'),
      (focal * request.height) / front,
    );
    const floor = deck - DEEP;
    const lowered = (drawable: Drawable): Drawable => ({
      depth: drawable.depth,
      draw: (paint) => {
        // The valley lies far below: its ground starts behind the bridge.
        paint.ctx.save();
        drawable.draw(paint);
        paint.ctx.restore();
      },
    });
    return {
      drawables: [
        ...createSky(request, { clouds: 1.1 }),
        createTerrain(
          request,
          peaks(request, {
            from: 2400,
            to: 5400,
            height: 900,
            focal,
            snowLine: season === 'winter' ? 0.1 : 0.55,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 420,
            to: 1100,
            height: 130,
            focal,
            season,
            conifers: 0.6,
            trees: 500,
          }),
        ),
        lowered(greenGround(request, season)),
        createTerrain(
          request,
          forestRidge(request, {
            from: 90,
            to: 260,
            height: 8,
            focal,
            season,
            conifers: 0.6,
            trees: 420,
          }),
        ),
        createWater(request, {
          focal,
          from: behindStage(request, 4, 8),
          to: 86,
          level: floor,
          deep: rgb('#2f7f9c'),
          shallow: rgb('#8fd0cc'),
          swell: 0.4,
          mirror: 0.3,
        }),
        createStrip(request, {
          z: front,
          y: floor,
          pieces: [{ sprite, width: PITCH, gap: 0 }],
          offset: -PITCH / 2,
          order: request.empty ? front : 300,
        }),
        ...(request.empty ? [] : [rails(track)]),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};
