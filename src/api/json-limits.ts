import { ApiError } from '../contract/error.ts';

/** Objects and lists inside of each other. The deepest request of the API has four. */
export const JSON_DEPTH_MAX = 16;
/** Objects, lists, keys and values in all. The largest request of the API has some hundred. */
export const JSON_PARTS_MAX = 10_000;
/** Quotes inside of strings. The longest prompt has room for a third of them. */
const QUOTES_MAX = 100_000;

/** Characters of a number, `true`, or space; reading a number of millions of digits takes its time. */
const TOKEN_MAX = 10_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Counts what a JSON text holds before it is parsed: parsing millions of brackets would keep the
 * server from answering anybody. Long strings are skipped, not read. A text that is no JSON may pass.
 *
 * @throws ApiError 400 if there is too much in it.
 */
export function checkJsonLimits(text: string): void {
  let depth = 0;
  let parts = 0;
  let quotes = 0;
  let tokenFrom = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      default:
        if (at - tokenFrom > TOKEN_MAX) {
          throw tooMuch(`characters in a number: at most ${TOKEN_MAX} are read`);
        }
        continue;
      case QUOTE:
        for (;;) {
          at = text.indexOf('"', at + 1);
          if (at === -1) return;
          if (!isEscaped(text, at)) break;
          if (++quotes > QUOTES_MAX)
            throw tooMuch(`quotes in strings: at most ${QUOTES_MAX} are read`);
        }
        break;
      case 0x7b: // {
      case 0x5b: // [
        depth++;
        parts++;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      case 0x2c: // ,
        parts++;
        break;
    }
    tokenFrom = at + 1;
    if (depth > JSON_DEPTH_MAX) {
      throw tooMuch(`objects and lists inside of each other: at most ${JSON_DEPTH_MAX} are read`);
    }
    if (parts > JSON_PARTS_MAX) throw tooMuch(`values: at most ${JSON_PARTS_MAX} are read`);
  }
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
  let before = quote;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (quote - before) % 2 === 1;
}

function tooMuch(what: string): ApiError {
  return new ApiError(400, `The JSON body of your request has too many ${what}.`, {
    code: 'json_too_complex',
  });
}
