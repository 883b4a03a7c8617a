import type { EngineKind } from './kind.ts';

/** Every kind of engine, loaded when a configuration first names it. */
export const ENGINE_KINDS: Readonly<Record<string, () => Promise<EngineKind>>> = {
  'openai-compatible': async () =>
    (await import('./openai-compatible/kind.ts')).openAICompatibleKind,
};
