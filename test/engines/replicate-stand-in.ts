import { randomUUID } from 'node:crypto';
import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer } from './stand-in.ts';
import { testFilm } from './test-film.ts';
import { FAILING, NO_FILM } from './cog-stand-in.ts';

interface Prediction {
  id: string;
  path: string;
  input: Record<string, unknown>;
  looks: number;
  isWorking: boolean;
}

export interface ReplicateStandIn extends StandIn {
  readonly begun: readonly Prediction[];
  forget(): void;
}

/** Replicate's HTTP API: polled, with films at addresses of their own. */
export async function serveReplicate(key: string): Promise<ReplicateStandIn> {
  const begun: Prediction[] = [];
  const known = new Map<string, Prediction>();

  const show = (prediction: Prediction, origin: string): object => {
    const { id, looks, input, isWorking } = prediction;
    const prompt = String(input['prompt']);
    const get = `${origin}/v1/predictions/${id}`;
    const told = { id, urls: { get, cancel: `${get}/cancel` }, logs: ` ${looks * 10}%|█ |` };
    if (!isWorking && looks < 3) return { ...told, status: 'canceled' };
    if (looks < 1) return { ...told, logs: '', status: 'starting' };
    if (isEndless(prompt) || looks < 3) return { ...told, status: 'processing' };
    prediction.isWorking = false;
    if (prompt.includes(FAILING)) return { ...told, status: 'failed', error: 'CUDA out of memory' };
    return { ...told, status: 'succeeded', output: [`${origin}/files/${id}/out.mp4`] };
  };

  const standIn = await serveStandIn(
    async ({ method, path, headers, json }): Promise<StandInAnswer> => {
      const origin = `http://${headers.host}`;
      const prediction = [...known.values()].find(({ id }) => path.includes(id));
      if (path.startsWith('/files/')) {
        const isFilm = !String(prediction?.input['prompt']).includes(NO_FILM);
        return { bytes: isFilm ? await testFilm() : Buffer.from('gone') };
      }
      if (headers.authorization !== `Bearer ${key}`) {
        return {
          status: 401,
          json: { title: 'Unauthenticated', detail: 'You did not pass a valid token', status: 401 },
        };
      }
      if (path === '/v1/account') return { json: { type: 'user' } };
      if (method === 'POST' && path.endsWith('/predictions')) {
        const { input } = json() as { input: Record<string, unknown> };
        const made = { id: randomUUID(), path, input, looks: 0, isWorking: true };
        begun.push(made);
        known.set(made.id, made);
        return { status: 201, json: show(made, origin) };
      }
      if (!prediction) return { status: 404, json: { detail: 'Not found', status: 404 } };
      if (path.endsWith('/cancel')) {
        if (!prediction.isWorking) return { status: 409, json: {} };
        prediction.isWorking = false;
        prediction.looks = 0;
        return { json: show(prediction, origin) };
      }
      if (prediction.isWorking) prediction.looks += 1;
      return { json: show(prediction, origin) };
    },
  );
  return Object.assign(standIn, { begun, forget: () => known.clear() });
}
