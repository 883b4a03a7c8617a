import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Client } from '../remote/client.ts';
import { UpstreamError } from '../remote/faults.ts';
import { isRefusal, refusalOf, type Messages } from './faults.ts';
import type { Graph } from './graph.ts';

/** What is known of a prompt that has ended. */
export interface Ended {
  state: 'completed' | 'failed';
  outputs: unknown;
  messages: Messages;
}

export type Found = { state: 'pending' } | { state: 'running' } | Ended | null;

/** One ComfyUI: its HTTP API, as far as films need it. */
export interface Host {
  readonly client: Client;
  /** Null if it knows nothing of the prompt: it never did, or was started anew since. */
  find(prompt: string, signal: AbortSignal): Promise<Found>;
  /** How many prompts it has in work and waiting. */
  load(signal: AbortSignal): Promise<number>;
  submit(graph: Graph, prompt: string, signal: AbortSignal): Promise<void>;
  /** The name by which a LoadImage node finds it. */
  upload(file: string, name: string, signal: AbortSignal): Promise<string>;
  /** Takes it off the queue, or interrupts it, and nobody else. */
  stop(prompt: string, signal: AbortSignal): Promise<'stopped' | 'requested' | 'too_late'>;
}

const historySchema = z.record(
  z.string(),
  z.object({
    outputs: z.unknown(),
    status: z
      .object({
        status_str: z.string().optional(),
        completed: z.boolean().optional(),
        messages: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).optional(),
      })
      .nullish(),
  }),
);

/** `[number, prompt id, graph, …]` */
const queueSchema = z.object({
  queue_running: z.array(z.tuple([z.unknown(), z.string()], z.unknown())),
  queue_pending: z.array(z.tuple([z.unknown(), z.string()], z.unknown())),
});

const jobSchema = z.object({ status: z.string() });
const loadSchema = z.object({ exec_info: z.object({ queue_remaining: z.int() }) });
const uploadedSchema = z.object({ name: z.string(), subfolder: z.string().optional() });

/** How long an interrupted prompt is given to stop, and how often that is looked at. */
const STOP_LOOKS = 12;
const STOP_PAUSE_MS = 100;

export function createHost(client: Client): Host {
  const queue = async (signal: AbortSignal): Promise<{ running: string[]; pending: string[] }> => {
    const { queue_running: running, queue_pending: pending } = queueSchema.parse(
      await client.json({ path: '/queue', signal }),
    );
    return { running: running.map(([, id]) => id), pending: pending.map(([, id]) => id) };
  };

  const ended = async (prompt: string, signal: AbortSignal): Promise<Ended | null> => {
    const history = historySchema.parse(await client.json({ path: `/history/${prompt}`, signal }));
    const found = history[prompt];
    if (!found) return null;
    const { status_str: text, messages = [] } = found.status ?? {};
    const state = text === 'error' ? 'failed' : 'completed';
    return { state, outputs: found.outputs, messages };
  };

  /** What servers know that are older than `/api/jobs`. */
  const findOlder = async (prompt: string, signal: AbortSignal): Promise<Found> => {
    const before = await ended(prompt, signal);
    if (before) return before;
    const { running, pending } = await queue(signal);
    if (running.includes(prompt)) return { state: 'running' };
    if (pending.includes(prompt)) return { state: 'pending' };
    // It may have gone from the one to the other between the two questions.
    return ended(prompt, signal);
  };

  const find = async (prompt: string, signal: AbortSignal): Promise<Found> => {
    let status: string;
    try {
      ({ status } = jobSchema.parse(await client.json({ path: `/api/jobs/${prompt}`, signal })));
    } catch (error) {
      if (error instanceof UpstreamError && [404, 405].includes(error.status)) {
        return findOlder(prompt, signal);
      }
      throw error;
    }
    if (status === 'pending') return { state: 'pending' };
    if (status === 'in_progress') return { state: 'running' };
    return findOlder(prompt, signal);
  };

  return {
    client,
    find,
    load: async (signal) => {
      const answer = await client.json({ path: '/prompt', signal });
      return loadSchema.parse(answer).exec_info.queue_remaining;
    },
    submit: async (graph, prompt, signal) => {
      // A client id of its own: who connects as this client hears of this prompt and of no other.
      const json = { prompt: graph, prompt_id: prompt, client_id: prompt };
      try {
        await client.json({ method: 'POST', path: '/prompt', json, beginsWork: true, signal });
      } catch (error) {
        // The answer may have been lost, and the prompt taken; the same one twice would run twice.
        if (isRefusal(error)) throw refusalOf(error.body) ?? error;
        if (error instanceof UpstreamError && error.status < 500) throw error;
        if (!(await find(prompt, signal).catch(() => null))) throw error;
      }
    },
    upload: async (file, name, signal) => {
      const form = new FormData();
      form.set('image', await openAsBlob(file), `${name}${path.extname(file)}`);
      form.set('subfolder', 'kinora');
      form.set('overwrite', 'true');
      const request = { method: 'POST', path: '/upload/image', form, signal } as const;
      const answer = await client.json({ ...request, isRepeatable: true });
      const { name: saved, subfolder = '' } = uploadedSchema.parse(answer);
      return subfolder === '' ? saved : `${subfolder}/${saved}`;
    },
    stop: async (prompt, signal) => {
      const before = await queue(signal);
      const isPending = before.pending.includes(prompt);
      if (!isPending && !before.running.includes(prompt)) return 'too_late';
      if (isPending) await post(client, '/queue', { delete: [prompt] }, signal);
      // An older server ignores the id and interrupts whatever runs: only if that is this one.
      const { running } = isPending ? await queue(signal) : before;
      if (!running.includes(prompt)) return 'stopped';
      await post(client, '/interrupt', { prompt_id: prompt }, signal);
      for (let looks = 0; looks < STOP_LOOKS; looks += 1) {
        if (!(await queue(signal)).running.includes(prompt)) return 'stopped';
        await new Promise((resolve) => setTimeout(resolve, STOP_PAUSE_MS));
      }
      return 'requested';
    },
  };
}

async function post(client: Client, to: string, json: object, signal: AbortSignal): Promise<void> {
  const answer = await client.send({ method: 'POST', path: to, json, signal, isRepeatable: true });
  if (answer.status > 299) throw await client.fault(answer);
  answer.body.destroy();
}
