import { pronounceable, secondsToSay } from '../sound/speech/pronounce.ts';
import type { Actor, Shot } from '../plan.ts';
import type { NotShown } from './film.ts';
import { legible } from './quotes.ts';

/** How much faster than usual a voice may speak and still be followed. */
const HURRY = 0.74;
/** Seconds of a shot in which nobody speaks: before, after, and between two speakers. */
const AROUND = 0.4;
const BETWEEN = 0.3;

/**
 * What is said in the shots of a film, as far as there is a voice and time for it. What no voice can read
 * is lettered if it can be; what is left over is told of.
 */
export function speechFor(
  shots: readonly Shot[],
  seconds: number,
): { shots: Shot[]; notShown: NotShown } {
  const notShown: NotShown = [];
  const fitted = shots.map((shot) => {
    const speakers = shot.actors.filter(({ speech }) => speech !== null);
    if (speakers.length === 0) return shot;
    const texts = [...shot.texts];
    const time = Math.max(0, seconds * shot.share - AROUND - BETWEEN * (speakers.length - 1));
    const needed = speakers.reduce((sum, { speech }) => sum + HURRY * secondsToSay(speech!), 0);
    const part = Math.min(1, time / needed);
    const actors = shot.actors.map((actor): Actor => {
      if (actor.speech === null) return actor;
      const letters = legible(actor.speech);
      if (pronounceable(actor.speech) === '') {
        notShown.push({ text: actor.speech, reason: 'The voice reads Latin letters only.' });
        if (letters !== '') texts.push({ content: letters, on: 'caption' });
        return { ...actor, speech: null };
      }
      if (part === 1) return actor;
      const said = beginning(actor.speech, part * HURRY * secondsToSay(actor.speech));
      const rest = actor.speech.slice(said.length).trim();
      notShown.push({ text: rest, reason: 'The film is too short to say it.' });
      return { ...actor, speech: said === '' ? null : said };
    });
    return { ...shot, actors, texts };
  });
  return { shots: fitted, notShown };
}

/** As much of a text as can be said in so many seconds, up to the end of a sentence or else of a word. */
function beginning(text: string, seconds: number): string {
  let words = '';
  let sentence = '';
  for (const [word] of text.matchAll(/\s*\S+/gu)) {
    if (HURRY * secondsToSay(words + word) > seconds) break;
    words += word;
    if (/[.!?]["')]*$/u.test(word)) sentence = words;
  }
  return sentence.length > words.length / 2 ? sentence : words;
}
