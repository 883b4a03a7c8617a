import { z } from 'zod';
import type { Json } from '../engine.ts';

/** A workflow as ComfyUI runs it: nodes by id, inputs by name; `['12', 0]` is the output of another node. */
export type Graph = Readonly<Record<string, GraphNode>>;

export interface GraphNode {
  class_type: string;
  inputs: Readonly<Record<string, Json>>;
  _meta?: { title?: string | undefined } | undefined;
}

const graphSchema = z.record(
  z.string(),
  z.object({
    class_type: z.string(),
    inputs: z.record(z.string(), z.json()),
    _meta: z.object({ title: z.string().optional() }).optional(),
  }),
);

/** Why a file is no graph that can be run; for people. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
}

/** @throws GraphError, which for a workflow in the editor's format says how to export the right one. */
export function parseGraph(text: string): Graph {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new GraphError('is not JSON');
  }
  if (isEditorFormat(json)) {
    throw new GraphError(
      'is a workflow as the editor saves it, which only the editor can run; open it in ComfyUI and use File > Export (API)',
    );
  }
  // Some tools keep the graph as the body of the request.
  const inner = (json as { prompt?: unknown } | null)?.prompt;
  const parsed = graphSchema.safeParse(inner !== undefined && !isNode(inner) ? inner : json);
  if (!parsed.success || Object.keys(parsed.data).length === 0) {
    throw new GraphError(
      'is no workflow in ComfyUI’s API format; in ComfyUI use File > Export (API)',
    );
  }
  return parsed.data as Graph;
}

function isEditorFormat(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  const { nodes, links } = json as { nodes?: unknown; links?: unknown };
  return (
    Array.isArray(nodes) && (Array.isArray(links) || 'version' in json || 'last_node_id' in json)
  );
}

/** A node of a graph may itself have the id `prompt`. */
function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'class_type' in value;
}

/** The classes of nodes that a graph needs. */
export function classesOf(graph: Graph): string[] {
  return [...new Set(Object.values(graph).map((node) => node.class_type))];
}

export function titleOf(node: GraphNode): string {
  return node._meta?.title ?? '';
}
