import type { Graph } from './graph.ts';

/** A sampler is nearly all of the work; decoding frames is some of it. */
const SAMPLER_WEIGHT = 40;
const DECODE_WEIGHT = 6;

function weightOf(classType: string): number {
  if (/sampler/i.test(classType) && !/select|kind/i.test(classType)) return SAMPLER_WEIGHT;
  return /decode/i.test(classType) ? DECODE_WEIGHT : 1;
}

export interface Hint {
  progress: number;
  phase: string;
}

/** The part of ComfyUI's messages that tells how far a workflow is. */
export interface ProgressMessage {
  type: string;
  data: {
    node?: string | null | undefined;
    value?: number | undefined;
    max?: number | undefined;
    nodes?: unknown;
  };
}

/**
 * Adds up a workflow's progress from the messages about its nodes. Several samplers each count from
 * their own beginning; the sum never falls.
 */
export function createProgress(graph: Graph): { take(message: ProgressMessage): Hint | null } {
  const weights = new Map(
    Object.entries(graph).map(([id, { class_type: type }]) => [id, weightOf(type)]),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const done = new Map<string, number>();
  let current: string | null = null;
  let last = 0;

  const mark = (node: string, fraction: number): void => {
    if (weights.has(node)) done.set(node, Math.max(done.get(node) ?? 0, Math.min(fraction, 1)));
  };
  const enter = (node: string | null): void => {
    if (current !== null && current !== node) mark(current, 1);
    current = node;
  };
  const hint = (): Hint => {
    let sum = 0;
    for (const [node, fraction] of done) sum += weights.get(node)! * fraction;
    last = Math.max(last, Math.min(sum / total, 0.99));
    return { progress: last, phase: phaseOf(graph, current) };
  };
  return {
    take: ({ type, data }) => {
      const { node, value, max, nodes } = data;
      switch (type) {
        case 'execution_start':
          return hint();
        case 'execution_cached':
          if (Array.isArray(nodes)) for (const id of nodes) mark(String(id), 1);
          return hint();
        case 'executing':
          enter(node ?? null);
          return hint();
        case 'progress':
          if (typeof node !== 'string' || !value || !max) return null;
          enter(node);
          mark(node, value / max);
          return hint();
        default:
          return null;
      }
    },
  };
}

function phaseOf(graph: Graph, node: string | null): string {
  const type = node === null ? '' : (graph[node]?.class_type ?? '');
  if (/loader/i.test(type)) return 'loading';
  if (/sampler/i.test(type)) return 'sampling';
  if (/decode/i.test(type)) return 'decoding';
  if (/save|video/i.test(type)) return 'encoding';
  return 'working';
}
