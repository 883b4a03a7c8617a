import type { Cost, EngineInfo } from '../../contract/engine.ts';

/** What the API tells of those who make the films. */
export interface EngineDirectory {
  list(): Promise<EngineInfo[]>;
  /** Null if the operator has named no price. */
  costOf(film: { engine: string; model: string; size: string; seconds: number }): Cost | null;
}
