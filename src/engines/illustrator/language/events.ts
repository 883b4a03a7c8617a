import type { Draft } from './cast/draft.ts';
import { isAnimate } from './cast/draft.ts';
import { nouns } from './lexicon/lookup.ts';
import { readRows } from './lexicon/rows.ts';

/**
 * Gatherings that the prompt names by one word, and who is seen at them: `who, each with their count and
 * what they do = words for it`.
 */
const EVENTS = readRows(`
bride:stand groom:stand = wedding, marriage ceremony, wedding ceremony, wedding reception
musician*3:play_guitar = concert, rock concert, music festival, live show, jam session
person*8:march = parade, protest, demonstration, procession
child*4:play cake:stand = birthday party, kids party
runner*6:run = marathon, running race, foot race, sprint race
student*5:cheer = graduation, graduation ceremony
ballerina*3:dance = ballet, ballet performance
knight*2:sword_fight = battle, duel, sword fight, jousting
child*3:throw = snowball fight
soccer_player*4:play_soccer = soccer match, soccer game, football match, football game
basketball_player*4:play_basketball = basketball match, basketball game
athlete*2:play_tennis = tennis match, tennis game
athlete*2:punch = boxing match
person*2:play_chess = chess match, chess game, game of chess
person*4:yoga = yoga class
person*4:dance = dance party, rave, school dance, masquerade
person*3:sit = picnic
horse*4:gallop = horse race
sports_car*3:drive = car race, grand prix
sailboat*4:sail = regatta
`);

interface Guest {
  word: string;
  count: number;
  verb: string;
}

const GUESTS: ReadonlyMap<string, readonly Guest[]> = new Map(
  EVENTS.flatMap((row) => row.words.map((word) => [word, row.drawn.map(guestOf)] as const)),
);
const NAMED = new RegExp(
  `(?<![\\p{L}])(?:${[...GUESTS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'u',
);

function guestOf(text: string): Guest {
  const [, name = '', count = '1', verb = 'stand'] = /^(\w+?)(?:\*(\d+))?:(\w+)$/u.exec(text) ?? [];
  const word = name.replaceAll('_', ' ');
  if (!nouns.has(word)) throw new SyntaxError(`The lexicon has no '${word}'`);
  return { word, count: Number(count), verb };
}

/** Who is seen at the gathering that a text (lower case) names, unless it says itself who is there. */
export function guestsOf(
  text: string,
  drafts: readonly Draft[],
  blank: (from: number, name: string) => Draft,
): Draft[] {
  const named = NAMED.exec(text);
  if (!named || drafts.some((draft) => isAnimate(draft.entry))) return [];
  return GUESTS.get(named[0])!.map(({ word, count, verb }, i): Draft => {
    const draft = blank(1e6 - 10 + i, word);
    const modifiers = { ...draft.modifiers, count };
    const entry = nouns.get(word)!;
    return { ...draft, entry, modifiers, verb: { verb, homes: [], facts: new Map() } };
  });
}
