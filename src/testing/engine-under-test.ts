import type { Engine, EngineRequest, Operation } from '../engines/engine.ts';

/**
 * An engine for one run of the suite, what to ask it, and how to make the world behind it misbehave.
 * What is left out cannot be tested: the suite names it as skipped.
 */
export interface EngineUnderTest extends AsyncDisposable {
  engine: Engine;
  /** A film that is made in a moment. */
  request: Partial<EngineRequest>;
  /** A film that is still being made when it is cancelled, whenever that is. */
  endless?: Partial<EngineRequest>;
  /** A film that the engine fails to make, and how it must say so. */
  failing?: { request: Partial<EngineRequest>; code: string; retryable: boolean };
  /** A request that is answered with bytes that are no film, or with nothing. */
  badOutput?: Partial<EngineRequest>;
  /**
   * A second engine over the same world, as after a kill -9 of the first: nothing is handed over but
   * what the first one left outside of this process.
   */
  restart?(): Promise<Engine>;
  /** The world forgets the operation, as a host does that is started anew. */
  lose?(operation: Operation): Promise<void>;
  /** The world answers the next question with a fault that passes. */
  disturb?(): Promise<void>;
  /** How many pieces of work the world has begun so far. */
  startCount?(): number | Promise<number>;
  /** Whether the world is still working on it. */
  isWorking?(operation: Operation): boolean | Promise<boolean>;
  /** Keys that the engine was given: they may stand in no operation, status or message. */
  secrets?: readonly string[];
}
