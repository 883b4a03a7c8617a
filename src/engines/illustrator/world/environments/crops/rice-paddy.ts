import type { Rgb } from '../../../color.ts';
import { mix, rgb, scale } from '../../../color.ts';
import type { Drawable } from '../../../render/paint.ts';
import { createTerrain } from '../../backdrop.ts';
import type { Environment, EnvironmentRequest } from '../../environment.ts';
import { behindStage, greenGround } from '../../greenery.ts';
import { middleOf } from '../../middle-of.ts';
import { createSky } from '../../sky.ts';
import type { Corner, Solids } from '../../solids.ts';
import { solids } from '../../solids.ts';
import { forestRidge } from '../../treeline.ts';
import { camera } from './camera.ts';

const { focal } = camera;

/** How far the terraces go to both sides, metres, and where their banks bend. */
const REACH = 48;
const XS = Array.from({ length: 33 }, (_, k) => -REACH + (k * REACH * 2) / 32);

interface Terrace {
  /** Its turn from the viewer, from 0. */
  i: number;
  /** Height of its water, and of the bank below it. */
  y: number;
  drop: number;
  /** Depth of its bank, and of the next one, at x. */
  near: (x: number) => number;
  far: (x: number) => number;
}

/** Flooded terraces that climb a hillside, with rice in rows. */
export const ricePaddy: Environment = {
  id: 'rice_paddy',
  title: 'Rice terraces',
  indoor: false,
  ambience: ['birdsong', 'crickets'],
  camera: { ...camera, horizon: 0.4 },
  build(request) {
    const hillside = terraces(request);
    return {
      drawables: [
        ...createSky(request, { clouds: 1 }),
        createTerrain(
          request,
          forestRidge(request, {
            from: 300,
            to: 900,
            height: 170,
            focal,
            season: 'summer',
            conifers: 0.3,
            trees: 420,
          }),
        ),
        createTerrain(
          request,
          forestRidge(request, {
            from: 60,
            to: 200,
            height: 34,
            focal,
            season: 'summer',
            conifers: 0.2,
            trees: 260,
          }),
        ),
        greenGround(request, 'summer'),
        // The farthest first, all of them behind what stands on the ground.
        ...hillside
          .toReversed()
          .map((drawable, i) => ({ ...drawable, depth: () => 880 - i * 0.1 })),
      ],
      groundAt: () => 0,
      surface: 'ground',
    };
  },
};

function terraces(request: EnvironmentRequest): Drawable[] {
  const { light } = request;
  const first = request.empty ? 1.2 : behindStage(request, 0.4, 2.4);
  const edges = Array.from({ length: 13 }, (_, i) => first + i * 1.7 + i * i * 0.32);
  const rise = (i: number): number => (i < 3 ? 0 : (i - 2) * 0.62);
  const phase = request.random.range(0, 6);
  const wave = (i: number, x: number): number =>
    Math.sin(x * 0.16 + i * 0.7 + phase) * (0.5 + i * 0.14) + Math.sin(x * 0.41 + i) * 0.22;
  const shine = mix(mix(light.sky[2], light.sky[1], 0.5), rgb('#6f9a8a'), 0.22);
  return edges.slice(0, -1).map((z, i): Drawable => {
    const y = rise(i);
    const until = edges[i + 1]!;
    const terrace: Terrace = {
      i,
      y,
      drop: Math.max(0.22, y - rise(i - 1)),
      near: (x) => z + wave(i, x),
      far: (x) => until + wave(i + 1, x),
    };
    return solids({ x: middleOf(request), z: 0, order: 890 - i * -0.1 }, (s) => {
      water(s, terrace, shine);
      rice(s, terrace);
      bank(s, terrace);
    });
  });
}

function water(s: Solids, { i, y, near, far }: Terrace, shine: Rgb): void {
  const surface: Corner[] = [
    ...XS.map((x): Corner => [x, y, near(x) + 0.25]),
    ...XS.toReversed().map((x): Corner => [x, y, far(x) + 0.1]),
  ];
  s.glow(surface, scale(shine, 0.96 - 0.02 * (i % 3)));
}

/** Young rice in rows along the bank. */
function rice(s: Solids, { i, y, near, far }: Terrace): void {
  for (let r = 0; r < (i < 3 ? 5 : 3); r++)
    for (let k = 0; k < 60; k++) {
      // Wider apart where it is farther: as many are seen on each terrace.
      const pitch = 0.32 + i * 0.1;
      const x = (k - 30 + (r % 2) * 0.5) * pitch;
      const at = near(x) + 0.45 + r * 0.26 * (1 + i * 0.12);
      if (at > far(x) - 0.2) continue;
      s.line([x, y, at], [x - 0.06, y + 0.24, at], 0.04, rgb('#7ab84a'), 0.7);
      s.line([x, y, at], [x + 0.07, y + 0.22, at], 0.04, rgb('#5a9a3c'), 0.6);
    }
}

/** The bank of earth with its grassy edge. */
function bank(s: Solids, { i, y, drop, near }: Terrace): void {
  for (let k = 0; k < XS.length - 1; k++) {
    const [a, b] = [XS[k]!, XS[k + 1]!];
    s.face(
      [
        [a, y - drop, near(a)],
        [a, y + 0.1, near(a)],
        [b, y + 0.1, near(b)],
        [b, y - drop, near(b)],
      ],
      mix(rgb('#6f9a44'), rgb('#8a6a44'), 0.26 + 0.05 * (i % 3)),
      0.5,
    );
    s.face(
      [
        [a, y + 0.1, near(a)],
        [a, y + 0.1, near(a) + 0.3],
        [b, y + 0.1, near(b) + 0.3],
        [b, y + 0.1, near(b)],
      ],
      rgb('#84b04e'),
      0.8,
    );
  }
}
