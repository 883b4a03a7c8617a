import { UsageError } from './exit.ts';

interface Named {
  id: string;
  name: string;
}

/**
 * The id that a text stands for among a few things with names: an id, the beginning of one, or a
 * name. What stands for none is left as it is, for the server to judge.
 *
 * @throws UsageError if it stands for more than one.
 */
export function idOfNamed(all: readonly Named[], text: string): string {
  if (all.some(({ id }) => id === text)) return text;
  const named = all.filter(({ name }) => name === text);
  const begun = all.filter(
    ({ id }) => id.startsWith(text) || id.replace(/^\w+_/, '').startsWith(text),
  );
  const found = named.length > 0 ? named : begun;
  if (found.length > 1) {
    const shown = found.map(({ id, name }) => `${id} (${name})`).join(', ');
    throw new UsageError(`'${text}' may be any of ${shown}.`);
  }
  return found[0]?.id ?? text;
}
