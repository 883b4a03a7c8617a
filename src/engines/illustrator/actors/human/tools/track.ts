import { lerp, smoothstep } from '../../../easing.ts';
import type { V3 } from '../pose.ts';
import { v3 } from '../pose.ts';

type Stop<T> = readonly [at: number, value: T];

/** A number that goes softly from stop to stop; before the first and after the last it stays. */
export function track(at: number, ...stops: readonly Stop<number>[]): number {
  let value = stops[0]![1];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [from, to] = [stops[i]!, stops[i + 1]!];
    if (at >= from[0]) value = lerp(from[1], to[1], smoothstep(from[0], to[0], at));
  }
  return value;
}

/** The same for a place of the body: forwards, up, to the left. */
export function path(
  at: number,
  ...stops: readonly (readonly [at: number, f: number, u: number, s: number])[]
): V3 {
  const along = (k: 1 | 2 | 3): number => track(at, ...stops.map((s) => [s[0], s[k]] as const));
  return v3(along(1), along(2), along(3));
}
