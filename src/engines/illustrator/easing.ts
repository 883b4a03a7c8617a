/** Pure functions of time and shape. All take and return numbers; `t` is usually in [0, 1]. */

export const TAU = Math.PI * 2;

export function clamp(value: number, min: number, max: number): number {
  return value < min ? min : value > max ? max : value;
}

export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** Where `value` lies between `a` and `b`, clamped to [0, 1]. */
export function unlerp(a: number, b: number, value: number): number {
  return clamp((value - a) / (b - a), 0, 1);
}

/** Hermite step: 0 below `a`, 1 above `b`, smooth in between. */
export function smoothstep(a: number, b: number, value: number): number {
  const t = unlerp(a, b, value);
  return t * t * (3 - 2 * t);
}

export function easeInOut(t: number): number {
  return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2;
}

export function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** Fractional part that is never negative: a phase in [0, 1). */
export function fract(value: number): number {
  return value - Math.floor(value);
}
