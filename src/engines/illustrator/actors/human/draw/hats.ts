import type { Brush } from '../../shading.ts';
import type { HatKind, Outfit } from '../wardrobe.ts';
import { costumeHats } from './costume-hats.ts';
import type { HatDrawer } from './hat-parts.ts';
import type { HeadView } from './head.ts';
import { workHats } from './work-hats.ts';

const COVERING: ReadonlySet<HatKind> = new Set<HatKind>([
  'bubble_helmet',
  'knight_helmet',
  'trooper_helmet',
  'robot_head',
  'swim_cap',
  'headscarf',
  'hood',
  'kabuto',
  'helmet',
]);

/** Hats that leave no hair to be seen. */
export function hidesHair(kind: HatKind | undefined): boolean {
  return kind !== undefined && COVERING.has(kind);
}

const HATS: Record<HatKind, HatDrawer> = { ...workHats, ...costumeHats };

export function drawHat(brush: Brush, view: HeadView, hat: NonNullable<Outfit['hat']>): void {
  HATS[hat.kind](brush, view, hat.color, hat.trim);
}
