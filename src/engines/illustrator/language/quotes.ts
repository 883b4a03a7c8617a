import type { ScenePlan, Shot } from '../plan.ts';

/** Words between quotation marks: to be read in the picture or to be spoken. */
export interface Quote {
  from: number;
  to: number;
  content: string;
  use: 'speech' | 'sign' | 'title' | 'caption' | 'screen';
}

const MARKS =
  /"([^"\n]{1,300})"|“([^”\n]{1,300})”|«([^»\n]{1,300})»|(?<![\p{L}\p{N}])'([^'\n]{2,300})'(?![\p{L}\p{N}])|‘([^’\n]{2,300})’(?![\p{L}\p{N}])/gu;
const SPOKEN =
  /\b(?:says?|saying|said|shouts?|shouting|yells?|yelling|whispers?|whispering|asks?|asking|repl(?:y|ies)|answers?|answering|responds?|responding|adds|mutters?|jokes?|explains?|cries out|screams?|screaming|exclaims?|announces?|tells?|telling|sings?|singing|murmurs?|calls? out|declares?|greets?|speaks?|speaking|narrat\w+|voice(?:over)?)\b[^.!?"“]{0,60}$/iu;
const SPOKEN_AFTER =
  /^[\s,]*(?:[\p{L}]+ ){0,3}(?:says?|said|shouts?|whispers?|asks?|yells?|repl(?:y|ies)|answers?|responds?|adds)\b/iu;
const SCREEN =
  /\b(?:screen|display|monitor|tv|television|phone|laptop|website|app)\b[^.!?"“]{0,40}$/iu;
const TITLE =
  /\b(?:titled?|called|title card|title reads|opening title|heading|film title|movie title|logo)\b[^.!?"“]{0,30}$/iu;
const CAPTION = /\b(?:caption|subtitle|subtitles)\b[^.!?"“]{0,30}$/iu;
const SIGN =
  /\b(?:signs?|banner|billboard|poster|placard|reads?|reading|label(?:l?ed)?|written|words?|text|letters|board|inscri\w+|spells?|neon|t-?shirt|shop|store|graffiti|plate|flag)\b[^.!?"“]{0,40}$/iu;

/** Characters that the lettering has not got: other scripts than Latin and Cyrillic, and pictures. */
const ILLEGIBLE = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Zs}\n$+<=>^`|~°©®€£¥]/gu;

/** The part of a text that can be lettered; empty where it is of another script. */
export function legible(text: string): string {
  const letters = (some: string): number => some.match(/\p{L}/gu)?.length ?? 0;
  const kept = text.replaceAll(ILLEGIBLE, '').replaceAll(/\s+/gu, ' ').trim();
  return letters(kept) < letters(text) / 2 || !/[\p{L}\p{N}]/u.test(kept) ? '' : kept;
}

/** Texts of a shot that can be lettered; the others are added to `notShown`. */
export function readableTexts(
  texts: Shot['texts'],
  notShown: ScenePlan['not_shown'],
): Shot['texts'] {
  return texts.flatMap((text) => {
    const content = legible(text.content);
    if (content !== '') return [{ ...text, content }];
    if (text.content.trim() !== '')
      notShown.push({ text: text.content, reason: 'There are no letters for this script.' });
    return [];
  });
}

/** Every quotation of a prompt, with what it is for. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  for (const match of text.matchAll(MARKS)) {
    const content = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (content === '') continue;
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 100), from);
    quotes.push({ from, to, content, use: useOf(before, text.slice(to, to + 60)) });
  }
  return quotes;
}

function useOf(before: string, after: string): Quote['use'] {
  const nearest = before.slice(-42);
  if (CAPTION.test(before)) return 'caption';
  if (
    SIGN.test(nearest) &&
    !/\b(?:man|woman|boy|girl|he|she)\s+says?\b[^.!?]{0,10}$/iu.test(nearest)
  ) {
    return SCREEN.test(before) && !/\b(?:sign|banner|billboard)\b/iu.test(nearest)
      ? 'screen'
      : 'sign';
  }
  if (/\bsigns?\b[^.!?"“]{0,20}\bsay(?:s|ing)\b[^.!?"“]{0,5}$/iu.test(before)) return 'sign';
  if (SPOKEN.test(before) || SPOKEN_AFTER.test(after)) return 'speech';
  if (TITLE.test(before)) return 'title';
  if (SCREEN.test(before)) return 'screen';
  return /[:,]\s*$/u.test(before) ? 'speech' : 'title';
}

/** The text with ranges blanked out, so that all offsets stay what they are. */
export function blankOut(
  text: string,
  ranges: readonly (readonly [from: number, to: number])[],
  by = ' ',
): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    parts.push(text.slice(at, start), by.repeat(to - start));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
