import type { Actor, ScenePlan } from '../plan.ts';
import type { CameraCue } from './camera.ts';
import { cameraMentions, mergeCues } from './camera.ts';
import type { Cast, Draft } from './cast/draft.ts';
import { castFrom } from './cast/cast-from.ts';
import { readItems } from './grammar/read-items.ts';
import type { Quote } from './quotes.ts';
import { blankOut, findQuotes } from './quotes.ts';
import type { Setting } from './setting.ts';
import { readSetting } from './setting.ts';
import { colorAt } from './colors.ts';
import { findStyle } from './styles.ts';
import { plain, tokenize } from './tokens.ts';

/** What a text that speaks of an existing film asks for, in the order in which it is carried out. */
export interface Orders {
  /** Noun phrases, lower case. */
  replaced: { what: string; by: string }[];
  removed: string[];
  /** What is left: said of the scene as it is to be. */
  rest: string;
  /** Colours asked for the picture as a whole. */
  palette: string[];
  /** Rain, snow, fog or wind are told to end. */
  clears: boolean;
  /** Newcomers are meant even where the scene has such a thing already. */
  adds: boolean;
}

/** An end of a phrase inside an order. */
const END = '(?=$|[,.;:!?]|\\s+(?:and|but|then|while|so that)\\s)';
/** What is replaced or removed: nobody says it in more, and a search without a bound is cubic. */
const PHRASE = '.{1,120}?';
const REPLACE = new RegExp(
  `\\b(?:replace|swap|exchange|substitute|switch)(?: out)? (${PHRASE}) (?:with|for|by|to|against) (${PHRASE})${END}`,
  'gu',
);
const INSTEAD =
  /\b(?:use |have |show |put |with )?(an? [\p{L} -]{1,80}?) (?:instead|rather than|in place) of (?:an? |the )?([\p{L} -]{1,80}?)(?=$|[,.;!?]|\s+(?:and|but|in|on|at)\s)/gu;
const INTO = new RegExp(
  `\\b(?:turn|transform|change|convert|morph|make) ((?:the|that|this|his|her|its|my) ${PHRASE}|it|him|her|them) (?:into|to|become) (an? ${PHRASE})${END}`,
  'gu',
);
const REMOVE = new RegExp(
  `\\b(?:remove|delete|erase|drop|omit|take away|take out|get rid of|leave out|lose|no more|without(?: any)?) ((?!cut)(?:the |any |all |a |an )?[^,.;:!?]{1,120}?)(?: from (?:the |this )?(?:scene|shot|video|picture|film|background|foreground|sky|frame))?${END}`,
  'gu',
);
const NO = /(?:^|[,.;]\s*|\b(?:but|with|and) )no (?:more )?([\p{L}]+(?: [\p{L}]+)?)(?=$|[,.;!?])/gu;
const ADD =
  /\b(?:add|include|insert|place|bring in|introduce|give the scene)(?: in)?(?= (?:an?|some|two|three|four|five|six|more|another|the|many|several|few|falling|\p{L}+s)\b)/gu;
const CLEARS =
  /\b(?:it )?(?:stops? (?:raining|snowing)|(?:the )?(?:rain|snow|storm|fog|mist|wind|clouds?)(?:fall)? (?:stops?|ends?|clears?|lifts?|dies|passes|parts?|disappears?)(?: up| down| away)?)\b/u;
/** Colours of the picture: `palette to teal, sand and rust`. */
const PALETTE =
  /\b(?:(?:shift|change|turn|set|make|give) (?:the )?)?(?:colou?r )?(?:palette|colou?r grad(?:e|ing)|colou?r scheme|colou?rs|tones?|hues?)(?: of the (?:scene|shot|video|film))? (?:to|of|in|into|with|towards?|is|are)((?: \p{L}+(?: \p{L}+){0,2} ?(?:,|,? and|$|(?=[.;!?])))+)/gu;
