import type { Environment } from '../environment.ts';
import { CROP_FIELDS } from './crops/crop-fields.ts';
import { hayfield } from './crops/hayfield.ts';
import { ricePaddy } from './crops/rice-paddy.ts';

/** Fields and what grows on them. */
export const crops: readonly Environment[] = [...CROP_FIELDS, hayfield, ricePaddy];
