import type { Environment } from '../environment.ts';
import { fair } from './fairs/fair.ts';
import { market } from './fairs/market.ts';

/** Fairs and markets. */
export const fairs: readonly Environment[] = [
  fair('carousel', 'Merry-go-round', 'carousel'),
  fair('fairground', 'Amusement park', 'wheel'),
  market,
];