/** Words that speak of the film and not of what is in it. */
const FLUFF = new RegExp(
  [
    '(?:please|can you|could you|i want(?: to see)?|i would like|let us|just|simply) ',
    '(?:keep|leave) (?:everything|all)(?: else)?(?: (?:the same|as (?:it )?is|unchanged))?',
    "(?:it'?s |it is )?(?:the |exactly the )?same (?:shot|scene|video|film|clip|composition|framing|thing|setup|camera)(?: as (?:before|it was))?(?:,? but)?",
    '(?:this time|from now on|as before|like before|at the seam|in the (?:video|film|clip|shot|scene)|continue(?:s)?(?: the (?:scene|shot|video|film|action))?(?: (?:with|as|and))?)',
    '(?:shift|change|alter|modify|adjust) (?:the )?(?:colou?r palette|palette|colou?rs|lighting|style|look|mood|tone|background|setting|scene|scenery|location|place|environment|time of day|time|weather|season|camera|shot|framing)(?: of the (?:scene|shot|video|film))?(?: (?:to|into|so that))?',
    '(?:set|move|put|place|relocate) (?:it|this|the (?:scene|shot|action|video))(?= (?:in|on|at|to|into|inside)\\b)',
    '(?:make|render|redo|redraw|show|turn|restyle|paint|draw) (?:it|this|the (?:whole )?(?:video|film|scene|shot|picture|clip|thing))(?: look)?(?= (?:a|an|in|as|like|into|at|with|more|look|black|watercolou?r|pixel|night|day|dark|snow|rain|winter|summer|autumn|spring|fog|sun|storm|dawn|dusk|morning|noon|evening)\\b)',
  ]
    .map((words) => `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`)
    .join('|'),
  'gu',
);

/** Takes a text apart into orders. `text` is lower case. */
export function readOrders(text: string): Orders {
  const orders: Orders = {
    replaced: [],
    removed: [],
    rest: '',
    palette: [],
    clears: CLEARS.test(text),
    adds: false,
  };
  const take = (from: string, pattern: RegExp, read: (groups: string[]) => string | null): string =>
    from.replaceAll(pattern, (...found) => {
      const said = found[0] as string;
      return read((found.slice(1, 4) as unknown[]).map((part) => String(part))) ?? said;
    });
  let rest = text.replace(CLEARS, ', ');
  rest = take(rest, PALETTE, ([said]) => {
    const parts = said!.split(/,|\band\b/u).map((part) => part.trim());
    const colors = parts.map((part) => tintOf(part));
    orders.palette.push(...colors.filter((hex) => hex !== null));
    const others = parts.filter((_, i) => colors[i] === null).join(', ');
    return orders.palette.length > 0 ? `, ${others}, ` : null;
  });
  rest = take(rest, REPLACE, ([what, by]) => {
    orders.replaced.push({ what: what!, by: by! });
    return ', ';
  });
  rest = take(rest, INTO, ([what, by]) => {
    if (!names(by!)) return null;
    orders.replaced.push({ what: what!, by: by! });
    return ', ';
  });
  rest = take(rest, INSTEAD, ([by, what]) => {
    orders.replaced.push({ what: what!, by: by! });
    return ', ';
  });
  rest = take(rest, REMOVE, ([what]) => {
    orders.removed.push(...listed(what!));
    return ', ';
  });
  rest = take(rest, NO, ([what]) => {
    orders.removed.push(what!);
    return ', ';
  });
  orders.adds =
    ADD.test(rest) || /\b(?:another|an? second|one more|a new|an additional)\b/u.test(rest);
  ADD.lastIndex = 0;
  rest = rest.replaceAll(ADD, ', ').replaceAll(FLUFF, ' ');
  orders.rest = spoken(rest).trim();
  return orders;
}

/** A colour by its name or by the thing it is named after: `sand`. */
function tintOf(part: string): string | null {
  for (const name of [part, `${part} coloured`, `${part}y`]) {
    const found = colorAt(name.split(/\s+/u), 0);
    if (found) return found.hex;
  }
  return null;
}

