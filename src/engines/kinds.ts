import type { AiSdkOptions } from './ai-sdk/kind.ts';
import type { CogOptions, ReplicateOptions } from './cog/kind.ts';
import type { ComfyOptions } from './comfyui/kind.ts';
import type { CommandOptions } from './command/options.ts';
import type { EngineKind } from './kind.ts';
import type { OpenAICompatibleOptions } from './openai-compatible/kind.ts';
import type { RunpodOptions } from './runpod/kind.ts';
import type { SdServerOptions } from './sdserver/kind.ts';

/** The options of every kind, for the types of configurations. */
export interface EngineKindOptions {
  command: CommandOptions;
  'ai-sdk': AiSdkOptions;
  cog: CogOptions;
  comfyui: ComfyOptions;
  'openai-compatible': OpenAICompatibleOptions;
  replicate: ReplicateOptions;
  runpod: RunpodOptions;
  sdserver: SdServerOptions;
}

/** Every kind of engine, loaded when a configuration first names it. */
export const ENGINE_KINDS: Readonly<Record<keyof EngineKindOptions, () => Promise<EngineKind>>> = {
  command: async () => (await import('./command/kind.ts')).commandKind,
  'ai-sdk': async () => (await import('./ai-sdk/kind.ts')).aiSdkKind,
  cog: async () => (await import('./cog/kind.ts')).cogKind,
  comfyui: async () => (await import('./comfyui/kind.ts')).comfyKind,
  'openai-compatible': async () =>
    (await import('./openai-compatible/kind.ts')).openAICompatibleKind,
  replicate: async () => (await import('./cog/kind.ts')).replicateKind,
  runpod: async () => (await import('./runpod/kind.ts')).runpodKind,
  sdserver: async () => (await import('./sdserver/kind.ts')).sdServerKind,
};
