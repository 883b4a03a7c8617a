import { check } from 'recheck';

interface Task {
  source: string;
  flags: string;
  place: string;
  longest: number;
}

/** How long a proof may take before the expression is measured instead. */
const PROOF_MS = 1000;
/** Where a measurement begins, how it goes on, and what it may take before it is long enough to say so. */
const SHORTEST = 500;
const LONGER = 8;
/** What takes longer is measured in smaller steps. */
const NOTABLE_MS = 10;
/** Of the words in an expression, so many are tried after each other. */
const WORDS_MAX = 4;
/** They are many: each is tried at this part of the length, and counts as often. */
const PHRASES_SHARE = 4;
const ENOUGH_MS = 4000;
/** Texts for those that cannot be proven to be safe and have no known worst text. */
const GENERAL = ['a', ' ', '-', '/', '.', "'", '"', '0', '‘«', 'say ', 'a.', '[:', ' a,', 'tv '];

process.on('message', (tasks: Task[]) => {
  void run(tasks).then((verdicts) => process.send!(verdicts));
});

async function run(tasks: readonly Task[]): Promise<object[]> {
  const verdicts = [];
  for (const task of tasks) {
    const result = await check(task.source, task.flags, { timeout: PROOF_MS });
    if (result.status === 'safe') {
      verdicts.push({ place: task.place, status: 'safe', cpuMs: 0 });
      continue;
    }
    const repeated =
      (unit: string) =>
      (length: number): string =>
        `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - END.length)}${END}`;
    const texts = GENERAL.map(repeated);
    const attack = result.status === 'vulnerable' ? result.attack : null;
    if (attack) texts.push((length) => pumped(attack, length));
    const begun = { ...task, longest: task.longest / PHRASES_SHARE };
    const cpuMs = Math.max(
      slowest(task, texts),
      PHRASES_SHARE * slowest(begun, phrasesOf(task.source).map(repeated)),
    );
    const place = `${task.place} /${task.source}/${task.flags}`;
    verdicts.push({ place, status: 'measured', cpuMs });
  }
  return verdicts;
}

type Attack = { pumps: readonly { prefix: string; pump: string }[]; suffix: string };

/** No letter, no place where a sentence ends, and not the end of a text for those that look for one. */
const END = '\u0001\n';

/** Phrases that an expression looks for may be begun again and again and never come to an end. */
function phrasesOf(source: string): string[] {
  const plain = source.replaceAll(/\\p\{[^}]*\}|\\[a-zA-Z]/g, ' ');
  const all = [...new Set(plain.match(/[a-z]{2,}/g) ?? [])];
  const step = Math.max(1, Math.floor(all.length / WORDS_MAX));
  const words = all.filter((_, index) => index % step === 0).slice(0, WORDS_MAX);
  return words.flatMap((one) => words.map((other) => `${one} a ${other} `));
}

/** The worst text that is known, as long as it may be. */
function pumped({ pumps, suffix }: Attack, length: number): string {
  const share = Math.floor((length - suffix.length) / Math.max(1, pumps.length));
  const parts = pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(share / pump.length))),
  );
  return parts.join('') + suffix;
}

function slowest(task: Task, texts: readonly ((length: number) => string)[]): number {
  let cpuMs = 0;
  for (const text of texts) {
    cpuMs = Math.max(cpuMs, worst(task, text));
    if (cpuMs > ENOUGH_MS) break;
  }
  return cpuMs;
}

/** Longer each time, so that what is slow is found out while it is not yet very slow. */
function worst(task: Task, text: (length: number) => string): number {
  let cpuMs = 0;
  let length = SHORTEST;
  for (;;) {
    cpuMs = measure(task, text(length));
    if (cpuMs > ENOUGH_MS || length === task.longest) return cpuMs;
    length = Math.min(length * (cpuMs > NOTABLE_MS ? 2 : LONGER), task.longest);
  }
}

/** Processor time: that of other programs does not count. */
function measure({ source, flags }: Task, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const before = process.cpuUsage();
  for (const match of text.matchAll(expression)) void match;
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
