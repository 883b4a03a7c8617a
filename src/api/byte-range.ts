/** Which bytes of a blob a request asks for. `end` is included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a `Range` header for a blob of `size` bytes.
 *
 * @returns null for the whole blob (no header, several ranges, or one that cannot be read, which
 * RFC 9110 says to ignore), or `'unsatisfiable'` for 416.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first, last] = match;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
