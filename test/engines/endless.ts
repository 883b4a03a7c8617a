/** In a prompt: the stand-ins are at work on this film until its test lets them end it. */
export const ENDLESS = 'ENDLESS';

const released = new Set<string>();

/** Films whose prompts have this word end after all. */
export function release(word: string): void {
  released.add(word);
}

export function isEndless(text: string): boolean {
  return text.includes(ENDLESS) && ![...released].some((word) => text.includes(word));
}
