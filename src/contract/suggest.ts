/** What people write instead of the contract's own names. */
const SYNONYMS: Record<string, string> = {
  duration: 'seconds',
  duration_seconds: 'seconds',
  length: 'seconds',
  n_seconds: 'seconds',
  resolution: 'size',
  width: 'size',
  height: 'size',
  aspect_ratio: 'size',
  image: 'input_reference',
  image_url: 'input_reference',
  reference: 'input_reference',
  input_image: 'input_reference',
  first_frame: 'input_reference',
  text: 'prompt',
  input: 'prompt',
  engine: 'model',
};

/** The known name that was most likely meant, or null. */
export function suggest(name: string, known: readonly string[]): string | null {
  const synonym = SYNONYMS[name.toLowerCase()];
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  if (name.length > 40) return null;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 4))
    ? best.candidate
    : null;
}

/** Levenshtein distance: insertions, deletions and replacements of one character each. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
