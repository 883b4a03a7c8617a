import type { z } from 'zod';
import type { Engine } from './engine.ts';

/**
 * A kind of engine that a configuration can name: `{ engines: { gpu: { kind: 'comfyui', … } } }`. Each
 * lives in a folder of its own, which is loaded only when a configuration uses it.
 */
export interface EngineKind<Options = unknown> {
  /** What may stand beside `kind`; strict, so that a misspelt option is told. */
  readonly options: z.ZodType<Options, unknown>;
  /**
   * Makes the engine without reaching its host: a server starts, and shows what is down, even if a
   * host does not answer. @throws EngineOptionsError for what the schema cannot see.
   */
  create(id: string, options: Options, environment: EngineEnvironment): Promise<Engine>;
}

/** What an engine gets from the server that it runs in. */
export interface EngineEnvironment {
  /** For files that outlive a restart; belongs to this engine alone and may not exist yet. */
  directory: string;
  /** Relative paths of the options begin here: the folder of the configuration file. */
  folder: string;
  /** Where keys come from. */
  env: Readonly<Record<string, string | undefined>>;
  log: EngineLog;
}

/** The part of pino that engines use. Facts hold no keys and no prompts. */
export interface EngineLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** The options of an engine cannot work: a file that is not there, a template that names nothing. */
export class EngineOptionsError extends Error {
  override readonly name = 'EngineOptionsError';
  /** A sentence each, beginning with the option: `workflow: there is no file …`. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Ties a kind's schema to its options, so that `create` gets what the schema gives. */
export function defineKind<Options>(kind: EngineKind<Options>): EngineKind {
  return kind as EngineKind;
}
