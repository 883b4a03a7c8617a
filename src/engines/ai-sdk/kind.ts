import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Engine, Json } from '../engine.ts';
import { defineKind, EngineOptionsError, type EngineEnvironment } from '../kind.ts';
import { capabilitiesOf, modelOptionFields, type ModelOptions } from '../model-options.ts';
import { baseUrlSchema } from '../remote/connection-options.ts';
import { DEFAULT_RETRY, type RetryPolicy } from '../remote/retry.ts';
import { revealSecret, secretSchema, type Secret } from '../secret.ts';
import { createAiSdk, type SdkModel } from './engine.ts';
import { PROFILES, unknownProfile, type Profile } from './profiles.ts';
import type { CreateProvider, VideoModel } from './video-model.ts';
import { createWire, type Fetch } from './wire.ts';

/** Options of `kind: 'ai-sdk'`. The provider's package is installed by the operator. */
export interface AiSdkOptions {
  /** `google`, `fal`, `replicate`, `xai`, `alibaba`, `minimax`, …, or the name of another package. */
  provider: string;
  /** The function that makes the provider, for a package that is not known here. */
  factory?: string | undefined;
  /** Default: the variable that the provider's documentation names. */
  apiKey?: Secret | undefined;
  /** Default: the provider's own. */
  baseURL?: string | undefined;
  /** More settings of the provider. */
  settings?: Readonly<Record<string, Json>> | undefined;
  models: Readonly<Record<string, AiSdkModel>>;
  /** Private hosts that may serve finished films. */
  mediaHosts?: readonly string[] | undefined;
  retry?: RetryPolicy | undefined;
}

export interface AiSdkModel extends ModelOptions {
  /** The provider's name of the model; default the same. */
  upstream?: string | undefined;
  /** The provider's own options: `{ negativePrompt: 'text' }`. */
  providerOptions?: Readonly<Record<string, Json>> | undefined;
  /** What the model does not take. */
  omit?: readonly ('aspectRatio' | 'resolution' | 'duration' | 'seed')[] | undefined;
  /** How long a film usually takes, for a guess at the progress, which providers do not tell. */
  usualSeconds?: number | undefined;
}

const modelSchema = z.strictObject({
  ...modelOptionFields,
  upstream: z.string().min(1).optional(),
  providerOptions: z.record(z.string(), z.json()).optional(),
  omit: z.array(z.enum(['aspectRatio', 'resolution', 'duration', 'seed'])).optional(),
  usualSeconds: z.number().positive().optional(),
}) as unknown as z.ZodType<AiSdkModel>;

export const aiSdkOptions = z.strictObject({
  provider: z
    .string()
    .regex(/^(?:@[\w.-]+\/)?[\w.-]+$/, 'must be a provider or the name of a package'),
  factory: z.string().optional(),
  apiKey: secretSchema.optional(),
  baseURL: baseUrlSchema.optional(),
  settings: z.record(z.string(), z.json()).optional(),
  models: z
    .record(z.string().min(1), modelSchema)
    .refine((models) => Object.keys(models).length > 0, 'must name a model'),
  mediaHosts: z.array(z.string()).optional(),
  retry: z.strictObject({ retries: z.int().min(0), pauseMs: z.int().min(0) }).optional(),
}) as unknown as z.ZodType<AiSdkOptions>;

export const aiSdkKind = defineKind<AiSdkOptions>({
  options: aiSdkOptions,
  create: (id, options, environment) => openAiSdk(id, options, environment),
});

/** As the kind makes it; `fetch` is what the provider is reached by. */
export async function openAiSdk(
  id: string,
  options: AiSdkOptions,
  { env, log, folder }: Pick<EngineEnvironment, 'env' | 'log' | 'folder'>,
  fetch?: Fetch,
): Promise<Engine> {
  const profile = profileOf(options);
  const key = keyOf(options, profile, env);
  const wire = createWire(options.retry ?? DEFAULT_RETRY, fetch);
  const create = await loadProvider(profile, folder);
  const provider = create({
    ...options.settings,
    ...(options.baseURL !== undefined && { [profile.baseSetting]: options.baseURL }),
    ...(key !== null && { [profile.keySetting]: key }),
    fetch: wire.fetch,
  });
  const models = new Map<string, SdkModel>();
  const problems: string[] = [];
  for (const [name, model] of Object.entries(options.models)) {
    const sdkModel = (provider.video ?? provider.videoModel)?.(model.upstream ?? name);
    if (sdkModel && isResumable(sdkModel))
      models.set(name, modelOf(name, model, sdkModel, profile));
    else {
      problems.push(
        `models.${name}: the installed version of ${profile.package} cannot make films that survive a restart: npm install ${profile.package}@latest`,
      );
    }
  }
  if (problems.length > 0) throw new EngineOptionsError(problems);
  const baseURL = options.baseURL ?? profile.baseURL;
  const own = options.baseURL === undefined ? [] : [new URL(options.baseURL).hostname];
  const mediaHosts = [...(options.mediaHosts ?? []), ...own];
  return createAiSdk({ id, profile, key, baseURL, models, wire, mediaHosts, log });
}

function profileOf({ provider, factory }: AiSdkOptions): Profile {
  const known = PROFILES[provider.replace(/^@ai-sdk\//, '')];
  if (known) return { ...known, ...(factory !== undefined && { factory }) };
  if (factory === undefined) {
    const names = Object.keys(PROFILES).join(', ');
    throw new EngineOptionsError([
      `provider: '${provider}' is not known (${names}); for another package set 'factory' to the function that makes its provider`,
    ]);
  }
  return unknownProfile(provider, factory, provider.replace(/^.*\//, ''));
}

function keyOf(
  { apiKey }: AiSdkOptions,
  { keyVariable }: Profile,
  env: EngineEnvironment['env'],
): string | null {
  if (apiKey === undefined) {
    const key = env[keyVariable];
    if (keyVariable === '' || key) return key ?? null;
    throw new EngineOptionsError([`apiKey: set it, or the environment variable ${keyVariable}`]);
  }
  try {
    return revealSecret(apiKey, env);
  } catch (error) {
    throw new EngineOptionsError([`apiKey: ${(error as Error).message}`]);
  }
}

/** From where Kinora is installed, or from the folder of the configuration. */
async function loadProvider(
  { package: name, factory }: Profile,
  folder: string,
): Promise<CreateProvider> {
  let exports: Record<string, unknown>;
  try {
    exports = (await import(name)) as Record<string, unknown>;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    exports = await loadFrom(folder, name);
  }
  const create = exports[factory];
  if (typeof create !== 'function') {
    throw new EngineOptionsError([`factory: ${name} exports no function '${factory}'`]);
  }
  return create as CreateProvider;
}

async function loadFrom(folder: string, name: string): Promise<Record<string, unknown>> {
  try {
    const require = createRequire(path.join(folder, 'package.json'));
    return (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>;
  } catch {
    throw new EngineOptionsError([
      `provider: the package ${name} is not installed; run: npm install ${name}`,
    ]);
  }
}

function isResumable(model: VideoModel): boolean {
  return model.doStart !== undefined && model.doStatus !== undefined;
}

function modelOf(
  name: string,
  options: AiSdkModel,
  model: VideoModel,
  { cancels }: Profile,
): SdkModel {
  const capabilities = capabilitiesOf(name, options);
  return {
    capabilities: { ...capabilities, cancel: cancels },
    native: capabilities.native,
    model,
    providerOptions: options.providerOptions ?? {},
    omit: options.omit ?? [],
    usualSeconds: options.usualSeconds,
  };
}
