import { mkdtemp, rm, chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../debian-postgres.ts';
import { missingS3Server } from '../s3-server.ts';
import { runCluster } from './cluster.ts';
import { runSingle } from './single.ts';

const USAGE = `npm run test:chaos -- [--jobs N] [--seed N] [--storage s3|disk]   a cluster
npm run test:chaos -- --single ROUNDS [--seed N]                   one machine

Kills processes at random and checks that nothing is lost, doubled or damaged.
The seed decides what is killed when.
`;

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '300' },
    seed: { type: 'string' },
    storage: { type: 'string', default: 's3' },
    single: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  say(`seed ${seed}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-chaos-'));
  await chmod(folder, 0o755);
  const began = Date.now();
  const storage = values.storage === 'disk' ? 'disk' : 's3';
  if (!values.single) {
    const missing = [
      ...(findPostgres() ? [] : ['PostgreSQL is not installed']),
      ...(storage === 's3' ? (missingS3Server() ?? []) : []),
    ];
    if (missing.length > 0) {
      say(`skipped: ${String(missing)}`);
      return 0;
    }
  }
  const verdict = values.single
    ? await runSingle({ rounds: Number(values.single), seed, folder, say })
    : await runCluster({ jobs: Number(values.jobs), seed, storage, folder, say });
  say(JSON.stringify({ ...verdict, seconds: Math.round((Date.now() - began) / 1000) }, null, 2));
  if (verdict.problems.length > 0) {
    say(`${verdict.problems.length} problems; logs and data are in ${folder}`);
    return 1;
  }
  await rm(folder, { recursive: true, force: true });
  return 0;
}

process.exitCode = await main();
