import type { EnvironmentRequest } from './environment.ts';
import type { Furniture } from './furniture/brush.ts';
import { furnish } from './furniture/brush.ts';
import type { ScatterOptions, SpriteMaker } from './scatter.ts';

/** Made things in one rank across the view: cars in their bays, carriages, lamps on a quay. */
export function rank(
  request: EnvironmentRequest,
  options: {
    name: string;
    make: SpriteMaker | Furniture | readonly Furniture[];
    focal: number;
    z: number;
    spacing: number;
    variants?: number;
    density?: number;
    size?: readonly [number, number];
    centered?: boolean;
    keep?: (x: number, z: number) => boolean;
  },
): ScatterOptions {
  const { make, z, variants, density, size, centered, ...rest } = options;
  const makers =
    typeof make === 'function'
      ? make
      : (Array.isArray(make) ? (make as readonly Furniture[]) : [make as Furniture]).map((one) =>
          furnish(request.light, one),
        );
  return {
    ...rest,
    make: makers,
    variants: variants ?? 1,
    from: z,
    to: z + 0.01,
    density: density ?? 1,
    size: size ?? [1, 1],
    centered: centered ?? true,
  };
}
