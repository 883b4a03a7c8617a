import type { Token } from '../tokens.ts';
import { verbAt } from '../lexicon/lookup.ts';

/**
 * Tokens without the second of two things to do: of "riding or walking with horse" the first is
 * shown, "riding horse". Seen at once the two would contradict each other.
 */
export function withoutAlternatives(tokens: readonly Token[]): Token[] {
  const kept = [...tokens];
  for (let i = 0; i + 2 < kept.length; i++) {
    if (kept[i + 1]!.text !== 'or' || !isDoing(kept[i]!) || !isDoing(kept[i + 2]!)) continue;
    const preposition = WITH.test(kept[i + 3]?.text ?? '') ? 1 : 0;
    kept.splice(i + 1, 2 + preposition);
  }
  return kept;
}

const WITH = /^(?:with|at|on|to)$/u;

function isDoing({ text }: Token): boolean {
  return text.endsWith('ing') && verbAt([text], 0) !== null;
}

/**
 * "A person is baby waking up", "a person is crawling baby": names of activities that say themselves
 * who does them. It is the baby that is shown, and nobody else.
 */
export function withNamedDoer(tokens: readonly Token[]): Token[] {
  const is = tokens.findIndex(({ text }) => text === 'is');
  const [first, second] = [tokens[is + 1], tokens[is + 2]];
  if (is < 1 || !first || !second || tokens[is - 1]!.text !== 'person') return [...tokens];
  const rest = tokens.slice(is + 3);
  if (BABY.test(first.text) && isDoing(second)) return tokens.slice(is + 1);
  if (isDoing(first) && BABY.test(second.text)) return [second, tokens[is]!, first, ...rest];
  return [...tokens];
}

const BABY = /^(?:baby|toddler|infant)$/u;
