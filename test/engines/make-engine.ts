import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../../src/engines/engine.ts';
import type { EngineEnvironment, EngineKind } from '../../src/engines/kind.ts';

/** What engines of these tests have logged. */
export interface Logged {
  facts: object;
  message: string;
}

/** An engine as a configuration makes it: the options go through the schema of the kind. */
export function makeEngine(
  kind: EngineKind,
  options: object,
  special: { id?: string; env?: Record<string, string>; logged?: Logged[] } = {},
): Promise<Engine> {
  const { id = 'tested', env = {}, logged = [] } = special;
  const log = (facts: object, message: string): void => void logged.push({ facts, message });
  const environment: EngineEnvironment = {
    directory: path.join(os.tmpdir(), 'kinora-engine-tests'),
    folder: import.meta.dirname,
    env,
    log: { info: log, warn: log },
  };
  return kind.create(id, kind.options.parse(options), environment);
}

/** Retries that tests need not wait for. */
export const QUICK_RETRY = { retries: 2, pauseMs: 5 };
