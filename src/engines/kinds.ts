import type { AiSdkOptions } from './ai-sdk/kind.ts';
import type { ComfyOptions } from './comfyui/kind.ts';
import type { EngineKind } from './kind.ts';
import type { OpenAICompatibleOptions } from './openai-compatible/kind.ts';

/** The options of every kind, for the types of configurations. */
export interface EngineKindOptions {
  'ai-sdk': AiSdkOptions;
  comfyui: ComfyOptions;
  'openai-compatible': OpenAICompatibleOptions;
}

/** Every kind of engine, loaded when a configuration first names it. */
export const ENGINE_KINDS: Readonly<Record<keyof EngineKindOptions, () => Promise<EngineKind>>> = {
  'ai-sdk': async () => (await import('./ai-sdk/kind.ts')).aiSdkKind,
  comfyui: async () => (await import('./comfyui/kind.ts')).comfyKind,
  'openai-compatible': async () =>
    (await import('./openai-compatible/kind.ts')).openAICompatibleKind,
};
