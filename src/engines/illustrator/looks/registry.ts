import type { Style } from '../plan.ts';
import type { Look } from './look.ts';
import { noir } from './noir.ts';
import { pictureBook } from './picture-book.ts';
import { pixelArt } from './pixel-art.ts';

/** Every style that has a look of its own. */
export const looks: readonly Look[] = [pictureBook, noir, pixelArt];

/** The look of a style; the picture book where there is none yet. */
export function lookOf(style: Style): Look {
  return looks.find((look) => look.id === style) ?? pictureBook;
}
