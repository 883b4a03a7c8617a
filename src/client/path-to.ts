/** A path of encoded segments. @throws TypeError for an empty one, which would name another thing. */
export function pathTo(...segments: readonly string[]): string {
  if (segments.includes('')) throw new TypeError('An id must not be empty.');
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
