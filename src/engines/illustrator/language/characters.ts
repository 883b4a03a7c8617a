import type { ScenePlan } from '../plan.ts';
import type { PlanOptions } from './plan-scene.ts';
import { plain, tokenize } from './tokens.ts';

/** Nouns for a person that say nothing else; each stands in for one character while a prompt is read. */
const STAND_INS = ['protagonist', 'passerby', 'commuter', 'passenger', 'pedestrian'] as const;

/**
 * Plans a prompt in which characters are called by name. A name is read as a noun for somebody who can
 * do what people do; who is called so is drawn from the picture of that character.
 */
export function planWithCharacters(
  planner: (prompt: string, options: PlanOptions) => ScenePlan,
  prompt: string,
  options: PlanOptions,
): ScenePlan {
  const cast = standIns(prompt, options.characters ?? []);
  if (cast.length === 0) return planner(prompt, options);
  let text = prompt;
  for (const { name, word } of cast) text = substitute(text, name, word);
  const plan = planner(text, options);
  const restore = (said: string): string =>
    cast.reduce(
      (out, { name, word }) => out.replaceAll(new RegExp(`(?:\\bthe )?\\b${word}\\b`, 'giu'), name),
      said,
    );
  return {
    ...plan,
    prompt,
    shots: plan.shots.map((shot) => ({
      ...shot,
      text: restore(shot.text),
      actors: shot.actors.map((actor) => {
        const who = cast.find(({ word }) => actor.name.split(' ').includes(word));
        if (!who) return actor;
        return {
          ...actor,
          name: who.name.toLowerCase(),
          drawn_as: { rig: 'cutout' as const, model: who.name },
          count: 1,
          role: 'subject' as const,
        };
      }),
    })),
    not_shown: plan.not_shown.map((note) => ({ ...note, text: restore(note.text) })),
  };
}

function patternOf(name: string): RegExp {
  const words = name.trim().replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:'s)?(?![\\p{L}\\p{N}])`, 'giu');
}

function standIns(prompt: string, names: readonly string[]): { name: string; word: string }[] {
  const free = STAND_INS.filter((word) => !plain(prompt).includes(word));
  return names
    .filter((name) => name.trim() !== '' && patternOf(name).test(prompt))
    .slice(0, free.length)
    .map((name, i) => ({ name, word: free[i]! }));
}

/** Puts the stand-in for the name, with an article unless a word before it already describes it. */
function substitute(text: string, name: string, word: string): string {
  return text.replaceAll(patternOf(name), (_said, offset: number) => {
    const before = text.slice(0, offset);
    const previous = tokenize(plain(before), before).at(-1);
    const described = previous && !previous.mark && /^(?:ADJ|DET|NUM)$/u.test(previous.pos);
    return described ? word : `the ${word}`;
  });
}
