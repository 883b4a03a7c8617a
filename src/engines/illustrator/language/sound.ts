import type { ScenePlan } from '../plan.ts';
import { bedsOfShot } from './shot-beds.ts';

const NO = String.raw`\b(?:no|without(?: any)?|has no|with no)\s+`;
const SOUNDLESS = new RegExp(
  `${NO}(?:sounds?|audio|soundtrack|sound effects)\\b(?! of)|\\b(?:silent|mute|muted|soundless) (?:film|movie|video|clip|animation|footage|scene|shot)\\b|\\b(?:silent|muted?) (?:audio|sound|soundtrack)\\b|\\bsound (?:is )?off\\b|\\bin (?:complete|total|absolute) silence\\b|^\\s*silent\\s*[.,:;]|[.,;]\\s*silent\\s*[.!]?\\s*$`,
  'iu',
);
const NO_MUSIC = new RegExp(`${NO}(?:background )?(?:music|score|soundtrack)\\b`, 'iu');

const MOST_BEDS = 8;

/**
 * The beds that a film's shots call for, whether there is music, and whether there is to be no sound at
 * all. `text` is the prompt without what is said or to be read in it.
 */
export function soundOf(shots: ScenePlan['shots'], text: string): ScenePlan['sound'] {
  if (SOUNDLESS.test(text)) return { beds: [], music: false, silent: true };
  const beds = new Set(shots.flatMap(bedsOfShot));
  const speaks = shots.some(({ actors }) => actors.some(({ speech }) => speech !== null));
  return { beds: [...beds].slice(0, MOST_BEDS), music: !speaks && !NO_MUSIC.test(text) };
}
