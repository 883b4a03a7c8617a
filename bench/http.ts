import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { load, middle, spread, type Load, type Rate } from './load.ts';
import { startQvac } from './targets/qvac.ts';
import { startTarget, type Target } from './targets/target.ts';

export interface HttpRow {
  operation: string;
  connections: number;
  /** By target: `kinora` (durable), `qvac` (in memory; missing if not installed), `bare`. */
  rates: Record<string, Rate>;
  /** Of Kinora's rounds. */
  spread: number;
}

export interface HttpOptions {
  rounds: number;
  seconds: number;
  connections: readonly number[];
  /** Whether peers that are missing are installed. */
  installs: boolean;
}

const PAGE_MAX = 100;
const PROMPT = 'A red fox running through a snowy forest at dusk';

/** Creates, retrieves and lists, on every target in turn, round after round. */
export async function benchHttp(directory: string, options: HttpOptions): Promise<HttpRow[]> {
  const targets: Target[] = [await startTarget('kinora', [path.join(directory, 'data')])];
  try {
    const qvac = await startQvac({ installs: options.installs });
    if (qvac) targets.push(qvac);
    targets.push(await startTarget('bare'));
    for (const { url } of targets) await createSome(url, PAGE_MAX + 1);
    const rows: HttpRow[] = [];
    for (const { operation, ask, most = Infinity, pace = 1 } of await operations()) {
      const ids = new Map<string, string>();
      // Some forget their oldest jobs.
      for (const { name, url } of targets) ids.set(name, await createSome(url, 1));
      for (const connections of options.connections.filter((count) => count <= most)) {
        const measured = new Map(targets.map(({ name }) => [name, [] as Rate[]]));
        for (let round = 0; round < options.rounds; round += 1) {
          for (const { name, url } of targets) {
            const asked = { ...ask(ids.get(name)!), connections, seconds: options.seconds * pace };
            measured.get(name)!.push(await load(url, asked));
          }
        }
        rows.push({
          operation,
          connections,
          rates: Object.fromEntries([...measured].map(([name, rates]) => [name, middle(rates)])),
          spread: spread(measured.get('kinora')!.map((rate) => rate.perSecond)),
        });
      }
    }
    return rows;
  } finally {
    await Promise.all(targets.map((target) => target.stop()));
  }
}

type Ask = (id: string) => Pick<Load, 'path' | 'body' | 'contentType'>;

interface Measured {
  operation: string;
  ask: Ask;
  /** Connections at most. */
  most?: number;
  /** How many times longer than the others it is measured. */
  pace?: number;
}

async function operations(): Promise<Measured[]> {
  const json = JSON.stringify({ model: 'sora-2', prompt: PROMPT });
  const fields = { model: 'sora-2', prompt: PROMPT, size: '1280x720' };
  const small = form(fields);
  const large = form(fields, await picture());
  return [
    { operation: 'create, JSON', ask: () => ({ path: '/videos', body: json }) },
    { operation: 'create, multipart', ask: () => ({ path: '/videos', ...small }) },
    // Kinora refuses to hold more bodies at once than it has memory for.
    {
      operation: 'create, 2 MB image',
      ask: () => ({ path: '/videos', ...large }),
      most: 16,
      pace: 4,
    },
    { operation: 'retrieve', ask: (id) => ({ path: `/videos/${id}` }) },
    { operation: 'list 20', ask: () => ({ path: '/videos?limit=20' }) },
    { operation: 'list 100', ask: () => ({ path: '/videos?limit=100' }) },
  ];
}

const BOUNDARY = 'kinora-bench-boundary';

function form(
  fields: Readonly<Record<string, string>>,
  image?: Buffer<ArrayBuffer>,
): { body: Buffer; contentType: string } {
  const head = (name: string): string =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`;
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`${head(name)}\r\n\r\n${value}\r\n`),
  );
  if (image) {
    const lead = `${head('input_reference')}; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`;
    parts.push(Buffer.from(lead), image, Buffer.from('\r\n'));
  }
  const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${BOUNDARY}` };
}

/** A PNG of 1280x720 and about 2 MB: noise in a part of it does not compress. */
async function picture(): Promise<Buffer<ArrayBuffer>> {
  const canvas = createCanvas(1280, 720);
  const context = canvas.getContext('2d');
  context.fillStyle = '#7fa3c7';
  context.fillRect(0, 0, 1280, 720);
  const rows = 510;
  const noise = context.createImageData(1280, rows);
  noise.data.set(randomBytes(1280 * rows * 4));
  for (let alpha = 3; alpha < noise.data.length; alpha += 4) noise.data[alpha] = 255;
  context.putImageData(noise, 0, 0);
  return Buffer.from(await canvas.encode('png'));
}

/** @returns the id of the last. */
async function createSome(url: string, films: number): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ model: 'sora-2', prompt: PROMPT });
  let id = '';
  for (let count = 0; count < films; count += 1) {
    const response = await fetch(`${url}/videos`, { method: 'POST', headers, body });
    ({ id } = (await response.json()) as { id: string });
  }
  return id;
}
