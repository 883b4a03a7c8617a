import { check } from 'recheck';

interface Task {
  source: string;
  flags: string;
  place: string;
  longest: number;
}

/** How long a proof may take before the expression is measured instead. */
const PROOF_MS = 3000;
/** Texts for those that cannot be proven to be safe and have no known worst text. */
const GENERAL = [
  'a',
  ' ',
  '-',
  '/',
  '.',
  "'",
  '"',
  '0',
  'a ',
  '‘«',
  'say ',
  'a.',
  '[:',
  ' a,',
  '\n',
  'é',
  'tv ',
];

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
    const texts = GENERAL.map((unit) => unit.repeat(Math.ceil(task.longest / unit.length)));
    if (result.status === 'vulnerable') texts.push(pumped(result.attack, task.longest));
    const cpuMs = Math.max(
      ...texts.map((text) => measure(task, text.slice(0, task.longest - 1) + '\u0001')),
    );
    verdicts.push({
      place: `${task.place} /${task.source}/${task.flags}`,
      status: 'measured',
      cpuMs,
    });
  }
  return verdicts;
}

/** The worst text that is known, as long as it may be. */
function pumped(
  attack: { pumps: readonly { prefix: string; pump: string }[]; suffix: string },
  longest: number,
): string {
  const share = Math.floor(longest / Math.max(1, attack.pumps.length));
  const parts = attack.pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(share / pump.length))),
  );
  return parts.join('') + attack.suffix;
}

/** Processor time: that of other programs does not count. */
function measure({ source, flags }: Task, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const before = process.cpuUsage();
  for (const match of text.matchAll(expression)) void match;
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
