import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** One word or mark of a prompt, in lower case without accents. Offsets are into the prompt. */
export interface Token {
  text: string;
  from: number;
  to: number;
  /** Universal part of speech, as tagged: `NOUN`, `VERB`, `ADJ`, `PROPN`, …; `PUNCT` for marks. */
  pos: string;
  /** Written with a capital although it does not begin a sentence. */
  capital: boolean;
  mark: boolean;
}

const nlp = winkNLP(model, ['sbd', 'pos']);

/** Lower case without accents, of the same length: offsets stay valid. */
export function plain(text: string): string {
  return text.replaceAll(/[A-Z]|\P{ASCII}/gu, (char) => {
    if (char === '’' || char === '‘') return "'";
    const base = char.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return base.length === char.length ? base : char;
  });
}

const WORD = /[\p{L}\p{N}]+(?:'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))?|[^\s\p{L}\p{N}]/gu;

/** Words and marks of `text` (made by `plain`), with parts of speech; `original` tells capitals. */
export function tokenize(text: string, original: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const mark = !/[\p{L}\p{N}]/u.test(raw);
    const word = mark ? raw : raw.replace(/'.*$/u, '');
    if (mark && /[-'"*_`~^]/u.test(raw)) continue;
    const first = original[match.index] ?? '';
    tokens.push({
      text: word,
      from: match.index,
      to: match.index + raw.length,
      pos: mark ? 'PUNCT' : 'NOUN',
      capital: !opens && !mark && first !== first.toLowerCase(),
      mark,
    });
    opens = mark && /[.!?:]/u.test(raw);
  }
  tag(tokens);
  return tokens;
}

/** Tags in place. The tagger splits words in its own way, so its tokens are matched by characters. */
function tag(tokens: Token[]): void {
  const shown = tokens.map((token) =>
    /^[\u0021-\u007e]{1,40}$/u.test(token.text) ? token.text : 'x',
  );
  const tagged = nlp.readDoc(shown.join(' ')).tokens();
  const texts = tagged.out() as string[];
  const tags = tagged.out(nlp.its.pos) as unknown as string[];
  let index = 0;
  let used = 0;
  for (const [i, text] of texts.entries()) {
    while (index < tokens.length && used >= shown[index]!.length) {
      index += 1;
      used = 0;
    }
    if (index >= tokens.length) return;
    if (used === 0 && !tokens[index]!.mark) tokens[index]!.pos = tags[i] ?? 'NOUN';
    used += text.replaceAll(/\s/gu, '').length;
  }
}
