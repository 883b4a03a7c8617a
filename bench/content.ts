import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../src/database/open.ts';
import { createDiskStorage } from '../src/storage/disk.ts';
import { spread } from './load.ts';
import { median } from './table.ts';
import { freePort, startTarget, stopProcess, type Target } from './targets/target.ts';

export interface ContentRow {
  megabytes: number;
  /** `whole`, or ranges of a megabyte. */
  what: string;
  connections: number;
  /** Megabytes per second, by target: `kinora`, `nginx` (missing if it is not installed). */
  speeds: Record<string, number>;
  spread: number;
}

export interface ContentOptions {
  sizes: readonly number[];
  connections: readonly number[];
  rounds: number;
  seconds: number;
}

const MEGABYTE = 1024 * 1024;

/** Films of given sizes, whole and in ranges, from Kinora and from nginx. */
export async function benchContent(
  directory: string,
  { sizes, connections, rounds, seconds }: ContentOptions,
): Promise<ContentRow[]> {
  const data = path.join(directory, 'content');
  const kinora = await startTarget('kinora', [data]);
  const targets = [{ target: kinora, paths: await storeFilms(data, sizes) }];
  try {
    const nginx = await startNginx(path.join(directory, 'nginx'), path.join(data, 'blobs'));
    if (nginx) targets.push({ target: nginx, paths: sizes.map((size) => `/${blobKey(size)}`) });
    const rows: ContentRow[] = [];
    for (const [index, megabytes] of sizes.entries()) {
      for (const what of ['whole', 'ranges of 1 MB']) {
        for (const count of connections) {
          const measured = new Map(targets.map(({ target }) => [target.name, [] as number[]]));
          for (let round = 0; round < rounds; round += 1) {
            for (const { target, paths } of targets) {
              const { host, pathname } = new URL(target.url + paths[index]!);
              const asked = { host, pathname, count, seconds };
              const range = what === 'whole' ? null : { size: MEGABYTE, of: megabytes };
              measured.get(target.name)!.push(await download(asked, range));
            }
          }
          rows.push({
            megabytes,
            what,
            connections: count,
            speeds: Object.fromEntries([...measured].map(([name, all]) => [name, median(all)])),
            spread: spread(measured.get('kinora')!),
          });
        }
      }
    }
    return rows;
  } finally {
    await Promise.all(targets.map(({ target }) => target.stop()));
  }
}

const blobKey = (megabytes: number): string => `videos/bench-${megabytes}/1.mp4`;

/** Completed films whose bytes are zeros. @returns their paths below `/v1`. */
async function storeFilms(dataDirectory: string, sizes: readonly number[]): Promise<string[]> {
  await using database = await openDatabase({ dataDirectory, url: null });
  const storage = await createDiskStorage(path.join(dataDirectory, 'blobs'));
  const paths: string[] = [];
  for (const megabytes of sizes) {
    const zeros = Buffer.alloc(MEGABYTE);
    await storage.put(blobKey(megabytes), Readable.from(Array(megabytes).fill(zeros)));
    const id = `video_${String(megabytes).padStart(48, '0')}`;
    await database.pool.query(
      `insert into videos (id, project_id, kind, model, engine, engine_model, status, progress, phase, prompt,
         seconds, size, seed, metadata, params, content, content_bytes, job_id, attempt, started_at, completed_at)
       values ($1, 'default', 'create', 'sora-2', 'bench', 'bench', 'completed', 100, 'completed', 'A film', '4',
         '1280x720', 1, '{}', '{"inputReference": null, "source": null, "characters": []}', $2, $3,
         gen_random_uuid(), 1, now(), now())`,
      [id, JSON.stringify({ video: blobKey(megabytes) }), megabytes * MEGABYTE],
    );
    paths.push(`/videos/${id}/content`);
  }
  return paths;
}

/** Null where nginx is not installed. Serves the folder, with the settings that its manual praises. */
async function startNginx(folder: string, root: string): Promise<Target | null> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const port = await freePort();
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const config = `
    ${user} daemon off; worker_processes auto; pid nginx.pid; error_log error.log;
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; types { video/mp4 mp4; }
      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      server { listen 127.0.0.1:${port}; location / { root ${root}; } }
    }`;
  await writeFile(path.join(folder, 'nginx.conf'), config);
  const child = spawn('nginx', ['-p', `${folder}/`, '-c', 'nginx.conf'], { stdio: 'ignore' });
  const failed = once(child, 'error').catch(() => []);
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    const answered = await Promise.race([
      fetch(url).then(
        () => true,
        () => false,
      ),
      failed.then(() => null),
    ]);
    if (answered === null) {
      console.log('skip nginx: it is not installed');
      return null;
    }
    if (answered) return { name: 'nginx', url, pid: child.pid!, stop: () => stopProcess(child) };
    await pause(100);
  }
  throw new Error(`nginx does not start: see ${folder}/error.log`);
}

interface Download {
  host: string;
  pathname: string;
  count: number;
  seconds: number;
}

/** Megabytes per second over all connections. A client of sockets costs less than what it measures. */
async function download(
  { host, pathname, count, seconds }: Download,
  range: { size: number; of: number } | null,
): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  const got = await Promise.all(
    Array.from({ length: count }, () => downloadUntil(end, { host, pathname }, range)),
  );
  const bytes = got.reduce((sum, some) => sum + some, 0);
  return bytes / MEGABYTE / ((performance.now() - began) / 1000);
}

/** Asks again on the same connection until the time is up; stops within the answer then. */
async function downloadUntil(
  end: number,
  { host, pathname }: Pick<Download, 'host' | 'pathname'>,
  range: { size: number; of: number } | null,
): Promise<number> {
  const { hostname, port } = new URL(`http://${host}`);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let asked = 0;
  const ask = (): void => {
    const start = range ? (asked % range.of) * range.size : 0;
    asked += 1;
    const header = range ? `range: bytes=${start}-${start + range.size - 1}\r\n` : '';
    socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\n${header}\r\n`);
  };
  ask();
  let [bytes, left, head] = [0, 0, ''];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let body = chunk.length;
    if (left === 0) {
      head += chunk.toString('latin1');
      const split = head.indexOf('\r\n\r\n');
      if (split < 0) continue;
      if (!/^HTTP\/1.1 20[06]/.test(head)) throw new Error(head.slice(0, 200));
      left = Number(/content-length: (\d+)/i.exec(head)![1]);
      body = head.length - split - 4;
      head = '';
    }
    bytes += body;
    left -= body;
    if (performance.now() > end) break;
    if (left === 0) ask();
  }
  socket.destroy();
  return bytes;
}
