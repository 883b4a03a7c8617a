import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { allTargets } from './targets.ts';

const USAGE = `npm run fuzz -- [--cases N] [--seed N] [--only NAME]

Throws cases at what reads strangers' text; each must end by itself, with an answer or a refusal.
`;
/** A case that takes longer hangs. Other programs need the processor too. */
const CASE_MS = 20_000;
/** A plan takes some milliseconds, everything else some microseconds. */
const PLANS_SHARE = 0.05;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  say(`seed ${seed}`);
  let failed = 0;
  let passed = 0;
  for (const { name, property } of await allTargets()) {
    if (values.only && name !== values.only) continue;
    const isDefault = values.only === undefined && name === 'prompt planner';
    const numRuns = Math.max(1, Math.round(Number(values.cases) * (isDefault ? PLANS_SHARE : 1)));
    const began = Date.now();
    let longest = 0;
    // Whatever hangs without ever giving way is ended with the process.
    const result = await fc.check(
      timed(property, (ms) => (longest = Math.max(longest, ms))),
      {
        numRuns,
        seed,
        endOnFailure: false,
      },
    );
    const isWell = !result.failed && longest < CASE_MS;
    if (isWell) passed += 1;
    else failed += 1;
    say(
      `${name}: ${result.numRuns} cases in ${Math.round((Date.now() - began) / 1000)} s, the longest ${Math.round(longest)} ms${isWell ? '' : ': FAILED'}`,
    );
    if (result.failed) say(fc.defaultReportMessage(result) ?? '');
  }
  say(`${passed} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

function timed(
  property: fc.IRawProperty<unknown>,
  report: (ms: number) => void,
): fc.IRawProperty<unknown> {
  const run = property.run.bind(property);
  property.run = ((value: unknown) => {
    const began = performance.now();
    const outcome = run(value);
    if (outcome instanceof Promise) return outcome.finally(() => report(performance.now() - began));
    report(performance.now() - began);
    return outcome;
  }) as typeof property.run;
  return property;
}

process.exitCode = await main();
