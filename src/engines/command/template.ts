/**
 * One argument of a program: text with `{{variables}}`, or arguments that are there only if a variable
 * has a value. There is no shell: whatever a prompt holds stays one argument.
 */
export type Argument = string | { if: string; then: string | readonly string[] };

/** What a template can name. */
export type Variables = Readonly<Record<string, string>>;

const VARIABLE = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The arguments of one run. */
export function fillArguments(template: readonly Argument[], variables: Variables): string[] {
  return template.flatMap((argument) => {
    if (typeof argument === 'string') return [fill(argument, variables)];
    if (!variables[argument.if]) return [];
    const then = typeof argument.then === 'string' ? [argument.then] : argument.then;
    return then.map((text) => fill(text, variables));
  });
}

/** Values are put in as they are: one that looks like a variable is not looked up again. */
export function fill(text: string, variables: Variables): string {
  const filled = text.replaceAll(VARIABLE, (_, name: string) => variables[name] ?? '');
  // A prompt that begins with a hyphen must not become an option of the program.
  const isValue = text.startsWith('{{') && filled.startsWith('-');
  return isValue && !/^-?\d+(\.\d+)?$/.test(filled) ? ` ${filled}` : filled;
}

/** Every variable that the templates name. */
export function variablesIn(template: readonly Argument[]): string[] {
  const names = template.flatMap((argument) => {
    if (typeof argument === 'string') return namesIn(argument);
    const then = typeof argument.then === 'string' ? [argument.then] : argument.then;
    return [argument.if, ...then.flatMap(namesIn)];
  });
  return [...new Set(names)];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map((match) => match[1]!);
}
