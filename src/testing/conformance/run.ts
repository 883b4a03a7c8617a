import { ApiClient } from './api-client.ts';
import { Mismatch, Skip, type Basis, type CaseContext, type ConformanceCase } from './case.ts';
import { Fixtures } from './fixtures.ts';
import { conformanceCases } from './suite.ts';

export interface ConformanceOptions {
  /** Ends in `/v1`. */
  baseURL: string;
  /** Sent as a bearer token; without one the cases about keys are skipped. */
  key?: string | null;
  /** A key of another project on the same server, for cases about what belongs to others. */
  otherKey?: string | null;
  /** A prompt whose film fails on this server, for cases about failed films. */
  failingPrompt?: string | null;
  /** A model whose films fail, likewise. */
  failingModel?: string | null;
  /** Expect a server that answers exactly as the original did. Default false. */
  strict?: boolean;
  /** Ids of cases or of groups: `create`, `list.walk`. Default: all. */
  only?: readonly string[];
  /** Run cases that need many films too. Default false. */
  slow?: boolean;
  /** How long one wait for a film, a batch or an answer may take. Default 180,000. */
  timeoutMs?: number;
  /** Restarts the server under test at the same address, for the case that needs it. */
  restart?: () => Promise<void>;
  /** Ends the run after the case that is under way; what was made is still deleted. */
  signal?: AbortSignal;
  /** Called as each case ends. */
  onResult?: (result: ConformanceResult) => void;
}

export interface ConformanceResult {
  id: string;
  title: string;
  /** Method and path. */
  operation: string;
  /** What the case rests on: the original API, Kinora's choice where it is unknown, or its superset. */
  basis: Basis;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Of a failure. */
  expected?: string;
  seen?: string;
  /** Why it was skipped. */
  reason?: string;
  durationMs: number;
}

export interface ConformanceReport {
  passed: number;
  failed: number;
  skipped: number;
  results: ConformanceResult[];
}

/**
 * Runs the suite against a server of the Videos API. Everything goes over HTTP, so that it may be
 * any server anywhere. Videos, files and endpoints that the suite made are deleted at the end.
 *
 * @throws RangeError if `only` names no case; TypeError if nothing answers at the base URL; the
 *   reason of `signal` once that is aborted.
 */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const timeoutMs = options.timeoutMs ?? 180_000;
  const client = new ApiClient(options.baseURL, options.key ?? null, timeoutMs);
  await using fixtures = new Fixtures(client, timeoutMs);
  const context: CaseContext = {
    client,
    fixtures,
    strict: options.strict ?? false,
    otherKey: options.otherKey ?? null,
    failing: failingOf(options),
    slow: options.slow ?? false,
    timeoutMs,
    restart: options.restart,
  };
  const cases = select(options.only);
  await client.get('/models');
  // The first film is made while cases that need none run.
  if (!options.only) void fixtures.film().catch(() => undefined);
  const results: ConformanceResult[] = [];
  for (const candidate of cases) {
    options.signal?.throwIfAborted();
    const result = await runCase(candidate, context);
    results.push(result);
    options.onResult?.(result);
  }
  const count = (outcome: ConformanceResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    results,
  };
}

function failingOf({
  failingPrompt: prompt,
  failingModel: model,
}: ConformanceOptions): CaseContext['failing'] {
  if (!prompt && !model) return null;
  return { prompt: prompt ?? 'What cannot be shown', ...(model && { model }) };
}

function select(only: readonly string[] | undefined): readonly ConformanceCase[] {
  if (!only) return conformanceCases;
  const unknown = only.find((name) => !conformanceCases.some((one) => isNamed(one, name)));
  if (unknown !== undefined) throw new RangeError(`There is no case or group '${unknown}'.`);
  return conformanceCases.filter((one) => only.some((name) => isNamed(one, name)));
}

function isNamed({ id }: ConformanceCase, name: string): boolean {
  return id === name || id.startsWith(`${name}.`);
}

async function runCase(
  { id, title, operation, basis, run }: ConformanceCase,
  context: CaseContext,
): Promise<ConformanceResult> {
  const began = performance.now();
  const result = (rest: Pick<ConformanceResult, 'outcome' | 'expected' | 'seen' | 'reason'>) => ({
    id,
    title,
    operation,
    basis,
    durationMs: Math.round(performance.now() - began),
    ...rest,
  });
  if (context.strict && basis === 'superset') {
    return result({ outcome: 'skipped', reason: 'not part of the original API' });
  }
  const { fixtures, client } = context;
  try {
    await run(context);
    await fixtures.endCase();
    const [serverError] = client.serverErrors;
    if (serverError !== undefined) throw new Mismatch('no answer of 500 or above', serverError);
    return result({ outcome: 'passed' });
  } catch (error) {
    await fixtures.endCase();
    if (error instanceof Skip) return result({ outcome: 'skipped', reason: error.message });
    const { expected, seen } =
      error instanceof Mismatch
        ? error
        : { expected: 'an answer that can be read', seen: describe(error) };
    return result({ outcome: 'failed', expected, seen });
  } finally {
    client.serverErrors.length = 0;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.name}: ${error.message}${cause}`;
}
