/**
 * The lexicon is written as text tables, one thing a line, so that adding a word is adding a line:
 *
 *     drawn as, best first = words, comma separated | home places, best first | facts
 *
 * `drawn as` names models of the table's own family (`fox`), of another (`prop:kite`) or an icon
 * (`noto:violin`). Words are lower case and singular, without hyphens or accents. Facts are flags
 * (`female`) or `key:value` pairs. Lines that start with `#` are remarks.
 */
export interface Row {
  drawn: readonly string[];
  words: readonly string[];
  homes: readonly string[];
  facts: ReadonlyMap<string, string>;
}

/** Reads a table; throws SyntaxError for a line that is not a row, for tables are code. */
export function readRows(table: string): Row[] {
  const rows: Row[] = [];
  for (const raw of table.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf(' = ');
    if (equals < 0) throw new SyntaxError(`Not a row of the lexicon: '${line}'`);
    const [words = '', homes = '', facts = ''] = line.slice(equals + 3).split('|');
    rows.push({
      drawn: split(line.slice(0, equals), ' '),
      words: split(words, ','),
      homes: split(homes, ' '),
      facts: new Map(
        split(facts, ' ').map((fact) => {
          const colon = fact.indexOf(':');
          return colon < 0 ? [fact, ''] : [fact.slice(0, colon), fact.slice(colon + 1)];
        }),
      ),
    });
  }
  return rows;
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