function listed(phrases: string): string[] {
  return phrases
    .split(/,|\sand\s/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Whether a phrase names a thing that can be drawn. */
function names(phrase: string): boolean {
  return castFrom(readItems(tokenize(phrase, phrase))).drafts.length > 0;
}

/** Ways of asking, said as what is to be seen. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:starts?|begins?|continues?|keeps?|going) (?:to )?)(rain|snow)(?:ing|s)?\b/gu, '$1ing'],
  [/\bit (rain|snow)s\b/gu, '$1ing'],
  [/\bthe sun (?:sets|goes down|is setting)\b/gu, 'at sunset'],
  [/\bthe sun (?:rises|comes up|is rising)\b/gu, 'at sunrise'],
  [
    /\b(night|darkness|evening|dusk|dawn|morning|day|winter|autumn|spring|summer)(?: suddenly| slowly)? (?:falls|comes|breaks|arrives|begins)\b/gu,
    'at $1',
  ],
  [/\b(?:bigger|larger)\b/gu, 'large'],
  [/\bsmaller\b/gu, 'small'],
  [/\bchange (?:the )?colou?rs? of (.+?) to\b/gu, '$1 is'],
  [
    /\b(?:change|paint|colou?r|dye|turn|make) ((?:the|his|her|its) [\p{L} ]+?)(?:'s colou?r)?(?: to)?(?= (?:be )?(?:(?:bright|dark|light|pale|deep|neon) )?\p{L}+(?:$|[,.;!?]| and\b))/gu,
    '$1 is',
  ],
  [/\b(?:give|put) (the [\p{L} ]+?|it|him|her|them) (?=(?:an?|some)\b)/gu, '$1 wearing '],
  [/\b(?:make|let|have) (it|him|her|them|the [\p{L} ]+?) (?=\p{L})/gu, '$1 '],
  [
    /\b(?:comes? to a (?:stop|halt)|comes? to rest|stops? moving|stops? (?:walking|running|dancing)|stands? still|halts?|freezes|pauses|stops?)(?= ?(?:$|[,.;!?]| and\b| then\b| to\b| at\b| in\b| by\b| near\b))/gu,
    'stands',
  ],
  [
    /\b(?:leaves|exits|walks off|runs off|goes away)(?: the (?:frame|scene|shot|picture))?\b/gu,
    'walks away',
  ],
  [
    /\b(?:enters|comes in|shows up|arrives|walks in|joins(?: in)?)(?: the (?:frame|scene|shot|picture))?\b/gu,
    'walks',
  ],
  [/\b(?:appears?)\b/gu, ' '],
  [/\b(?:starts?|begins?|keeps?|continues?|proceeds?) (?:to )?(?=\p{L})/gu, ''],
  [/\b(?:now|then|next|after that|afterwards|finally|suddenly|again|still)\b,?/gu, ' '],
];

function spoken(text: string): string {
  let said = text;
  for (const [pattern, words] of SAID) said = said.replaceAll(pattern, words);
  return said.replaceAll(/\s+/gu, ' ');
}

/** What a text says in so many words; what it leaves open is null or empty. */
export interface Facts {
  style: ScenePlan['style'] | null;
  camera: CameraCue;
  setting: Setting;
  cast: Cast;
  quotes: Quote[];
  refused: readonly string[];
}

/** Reads what is said of the world, the camera and the look. */
export function readFacts(text: string): Facts {
  const quotes = findQuotes(text);
  const lower = blankOut(
    plain(text),
    quotes.map((quote) => [quote.from, quote.to] as const),
    ',',
  );
  const look = findStyle(lower);
  const styled = blankOut(lower, look.spans, ' ');
  const mentions = cameraMentions(styled);
  const clean = blankOut(
    styled,
    mentions.map((mention) => [mention.from, mention.to] as const),
    ',',
  );
  const asked = look.style !== 'picture_book' || /picture[ -]book/u.test(lower);
  return {
    style: asked ? look.style : null,
    camera: mergeCues(mentions.map((mention) => mention.cue)),
    setting: readSetting(styled),
    cast: castFrom(readItems(tokenize(clean, text))),
    quotes,
    refused: look.refused,
  };
}

/** The draft behind an actor that was planned from the same text. */
export function draftOf(cast: Cast, actor: Actor, index: number): Draft | null {
  const named = cast.drafts.filter((draft) => draft.name === actor.name);
  return named.length === 1 ? named[0]! : (named.find((_, i) => i === index) ?? named[0] ?? null);
}

/** What a text asks of a picture that is known by its pixels alone. */
export interface PictureFacts {
  time: Setting['time'];
  weather: Setting['weather'];
  effects: readonly string[];
  palette: readonly string[];
  style: ScenePlan['style'] | null;
}

/** Reads a revision as far as it can be carried out on pixels: light, air, colours and look. */
export function readPictureFacts(prompt: string): PictureFacts {
  const text = plain(prompt);
  const orders = readOrders(text);
  const { setting, cast, style } = readFacts(orders.rest);
  const snows = setting.weather === null && setting.attributes.includes('snowy');
  return {
    time: setting.time,
    weather: snows ? { kind: 'snow', intensity: 0.5 } : setting.weather,
    effects: setting.effects,
    palette: [...orders.palette, ...cast.palette],
    style,
  };
}
