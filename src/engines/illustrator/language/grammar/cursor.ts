import { colorAt } from '../colors.ts';
import type { Item, Modifiers, Span } from './items.ts';
import { blank } from './items.ts';
import { clothingAt, nounAt, placeAt, verbAt } from '../lexicon/lookup.ts';
import { relationAt } from '../relations.ts';
import type { Token } from '../tokens.ts';
import { baseForms } from '../word-forms.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, NO_THINGS, SIZES } from '../words.ts';

/** Where the reading of a prompt is, what it has found, and what it knows of the next noun. */
export class Cursor {
  readonly items: Item[] = [];
  readonly words: readonly string[];
  modifiers: Modifiers = blank();
  at = 0;
  /** The last thing was denied, and "or" carries that on. */
  denied = false;
  readonly around: string;
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map((token) => token.text);
    this.around = this.words.join(' ');
  }

  described(): boolean {
    const { colors, count, size, material, definite } = this.modifiers;
    return colors.length > 0 || count !== null || size !== null || material !== null || definite;
  }

  /** Whether what begins here may be described by the word before it. */
  startsThing(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || this.tokens[index]!.mark) return false;
    if (relationAt(this.words, index) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word))
      return false;
    return (
      Boolean(
        nounAt(this.words, index) ??
        placeAt(this.words, index) ??
        clothingAt(this.words, index) ??
        colorAt(this.words, index),
      ) ||
      SIZES[word] !== undefined ||
      ['NOUN', 'ADJ', 'PROPN'].includes(this.tokens[index]!.pos)
    );
  }

  /** Whether a noun (and no verb) begins here. */
  leadsNoun(index: number): boolean {
    const word = this.words[index];
    if (
      word === undefined ||
      this.tokens[index]!.mark ||
      relationAt(this.words, index) ||
      CONJUNCTIONS.has(word)
    )
      return false;
    const found = nounAt(this.words, index) ?? placeAt(this.words, index);
    return found !== null && (found.length > 1 || verbAt(this.words, index) === null);
  }

  isUnknownNoun(index: number): boolean {
    const token = this.tokens[index]!;
    if (token.mark || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return false;
    if (index === this.at) return true;
    const { text } = token;
    return (
      !nounAt(this.words, index) &&
      !placeAt(this.words, index) &&
      !verbAt(this.words, index) &&
      !relationAt(this.words, index) &&
      !CONJUNCTIONS.has(text) &&
      !AUXILIARIES.has(text) &&
      !DETERMINERS.has(text) &&
      !baseForms(text).some((form) => NO_THINGS.has(form))
    );
  }

  take(apply: () => unknown, length = 1): true {
    apply();
    this.at += length;
    return true;
  }

  /** Colours that no noun took: "the car is red". */
  flushColors(): void {
    if (this.modifiers.colors.length === 0 || this.at === 0) return;
    const last = this.items.at(-1);
    // "lifting steel beams": of what is lifted, and not of who lifts it.
    if (
      last?.kind === 'action' &&
      last.participle &&
      !/^(?:paint|rotate|shine|wear|stand)$/u.test(last.entry.verb)
    ) {
      this.modifiers.colors = [];
      return;
    }
    const token = this.tokens[this.at - 1]!;
    this.items.push({
      kind: 'colors',
      hexes: this.modifiers.colors,
      from: token.from,
      to: token.to,
      text: token.text,
    });
    this.modifiers.colors = [];
  }

  push(item: Item): void {
    this.items.push(item);
  }

  /** The range of the next `length` tokens, which are then done with. */
  span(length: number): Span {
    const first = this.tokens[this.at]!;
    const last = this.tokens[Math.min(this.tokens.length, this.at + length) - 1]!;
    const text = this.words.slice(this.at, this.at + length).join(' ');
    this.at += length;
    return { from: first.from, to: last.to, text };
  }
}
