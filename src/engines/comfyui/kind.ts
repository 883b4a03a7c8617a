import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Json } from '../engine.ts';
import { defineKind, EngineOptionsError } from '../kind.ts';
import { capabilitiesOf, modelOptionFields, type ModelOptions } from '../model-options.ts';
import { connect, connectionFields, type ConnectionOptions } from '../remote/connection-options.ts';
import { applySettings, findTargets, FIELDS, type Bindings } from './bindings.ts';
import { BUILT_IN, isBuiltIn } from './built-in.ts';
import { createComfy, type ComfyModel, type Workflow } from './engine.ts';
import { GraphError, parseGraph } from './graph.ts';
import { createHost } from './host.ts';

/** Options of `kind: 'comfyui'`. Either one server, or several that have the same models. */
export interface ComfyOptions extends Partial<ConnectionOptions> {
  servers?: Readonly<Record<string, ConnectionOptions>> | undefined;
  models: Readonly<Record<string, ComfyModelOptions>>;
}

export interface ComfyModelOptions extends ModelOptions {
  /** `wan2.2-14b`, `wan2.2-5b`, `hunyuanvideo-1.5`, `ltx-2`, or a file exported with Export (API), from the configuration's folder. */
  workflow?: string | undefined;
  /** The file for films that begin with an image. */
  imageWorkflow?: string | undefined;
  /** Where the request goes in `workflow`; the built-in ones have theirs. */
  bindings?: Bindings | undefined;
  /** The same for `imageWorkflow`; default `bindings`. */
  imageBindings?: Bindings | undefined;
  /** Inputs to replace in both: `{ '#model.unet_name': 'mine.safetensors' }`. */
  set?: Readonly<Record<string, Json>> | undefined;
  /** What the film shall not show. */
  negative?: string | undefined;
  /** How long a film usually takes, for a guess at the progress while none is told. */
  usualSeconds?: number | undefined;
}

const place = z.union([z.string(), z.array(z.string()).min(1)]);
const bindingsSchema = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, place.optional()])),
);

const modelSchema = z.strictObject({
  ...modelOptionFields,
  workflow: z.string().min(1).optional(),
  imageWorkflow: z.string().min(1).optional(),
  bindings: bindingsSchema.optional(),
  imageBindings: bindingsSchema.optional(),
  set: z.record(z.string(), z.json()).optional(),
  negative: z.string().optional(),
  usualSeconds: z.number().positive().optional(),
}) as unknown as z.ZodType<ComfyModelOptions>;

export const comfyOptions = z
  .strictObject({
    ...connectionFields,
    baseURL: connectionFields.baseURL.optional(),
    servers: z.record(z.string().min(1), z.strictObject(connectionFields)).optional(),
    models: z
      .record(z.string().min(1), modelSchema)
      .refine((models) => Object.keys(models).length > 0, 'must name a model'),
  })
  .refine(
    ({ baseURL, servers }) => (baseURL === undefined) !== (servers === undefined),
    'needs baseURL, or servers, and not both',
  ) as unknown as z.ZodType<ComfyOptions>;

export const comfyKind = defineKind<ComfyOptions>({
  options: comfyOptions,
  create: async (id, options, environment) => {
    const { servers = { main: options as ConnectionOptions } } = options;
    const hosts = new Map(
      Object.entries(servers).map(([name, server]) => [
        name,
        createHost(connect(server, environment)),
      ]),
    );
    const problems: string[] = [];
    const models = new Map<string, ComfyModel>();
    for (const [name, model] of Object.entries(options.models)) {
      models.set(name, await openModel(name, model, environment.folder, problems));
    }
    if (problems.length > 0) throw new EngineOptionsError(problems);
    return createComfy({ id, hosts, models });
  },
});

async function openModel(
  name: string,
  options: ComfyModelOptions,
  folder: string,
  problems: string[],
): Promise<ComfyModel> {
  const { workflow, imageWorkflow, set = {} } = options;
  const builtIn = workflow !== undefined && isBuiltIn(workflow) ? BUILT_IN[workflow] : null;
  const open = (option: string, file: string, bindings: Bindings): Promise<Workflow | null> =>
    openWorkflow(`models.${name}.${option}`, file, bindings, set, problems);
  const own = options.bindings ?? {};
  let text: Workflow | null = null;
  let image: Workflow | null = null;
  if (builtIn) {
    const { image: _image, ...forText } = builtIn.bindings;
    text = await open('workflow', graphFile(builtIn.text), { ...forText, ...own });
    image = await open('workflow', graphFile(builtIn.image), { ...builtIn.bindings, ...own });
  } else if (workflow !== undefined) {
    text = await open('workflow', path.resolve(folder, workflow), own);
    // A workflow that has a place for an image makes films from images.
    if (own.image !== undefined) [text, image] = [null, text];
  }
  if (imageWorkflow !== undefined) {
    const bindings = options.imageBindings ?? own;
    image = await open('imageWorkflow', path.resolve(folder, imageWorkflow), bindings);
    if (bindings.image === undefined) {
      problems.push(
        `models.${name}.imageBindings: 'image' must say which node takes the first frame`,
      );
    }
  }
  if (workflow === undefined && imageWorkflow === undefined) {
    problems.push(
      `models.${name}: needs a workflow, built in (${Object.keys(BUILT_IN).join(', ')}) or a file`,
    );
  }
  const capabilities = capabilitiesOf(
    name,
    { ...options, native: options.native ?? builtIn?.native },
    { audio: builtIn?.audio ?? false, inputReference: image !== null },
  );
  return {
    capabilities: { ...capabilities, cancel: 'running' },
    native: capabilities.native,
    text,
    image,
    negative: options.negative,
    usualSeconds: options.usualSeconds,
  };
}

function graphFile(name: string): string {
  return path.join(import.meta.dirname, 'graphs', name);
}

async function openWorkflow(
  option: string,
  file: string,
  bindings: Bindings,
  settings: Readonly<Record<string, Json>>,
  problems: string[],
): Promise<Workflow | null> {
  const found: string[] = [];
  try {
    const graph = applySettings(parseGraph(await readFile(file, 'utf8')), settings, found);
    const targets = findTargets(graph, bindings, found);
    if (bindings.prompt === undefined) {
      found.push("'prompt' must say which node takes the text: bindings: { prompt: '#6.text', … }");
    }
    problems.push(...found.map((problem) => `${option}: ${problem}`));
    return { graph, targets };
  } catch (error) {
    const reason = error instanceof GraphError ? error.message : 'cannot be read';
    problems.push(`${option}: the file ${file} ${reason}`);
    return null;
  }
}
