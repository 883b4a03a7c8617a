import type { Style } from '../plan.ts';
import { anime } from './anime.ts';
import { claymation } from './claymation.ts';
import { cyberpunk } from './cyberpunk.ts';
import { ink } from './ink.ts';
import type { Look } from './look.ts';
import { noir } from './noir.ts';
import { oil } from './oil.ts';
import { pencil } from './pencil.ts';
import { pictureBook } from './picture-book.ts';
import { pixelArt } from './pixel-art.ts';
import { surreal } from './surreal.ts';
import { vaporwave } from './vaporwave.ts';
import { watercolor } from './watercolor.ts';

const LOOKS: Record<Style, Look> = {
  picture_book: pictureBook,
  watercolor,
  oil,
  ink,
  cyberpunk,
  pixel_art: pixelArt,
  noir,
  anime,
  claymation,
  surreal,
  vaporwave,
  pencil,
};

/** Every look, in the order of the styles. */
export const looks: readonly Look[] = Object.values(LOOKS);

export function lookOf(style: Style): Look {
  return LOOKS[style];
}
