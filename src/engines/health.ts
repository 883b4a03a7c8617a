import { isDeepStrictEqual } from 'node:util';
import type { Engine, EngineHealth } from './engine.ts';

/** How an engine was when it was last asked. */
export interface HealthReport extends EngineHealth {
  /** Milliseconds since 1970; null before the first answer, when it is taken to be up. */
  checkedAt: number | null;
}

/** Asks engines how they are, now and then, so that nobody who needs to know has to wait. */
export interface HealthMonitor {
  of(engine: string): HealthReport;
  /** Asks one engine, or all of them, and resolves when they have answered. */
  check(engine?: string): Promise<void>;
  /** Calls back when an engine has answered for the first time, is down, or is up again. */
  onChange(listener: (engine: string) => void): () => void;
  close(): void;
}

export interface HealthOptions {
  intervalMs?: number;
  timeoutMs?: number;
  /** An engine that was up is down, or the other way round, or it has another problem. */
  onChange?: (engine: string, report: HealthReport) => void;
}

const INTERVAL_MS = 15_000;
const TIMEOUT_MS = 8000;
const UNKNOWN: HealthReport = { isUp: true, problems: [], checkedAt: null };

export function watchHealth(
  engines: ReadonlyMap<string, Engine>,
  options: HealthOptions = {},
): HealthMonitor {
  const { intervalMs = INTERVAL_MS, timeoutMs = TIMEOUT_MS, onChange = () => {} } = options;
  const reports = new Map<string, HealthReport>();
  const asking = new Map<string, Promise<void>>();
  const listeners = new Set<(engine: string) => void>();

  const of = (id: string): HealthReport => reports.get(id) ?? UNKNOWN;
  const ask = async (engine: Engine): Promise<void> => {
    const health = await healthOf(engine, timeoutMs);
    const report = { ...health, checkedAt: Date.now() };
    const before = of(engine.id);
    reports.set(engine.id, report);
    if (!isDeepStrictEqual(stateOf(before), stateOf(report))) onChange(engine.id, report);
    if (before.isUp === report.isUp && before.checkedAt !== null) return;
    for (const listener of listeners) listener(engine.id);
  };
  const checkOne = (engine: Engine): Promise<void> => {
    const running = asking.get(engine.id);
    if (running) return running;
    const work = ask(engine).finally(() => asking.delete(engine.id));
    asking.set(engine.id, work);
    return work;
  };
  const check = async (id?: string): Promise<void> => {
    const asked = [...engines.values()].filter((engine) => id === undefined || engine.id === id);
    await Promise.all(asked.map(checkOne));
  };
  const timer = setInterval(() => void check(), intervalMs).unref();
  void check();
  return {
    of,
    check,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}

function stateOf({ isUp, problems }: HealthReport): unknown {
  return { isUp, problems };
}

/** An engine that does not answer in time, or breaks, is down. */
async function healthOf(engine: Engine, timeoutMs: number): Promise<EngineHealth> {
  if (!engine.health) return { isUp: true, problems: [] };
  const control = new AbortController();
  const { promise: late, resolve } = Promise.withResolvers<EngineHealth>();
  const timer = setTimeout(() => {
    control.abort(new Error('The engine did not say how it is'));
    resolve({ isUp: false, problems: [`It did not answer within ${timeoutMs / 1000} seconds.`] });
  }, timeoutMs);
  try {
    return await Promise.race([engine.health(control.signal), late]);
  } catch {
    return { isUp: false, problems: ['It could not say how it is.'] };
  } finally {
    clearTimeout(timer);
  }
}
