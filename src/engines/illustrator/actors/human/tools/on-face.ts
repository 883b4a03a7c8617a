import type { Stage } from '../actions/action.ts';

/** A point of the face, in head heights from the middle of the head: to the person's left, and up. */
export function onFace(s: Stage, side: number, up: number): { x: number; y: number } {
  const k = s.skeleton;
  const h = s.person.proportions.head;
  const x = side * Math.cos(k.headYaw) + 0.34 * Math.sin(k.headYaw);
  const c = Math.cos(k.headRoll);
  const r = Math.sin(k.headRoll);
  return { x: k.head.x + h * (x * c - up * r), y: k.head.y + h * (x * r + up * c) };
}
