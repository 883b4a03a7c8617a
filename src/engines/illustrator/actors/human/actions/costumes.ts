import { rgb } from '../../../color.ts';
import { bottom, over, top } from '../outfits.ts';
import type { Dress } from './action.ts';

/** An apron over whatever is worn. */
export const aproned =
  (color: string): Dress =>
  (o) => ({ ...o, over: over('apron', color) });

/** A jersey and shorts in the colours of a team. */
export const kit =
  (shirt: string, shorts: string): Dress =>
  (o) => ({
    ...o,
    over: null,
    belt: null,
    top: top('jersey', shirt),
    bottom: bottom('shorts', shorts, { fit: 1.2 }),
    shoes: { kind: 'sneakers', color: rgb('#f2f2f0') },
  });

/** A tank top and short shorts. */
export const gym: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  top: top('tank', '#3a7fb8'),
  bottom: bottom('shorts', '#2a2c34', { length: 0.36 }),
  shoes: { kind: 'sneakers', color: rgb('#f25c3b') },
});

/** What is worn in the water. */
export const bathing: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  shoes: null,
  top: o.top && o.bottom?.kind === 'skirt' ? top('leotard', '#c9342b') : null,
  bottom: bottom('shorts', '#1f5fa8', { length: 0.24, fit: 1.05 }),
  hat: null,
});

/** A tank top and leggings. */
export const sportswear: Dress = (o) => ({
  ...o,
  over: null,
  belt: null,
  top: o.top ? { ...o.top, kind: 'tank', color: rgb('#3a7fb8'), sleeve: 0 } : null,
  bottom: {
    kind: 'leggings',
    color: rgb('#2a2c34'),
    trim: rgb('#2a2c34'),
    length: 0.95,
    fit: 1,
  },
  shoes: { kind: 'sneakers', color: rgb('#f25c3b') },
});
