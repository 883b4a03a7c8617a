/** "a 6 year old", "in her 30s", "an eighty-year-old man": how old somebody is. */
const AGE =
  /(?<![\p{L}\p{N}])(?:(?:in|at) (?:his|her|their) (?:early |mid |late )?(\d)0'?s|(\d{1,3})[ -]years?[ -]olds?)(?![\p{L}\p{N}])/gu;

/**
 * The text (lower case) with ages in figures put as the words that the grammar knows, padded to the same
 * length, so that nobody is counted by his years and all offsets stay what they are.
 */
export function agesInWords(text: string): string {
  return text.replaceAll(AGE, (said: string, decade?: string, years?: string) => {
    const age = decade === undefined ? Number(years) : 10 * Number(decade);
    // After a noun only its place is taken: "a man in his 70s".
    const word =
      decade !== undefined ? '' : age < 3 ? 'baby' : age < 13 ? 'young' : age < 60 ? '' : 'old';
    return word.padEnd(said.length);
  });
}
