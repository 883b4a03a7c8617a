/** Letters that no accent can be taken off. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'th',
  ı: 'i',
};
const SAID: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛`´]/gu, "'"],
  [/[“”„«»"()[\]{}*_~|<>\\]/gu, ' '],
  [/[‒–—―/]|\.{2,}|…/gu, ', '],
  [/&/gu, ' and '],
  [/%/gu, ' percent '],
  [/\+/gu, ' plus '],
  [/=/gu, ' equals '],
  [/@/gu, ' at '],
  [/£(\d[\d.,]*)/gu, '$1 pounds'],
  [/€(\d[\d.,]*)/gu, '$1 euros'],
];

/** A text as the voice, which reads English letters only, is given it; empty if there is nothing to say. */
export function pronounceable(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return '';
  let plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  plain = plain.replaceAll(/[^\p{ASCII}]/gu, (letter) => {
    const spelled = SPELLED[letter.toLowerCase()];
    return spelled ?? letter;
  });
  for (const [pattern, words] of SAID) plain = plain.replaceAll(pattern, words);
  plain = plain
    .replaceAll(/[^\x20-\x7e]/gu, ' ')
    .replaceAll(/\s+([,.;:!?])/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /[A-Za-z0-9]/u.test(plain) ? plain : '';
}

/** Letters and figures that a voice says in a second, and what a sentence and a comma pause. */
const LETTERS_A_SECOND = 14.5;
const FIGURE = 4;
const SENTENCE_SECONDS = 0.42;
const COMMA_SECONDS = 0.22;

/** About how many seconds it takes to say this at the usual pace. */
export function secondsToSay(text: string): number {
  const plain = pronounceable(text);
  const letters = plain.match(/[A-Za-z]/gu)?.length ?? 0;
  const figures = plain.match(/\d/gu)?.length ?? 0;
  const sentences = plain.match(/[.!?]+\s/gu)?.length ?? 0;
  const commas = plain.match(/[,;:]\s/gu)?.length ?? 0;
  return (
    0.3 +
    (letters + FIGURE * figures) / LETTERS_A_SECOND +
    sentences * SENTENCE_SECONDS +
    commas * COMMA_SECONDS
  );
}
