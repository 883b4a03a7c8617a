import type { Cost, EngineInfo } from '../../contract/engine.ts';

/** What the API tells of those who make the films. */
export interface EngineDirectory {
  /** `isFresh`: each engine is asked now, which may take seconds; otherwise as it was last seen. */
  list(how: { isFresh: boolean }): Promise<EngineInfo[]>;
  /** Null if the operator has named no price. */
  costOf(film: { engine: string; model: string; size: string; seconds: number }): Cost | null;
}
