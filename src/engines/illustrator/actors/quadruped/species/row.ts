import type { Rgb } from '../../../color.ts';
import { rgb } from '../../../color.ts';
import type {
  Coat,
  EarShape,
  Extras,
  HeadShape,
  LegShape,
  Species,
  TailShape,
} from '../anatomy.ts';

/** What a row may say; everything else comes from the row it is like. */
interface Changes extends Partial<
  Omit<Species, 'neck' | 'head' | 'ears' | 'tail' | 'legs' | 'coat' | 'extras'>
> {
  neck?: Partial<Species['neck']>;
  head?: Partial<HeadShape>;
  ears?: Partial<EarShape>;
  tail?: Partial<TailShape>;
  legs?: Partial<LegShape>;
  coat?: Partial<Coat> & Pick<Coat, 'base'>;
  extras?: Extras;
}

/** A row like another one. A coat is a coat of its own: only its fur length is inherited. */
export function like(model: Species, changes: Changes): Species {
  return {
    ...model,
    ...changes,
    neck: { ...model.neck, ...changes.neck },
    head: { ...model.head, ...changes.head },
    ears: { ...model.ears, ...changes.ears },
    tail: { ...model.tail, ...changes.tail },
    legs: { ...model.legs, ...changes.legs },
    coat: changes.coat ? { fur: model.coat.fur, ...changes.coat } : model.coat,
    extras: changes.extras ?? model.extras,
  };
}

/** A colour from `#rrggbb`. */
export const c = (hex: string): Rgb => rgb(hex);

/** Colours that many coats have. */
export const white = c('#f4f1ea');
export const cream = c('#f0e2c8');
export const black = c('#26221f');

/** The head with eyes of another colour or size. */
export const eyes = (head: HeadShape, color: Rgb, radius = head.eye.radius): HeadShape => ({
  ...head,
  eye: { ...head.eye, color, radius },
});

/** The head with a nose of another colour. */
export const noseOf = (head: HeadShape, color: Rgb): HeadShape => ({
  ...head,
  nose: { ...head.nose, color },
});
