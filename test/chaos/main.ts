import { mkdtemp, rm, chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../debian-postgres.ts';
import { missingS3Server } from '../s3-server.ts';
import { runCluster } from './cluster.ts';
import { canMount } from './disk-image.ts';
import { runPower } from './power.ts';
import { runSingle } from './single.ts';
import type { Verdict } from './verify.ts';

const USAGE = `npm run test:chaos -- [--jobs N] [--seed N] [--storage s3|disk]   a cluster
npm run test:chaos -- --single ROUNDS [--seed N]                   one machine
npm run test:chaos -- --power ROUNDS [--seed N]                    one machine without power
npm run test:chaos -- --quick [--seed N]                           a little of each

Kills processes at random and checks that nothing is lost, doubled or damaged.
The seed decides what is killed when.
`;

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '300' },
    seed: { type: 'string' },
    storage: { type: 'string', default: 's3' },
    single: { type: 'string' },
    power: { type: 'string' },
    quick: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Ordeal {
  name: string;
  /** What keeps it from being run here. */
  missing: string[];
  run(folder: string): Promise<Verdict>;
}

const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const storage = values.storage === 'disk' ? 'disk' : 's3';

function cluster(jobs: number, killingMs?: number): Ordeal {
  const missing = [
    findPostgres() ? null : 'PostgreSQL is not installed',
    storage === 's3' ? missingS3Server() : null,
  ].filter((reason) => reason !== null);
  const limits = killingMs === undefined ? {} : { killingMs };
  return {
    name: 'a cluster',
    missing,
    run: (folder) => runCluster({ jobs, seed, storage, folder, say, ...limits }),
  };
}

function single(rounds: number): Ordeal {
  return {
    name: 'one machine',
    missing: [],
    run: (folder) => runSingle({ rounds, seed, folder, say }),
  };
}

function power(rounds: number): Ordeal {
  const missing = process.getuid?.() === 0 && canMount() ? [] : ['no loop mount is allowed'];
  return {
    name: 'one machine without power',
    missing,
    run: (folder) => runPower({ rounds, seed, folder, say }),
  };
}

/** False if something went wrong; null if it could not be tried. */
async function undergo({ name, missing, run }: Ordeal): Promise<boolean | null> {
  if (missing.length > 0) {
    say(`${name}: skipped, ${missing.join(', ')}`);
    return null;
  }
  say(`${name}, seed ${seed}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-chaos-'));
  await chmod(folder, 0o755);
  const began = Date.now();
  const verdict = await run(folder);
  say(JSON.stringify({ ...verdict, seconds: Math.round((Date.now() - began) / 1000) }, null, 2));
  if (verdict.problems.length > 0) {
    say(`${verdict.problems.length} problems; logs and data are in ${folder}`);
    return false;
  }
  await rm(folder, { recursive: true, force: true });
  return true;
}

function chosen(): Ordeal[] {
  if (values.quick) return [cluster(60, 60_000), single(8), power(2)];
  if (values.single) return [single(Number(values.single))];
  if (values.power) return [power(Number(values.power))];
  return [cluster(Number(values.jobs))];
}

async function main(): Promise<number> {
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const results: (boolean | null)[] = [];
  for (const ordeal of chosen()) results.push(await undergo(ordeal));
  const count = (result: boolean | null): number => results.filter((one) => one === result).length;
  say(`${count(true)} passed, ${count(false)} failed, ${count(null)} skipped`);
  return count(false) > 0 ? 1 : 0;
}

process.exitCode = await main();
