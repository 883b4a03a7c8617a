import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

/** A real S3 server: a Ceph of one monitor, one store in memory and one gateway, on loopback. */
export interface S3Server extends AsyncDisposable {
  endpoint: string;
  /** `s3://bucket/prefix?…` of a bucket that is made when it is not there yet. */
  url(bucket: string, prefix?: string): Promise<string>;
  client: S3Client;
}

const PROGRAMS = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph', 'monmaptool'];
const KEYS = { accessKeyId: 'kinora', secretAccessKey: 'kinora-secret' };
const START_TIMEOUT_MS = 90_000;
const run = promisify(execFile);

/** What is missing to start one, for the name of a skipped test; null if nothing is. */
export function missingS3Server(): string | null {
  const missing = PROGRAMS.filter((name) => !existsSync(path.join('/usr/bin', name)));
  return missing.length > 0 ? `${missing.join(', ')} not installed` : null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function startS3Server(): Promise<S3Server> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'kinora-ceph-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }),
    );
    await rm(home, { recursive: true, force: true });
  };
  try {
    const endpoint = await startCeph(home, children);
    const client = new S3Client({
      endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: KEYS,
    });
    const url = async (bucket: string, prefix = ''): Promise<string> => {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      const parameters = new URLSearchParams({
        endpoint,
        region: 'us-east-1',
        access_key_id: KEYS.accessKeyId,
        secret_access_key: KEYS.secretAccessKey,
      });
      return `s3://${bucket}/${prefix}?${parameters}`;
    };
    return { endpoint, client, url, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns the gateway's address. */
async function startCeph(home: string, children: ChildProcess[]): Promise<string> {
  const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
  const fsid = randomUUID();
  const conf = path.join(home, 'ceph.conf');
  await writeFile(conf, configuration(home, fsid, monitorPort));
  await mkdir(path.join(home, 'osd'), { recursive: true });
  const ceph = (...args: string[]) =>
    run('ceph', ['-c', conf, '--connect-timeout', '20', ...args], { timeout: 30_000 });
  const start = (program: string, ...args: string[]): void => {
    children.push(spawn(program, ['-c', conf, '-f', ...args], { stdio: 'ignore' }));
  };

  const map = path.join(home, 'monmap');
  const address = `[v2:127.0.0.1:${monitorPort}]`;
  await run('monmaptool', ['--create', '--fsid', fsid, '--addv', 'a', address, map]);
  await run('ceph-mon', ['-c', conf, '--mkfs', '-i', 'a', '--monmap', map]);
  start('ceph-mon', '-i', 'a');
  const osd = randomUUID();
  await retrying(() => ceph('osd', 'new', osd));
  await run('ceph-osd', ['-c', conf, '-i', '0', '--mkfs', '--osd-uuid', osd]);
  start('ceph-osd', '-i', '0');
  start(
    'radosgw',
    '-n',
    'client.rgw',
    '--rgw-frontends',
    `beast endpoint=127.0.0.1:${gatewayPort}`,
  );
  const endpoint = `http://127.0.0.1:${gatewayPort}`;
  await retrying(async () => {
    const gone = children.find((child) => child.exitCode !== null);
    if (gone) throw new Error(`${gone.spawnfile} has ended`);
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
    if (!answer.ok) throw new Error(`The gateway answers ${answer.status}`);
  }).catch(async (error: unknown) => {
    throw new Error(`Ceph did not start:\n${await readFile(path.join(home, 'log'), 'utf8')}`, {
      cause: error,
    });
  });
  await run('radosgw-admin', [
    '-c',
    conf,
    '-n',
    'client.rgw',
    'user',
    'create',
    '--uid=kinora',
    '--display-name=kinora',
    `--access-key=${KEYS.accessKeyId}`,
    `--secret-key=${KEYS.secretAccessKey}`,
  ]);
  return endpoint;
}

/** Everything below one folder, without authentication between its own processes. */
function configuration(home: string, fsid: string, monitorPort: number): string {
  return `
[global]
fsid = ${fsid}
mon host = [v2:127.0.0.1:${monitorPort}]
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
ms cluster mode = crc
ms service mode = crc
ms client mode = crc
ms mon client mode = crc
ms mon cluster mode = crc
ms mon service mode = crc
log file = ${home}/log
mon cluster log file = ${home}/log
run dir = ${home}
admin socket = ${home}/$name.$pid.asok
crash dir = ${home}
mon data = ${home}/mon
mon data avail warn = 0
mon data avail crit = 0
osd data = ${home}/osd
osd objectstore = memstore
memstore device bytes = 3221225472
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon max pg per osd = 1000
mon allow pool size one = true
osd crush chooseleaf type = 0
rgw data = ${home}/rgw
rgw gc obj min wait = 30
rgw dns name = localhost
`;
}

async function retrying(work: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}
