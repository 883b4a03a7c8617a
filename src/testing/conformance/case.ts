import type { ApiClient } from './api-client.ts';
import type { Fixtures } from './fixtures.ts';

/**
 * What a case rests on: `original`, the API as it was documented or seen; `choice`, where nothing
 * is known of the original and Kinora had to decide; `superset`, what Kinora adds, which a server
 * in strict mode does not have.
 */
export type Basis = 'original' | 'choice' | 'superset';

export interface CaseContext {
  client: ApiClient;
  /** Shared films, files and endpoints, made when first asked for. */
  fixtures: Fixtures;
  /** True: the server is expected to answer exactly as the original did. */
  strict: boolean;
  /** A key of another project on the same server; null: cases about what is others' are skipped. */
  otherKey: string | null;
  /** A create whose film fails on this server; null: the suite knows none. */
  failing: { prompt: string; model?: string } | null;
  /** Whether cases that take minutes of rendering may run. */
  slow: boolean;
  /** How long one wait for a film, batch or delivery may take. */
  timeoutMs: number;
  /** Restarts the server under test at the same address; absent if the caller cannot. */
  restart?: (() => Promise<void>) | undefined;
}

/** One thing that a server of this API does. */
export interface ConformanceCase {
  /** `group.name`, unique. */
  id: string;
  title: string;
  /** Method and path: `POST /videos`. */
  operation: string;
  basis: Basis;
  /** Resolves if the server does it; throws `Mismatch` or `Skip`. */
  run: (context: CaseContext) => Promise<void>;
}

/** The server answered something else than expected. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
  readonly expected: string;
  readonly seen: string;

  constructor(expected: string, seen: string) {
    super(`expected ${expected}; saw ${seen}`);
    this.expected = expected;
    this.seen = seen;
  }
}

/** The case cannot be tried here, and why. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

export type CaseDefinition = Omit<ConformanceCase, 'id' | 'operation' | 'basis'> & {
  /** Without the group. */
  name: string;
  operation?: string;
  basis?: Basis;
};

/** Completes the cases of one group: they share the group's name, operation and basis. */
export function defineCases(
  group: string,
  defaults: { operation: string; basis?: Basis },
  cases: readonly CaseDefinition[],
): ConformanceCase[] {
  return cases.map(({ name, operation, basis, title, run }) => ({
    id: `${group}.${name}`,
    title,
    operation: operation ?? defaults.operation,
    basis: basis ?? defaults.basis ?? 'original',
    run,
  }));
}
