import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';

interface Job {
  prompt: string;
  percent: number;
}

/** A small service as `render-engine.ts` expects it: each look at a job takes it a step further. */
export async function serveRenders(port = 0) {
  const film = await readFile(path.join(import.meta.dirname, 'film.mp4'));
  const jobs = new Map<string, Job>();
  const begun = new Set<string>();

  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown = null): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const [, first, id = '', part] = request.url!.split('/');
    const job = jobs.get(id);
    if (first === 'health') return answer(200);
    if (request.method === 'PUT') {
      void json(request).then((body) => {
        const { prompt } = body as { prompt: string };
        if (!begun.has(id)) jobs.set(id, { prompt, percent: 0 });
        begun.add(id);
        answer(200);
      });
      return;
    }
    if (!job) return answer(404);
    if (request.method === 'DELETE') {
      if (job.percent === 100) return answer(404);
      jobs.delete(id);
      return answer(200);
    }
    if (part === 'film') return void response.end(film);
    if (job.prompt !== 'never done') job.percent = Math.min(100, job.percent + 50);
    if (job.percent < 100) return answer(200, { state: 'rendering', percent: job.percent });
    return answer(200, { state: job.prompt === 'fails' ? 'failed' : 'done', percent: 100 });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begun,
    isWorking: (id: string): boolean => (jobs.get(id)?.percent ?? 100) < 100,
    forget: (): void => jobs.clear(),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
