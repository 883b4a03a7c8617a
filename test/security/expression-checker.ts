import { check } from 'recheck';

interface Task {
  source: string;
  flags: string;
  place: string;
  longest: number;
}

/** How long a proof may take before the expression is measured instead. */
const PROOF_MS = 1000;
/** Where a measurement begins, and what it may take before it is long enough to say so. */
const SHORTEST = 500;
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
    const texts = GENERAL.map(
      (unit) =>
        (length: number): string =>
          unit.repeat(Math.ceil(length / unit.length)),
    );
    const attack = result.status === 'vulnerable' ? result.attack : null;
    if (attack) texts.push((length) => pumped(attack, length));
    const cpuMs = Math.max(...texts.map((text) => worst(task, text)));
    const place = `${task.place} /${task.source}/${task.flags}`;
    verdicts.push({ place, status: 'measured', cpuMs });
  }
  return verdicts;
}

type Attack = { pumps: readonly { prefix: string; pump: string }[]; suffix: string };

/** The worst text that is known, as long as it may be. */
function pumped({ pumps, suffix }: Attack, length: number): string {
  const share = Math.floor(length / Math.max(1, pumps.length));
  const parts = pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(share / pump.length))),
  );
  return parts.join('') + suffix;
}

/** Twice as long each time, so that what is slow is found out while it is not yet very slow. */
function worst(task: Task, text: (length: number) => string): number {
  let cpuMs = 0;
  for (let length = SHORTEST; length <= task.longest; length *= 2) {
    cpuMs = measure(task, `${text(length).slice(0, length - 1)}\u0001`);
    if (cpuMs > ENOUGH_MS) break;
  }
  return cpuMs;
}

/** Processor time: that of other programs does not count. */
function measure({ source, flags }: Task, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const before = process.cpuUsage();
  for (const match of text.matchAll(expression)) void match;
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
