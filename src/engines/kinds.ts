import type { EngineKind } from './kind.ts';
import type { OpenAICompatibleOptions } from './openai-compatible/kind.ts';

/** The options of every kind, for the types of configurations. */
export interface EngineKindOptions {
  'openai-compatible': OpenAICompatibleOptions;
}

/** Every kind of engine, loaded when a configuration first names it. */
export const ENGINE_KINDS: Readonly<Record<keyof EngineKindOptions, () => Promise<EngineKind>>> = {
  'openai-compatible': async () =>
    (await import('./openai-compatible/kind.ts')).openAICompatibleKind,
};
