import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Random } from '../chaos/random.ts';

export interface Load {
  /** Requests by what came of them. */
  readonly counts: Record<string, number>;
  /** Answers that no fault explains. */
  readonly surprises: string[];
  /** Goes on until the signal. */
  run(signal: AbortSignal): Promise<void>;
}

const SIZE = '1280x720';
const PROMPTS = ['A lighthouse', 'FAIL at once', 'REFUSE it', 'A red fox in the snow', 'Rain'];
/** A project that has as much waiting as it may is told so. */
const ACCEPTED = [200, 429];
/** While the database or a child process is killed, these are what a client is told. */
const EXCUSED = new Set([500, 502, 503]);

/** What a busy day brings: films that end in every way, downloads that break off, nonsense. */
export function createLoad(options: {
  baseURL: string;
  key: string;
  random: Random;
  callers: number;
}): Load {
  const { baseURL, key, random, callers } = options;
  const counts: Record<string, number> = {};
  const surprises: string[] = [];
  const recent: string[] = [];
  /** Of those that the last list showed: films that can be seen, and made others of. */
  let made: string[] = [];
  const picture = createCanvas(640, 360).toBuffer('image/png');

  const call = async (
    path: string,
    init: RequestInit = {},
    expected = [200],
  ): Promise<Response> => {
    const headers = { authorization: `Bearer ${key}`, ...(init.headers as object | undefined) };
    const response = await fetch(`${baseURL}${path}`, { ...init, headers });
    const place = `${init.method ?? 'GET'} ${path.replaceAll(/(?:video|whe)_\w+/g, 'ID').split('?')[0]}`;
    const entry = `${place} ${response.status}`;
    counts[entry] = (counts[entry] ?? 0) + 1;
    if (!expected.includes(response.status) && !EXCUSED.has(response.status)) {
      surprises.push(`${entry}: ${(await response.clone().text()).slice(0, 300)}`);
    }
    return response;
  };
  const post = (path: string, body: object, expected?: number[]): Promise<Response> =>
    call(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      expected,
    );
  const some = (): string => recent[Math.floor(random.next() * recent.length)] ?? 'video_none';
  const film = (): string => made[Math.floor(random.next() * made.length)] ?? some();
  const look = async (): Promise<void> => {
    const response = await call('/videos?limit=100');
    const { data } = (await response.json()) as { data?: { id: string; status: string }[] };
    if (data) made = data.filter(({ status }) => status === 'completed').map(({ id }) => id);
  };
  const keep = async (response: Response): Promise<void> => {
    const body = (await response.json()) as { id?: string };
    if (response.ok && body.id) recent.push(body.id);
    if (recent.length > 60) {
      const old = recent.shift()!;
      await (await call(`/videos/${old}`, { method: 'DELETE' }, [200, 404])).text();
    }
  };
  const breakOff = async (path: string): Promise<void> => {
    const control = new AbortController();
    setTimeout(() => control.abort(), random.between(1, 400));
    const response = await call(path, { signal: control.signal }, [200, 206, 404]);
    await response.text();
  };

  const deeds: [weight: number, deed: () => Promise<void>][] = [
    [
      4,
      async () => {
        const prompt = random.pick(PROMPTS);
        await keep(await post('/videos', { prompt, size: SIZE }, ACCEPTED));
      },
    ],
    [
      2,
      async () => {
        const form = new FormData();
        form.append('prompt', 'With a picture');
        form.append('size', SIZE);
        form.append('input_reference', new Blob([Uint8Array.from(picture)]), 'a.png');
        await keep(await call('/videos', { method: 'POST', body: form }, ACCEPTED));
      },
    ],
    [
      1,
      async () => {
        const response = await post('/videos', { prompt: 'SLOW', size: SIZE }, ACCEPTED);
        const { id } = (await response.json()) as { id?: string };
        if (!id) return;
        await pause(random.between(0, 1500));
        const path = random.next() < 0.5 ? `/videos/${id}/cancel` : `/videos/${id}`;
        const method = path.endsWith('cancel') ? 'POST' : 'DELETE';
        await (await call(path, { method })).text();
      },
    ],
    [
      2,
      async () => {
        const expected = [...ACCEPTED, 400, 404];
        await keep(await post(`/videos/${film()}/remix`, { prompt: 'again' }, expected));
      },
    ],
    [20, async () => void (await (await call(`/videos/${some()}`, {}, [200, 404])).text())],
    [5, look],
    [
      6,
      async () => {
        const headers = { range: `bytes=${Math.floor(random.between(0, 2000))}-` };
        const path = `/videos/${film()}/content`;
        await (await call(path, { headers }, [200, 206, 404, 416])).arrayBuffer();
      },
    ],
    [3, () => breakOff(`/videos/${film()}/content`)],
    [3, () => breakOff(`/videos/${some()}/events`)],
    [3, () => breakOff('/../kinora/v1/events')],
    [2, () => breakOff(`/videos/${some()}?wait=10`)],
    [
      3,
      async () => {
        const body = random.pick(['{', '['.repeat(50_000), '{"prompt":1}', '"x"']);
        const headers = { 'content-type': 'application/json' };
        await (await call('/videos', { method: 'POST', headers, body }, [400])).text();
      },
    ],
    [
      1,
      async () => {
        const form = new FormData();
        form.append('prompt', 'x');
        form.append('input_reference', new Blob(['no picture at all']), 'a.png');
        await (await call('/videos', { method: 'POST', body: form }, [400])).text();
      },
    ],
    [
      1,
      async () => {
        const headers = { authorization: 'Bearer sk-wrong' };
        await (await call('/videos', { headers }, [401])).text();
      },
    ],
  ];
  const total = deeds.reduce((sum, [weight]) => sum + weight, 0);

  const one = async (): Promise<void> => {
    let at = random.next() * total;
    const deed = deeds.find(([weight]) => (at -= weight) < 0)![1];
    try {
      await deed();
    } catch (error) {
      const { name, message, cause } = error as Error;
      // Calls that break off do so on purpose; connections may end with what they led to.
      const entry = `${name}: ${(cause as { code?: string } | undefined)?.code ?? message}`;
      counts[entry] = (counts[entry] ?? 0) + 1;
    }
  };
  return {
    counts,
    surprises,
    run: async (signal) => {
      const caller = async (): Promise<void> => {
        while (!signal.aborted) {
          await one();
          await pause(random.between(20, 200));
        }
      };
      await Promise.all(Array.from({ length: callers }, caller));
    },
  };
}

/** Processes that a process has started and that still are. */
export function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
