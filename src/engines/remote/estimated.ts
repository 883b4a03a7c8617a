import type { EngineStatus } from '../engine.ts';

const MOST = 0.95;

/**
 * For engines that tell no progress: a guess from the time that such a film usually takes, that rises
 * ever more slowly and never says that it is done. Without a usual time there is nothing to guess.
 */
export function estimatedProgress(
  phase: string,
  startedAt: number,
  usualSeconds: number | undefined,
): EngineStatus {
  if (usualSeconds === undefined) return { state: 'running', progress: 0, phase };
  const elapsed = Math.max(0, Date.now() - startedAt) / 1000;
  const progress = Math.min(MOST, 1 - Math.exp((-1.5 * elapsed) / usualSeconds));
  return { state: 'running', progress, phase, isEstimated: true };
}
