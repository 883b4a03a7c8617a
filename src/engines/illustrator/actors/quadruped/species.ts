import type { Species } from './anatomy.ts';
import { apes } from './species/apes.ts';
import { bears } from './species/bears.ts';
import { cats } from './species/cats.ts';
import { cattle } from './species/cattle.ts';
import { deerKind } from './species/deer.ts';
import { dogs } from './species/dogs.ts';
import { giants } from './species/giants.ts';
import { horses } from './species/horses.ts';
import { scaledAnimals } from './species/scaled.ts';
import { smallAnimals } from './species/small-animals.ts';

/** One row a species. To add one, say in the table of its kin what it is like and what is different. */
export const quadrupeds: Readonly<Record<string, Species>> = {
  ...dogs,
  ...cats,
  ...bears,
  ...horses,
  ...cattle,
  ...deerKind,
  ...giants,
  ...smallAnimals,
  ...apes,
  ...scaledAnimals,
};
