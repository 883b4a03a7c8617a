import { z } from 'zod';
import type { Client } from '../remote/client.ts';
import { UpstreamError } from '../remote/faults.ts';
import { classesOf, titleOf, type Graph } from './graph.ts';

/** What a server tells of one class of nodes. */
const infoSchema = z.record(
  z.string(),
  z.object({
    input: z.object({
      required: z.record(z.string(), z.tuple([z.unknown()], z.unknown())).optional(),
      optional: z.record(z.string(), z.tuple([z.unknown()], z.unknown())).optional(),
    }),
  }),
);

const MODEL_FILE = /\.(?:safetensors|ckpt|pt|pth|bin|gguf|sft)$/i;

/** What a server lacks to run a graph, a sentence each with the way to mend it. */
export async function validateGraph(
  client: Client,
  graph: Graph,
  signal: AbortSignal,
): Promise<string[]> {
  const problems: string[] = [];
  const classes = new Map<string, Readonly<Record<string, readonly [unknown, ...unknown[]]>>>();
  await Promise.all(
    classesOf(graph).map(async (name) => {
      const inputs = await inputsOf(client, name, signal);
      if (inputs) classes.set(name, inputs);
      else {
        problems.push(
          `there is no node '${name}': update ComfyUI, or install the custom node that has it`,
        );
      }
    }),
  );
  for (const [id, node] of Object.entries(graph)) {
    const known = classes.get(node.class_type);
    if (!known) continue;
    for (const [input, value] of Object.entries(node.inputs)) {
      const declared = known[input];
      const where = `the node #${id} (${titleOf(node) || node.class_type})`;
      if (!declared) {
        if (!isDynamic(known))
          problems.push(`${where} has an input '${input}' that it does not know`);
        continue;
      }
      const choices = choicesOf(declared);
      if (typeof value !== 'string' || !choices || choices.includes(value)) continue;
      // Pictures are uploaded when they are needed.
      if (input === 'image') continue;
      problems.push(
        MODEL_FILE.test(value)
          ? `the model file '${value}' is missing (${where}): put it into ComfyUI's folder models/, or name another one with 'set'`
          : `${where} does not take '${value}' as '${input}'`,
      );
    }
  }
  return problems.toSorted();
}

async function inputsOf(
  client: Client,
  name: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, readonly [unknown, ...unknown[]]>> | null> {
  try {
    const answer = await client.json({ path: `/object_info/${encodeURIComponent(name)}`, signal });
    const info = infoSchema.parse(answer)[name];
    return info ? { ...info.input.required, ...info.input.optional } : null;
  } catch (error) {
    if (error instanceof UpstreamError && error.status === 404) return null;
    throw error;
  }
}

/** Older nodes list their choices in place of a type, newer ones as `options` of a `COMBO`. */
function choicesOf([type, rest]: readonly unknown[]): readonly unknown[] | null {
  if (Array.isArray(type)) return type as unknown[];
  const options = (rest as { options?: unknown } | undefined)?.options;
  return type === 'COMBO' && Array.isArray(options) ? (options as unknown[]) : null;
}

/** Some nodes take any number of inputs, which they do not list. */
function isDynamic(inputs: Readonly<Record<string, readonly unknown[]>>): boolean {
  return Object.values(inputs).some(
    ([type]) => typeof type === 'string' && /DYNAMIC|AUTOGROW/i.test(type),
  );
}
