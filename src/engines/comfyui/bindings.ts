import type { Json } from '../engine.ts';
import { titleOf, type Graph, type GraphNode } from './graph.ts';

/** What Kinora puts into a workflow. */
export const FIELDS = [
  'prompt',
  'negative',
  'width',
  'height',
  'length',
  'fps',
  'seconds',
  'seed',
  'image',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Where it puts it: `#12.text` (a node by its id), `title:Prompt.text` or `class:KSampler.seed`; a title
 * or a class must name exactly one node. Several places may take the same value.
 */
export type Bindings = Readonly<Partial<Record<Field, string | readonly string[] | undefined>>>;

interface Target {
  node: string;
  input: string;
}

/** Bindings that have been found in a graph. */
export type Targets = ReadonlyMap<Field, readonly Target[]>;

const FORM = /^(?:#(?<id>.+)|title:(?<title>.+)|class:(?<class>.+))\.(?<input>[^.]+)$/;

/** Looks up every binding; `problems` gets a sentence for each that leads nowhere. */
export function findTargets(graph: Graph, bindings: Bindings, problems: string[]): Targets {
  const targets = new Map<Field, readonly Target[]>();
  for (const field of FIELDS) {
    const given = bindings[field];
    if (given === undefined) continue;
    const places = typeof given === 'string' ? [given] : given;
    const found = places.flatMap((place) => findTarget(graph, place, `${field}: `, problems));
    targets.set(field, found);
  }
  return targets;
}

/** `set` replaces inputs that do not depend on the request: other model files, fewer steps. */
export function applySettings(
  graph: Graph,
  settings: Readonly<Record<string, Json>>,
  problems: string[],
): Graph {
  const changed = structuredClone(graph) as Record<string, GraphNode>;
  for (const [place, value] of Object.entries(settings)) {
    for (const { node, input } of findTarget(graph, place, 'set: ', problems)) {
      changed[node] = withInput(changed[node]!, input, value);
    }
  }
  return changed;
}

/** The graph with values in all their places. The input is never text that is replaced. */
export function bind(
  graph: Graph,
  targets: Targets,
  values: Readonly<Partial<Record<Field, Json>>>,
): Graph {
  const bound: Record<string, GraphNode> = { ...graph };
  for (const [field, places] of targets) {
    const value = values[field];
    if (value === undefined) continue;
    for (const { node, input } of places) bound[node] = withInput(bound[node]!, input, value);
  }
  return bound;
}

/** Every node that saves a file names it after the film: a second film never answers with the first one's file. */
export function nameOutputs(graph: Graph, name: string): Graph {
  return Object.fromEntries(
    Object.entries(graph).map(([id, node]) => [
      id,
      typeof node.inputs['filename_prefix'] === 'string'
        ? withInput(node, 'filename_prefix', `kinora/${name}`)
        : node,
    ]),
  );
}

function withInput(node: GraphNode, input: string, value: Json): GraphNode {
  return { ...node, inputs: { ...node.inputs, [input]: value } };
}

function findTarget(graph: Graph, place: string, lead: string, problems: string[]): Target[] {
  const parts = FORM.exec(place)?.groups;
  if (!parts) {
    problems.push(
      `${lead}'${place}' is no place in a workflow: write '#12.text', 'title:Prompt.text' or 'class:KSampler.seed'`,
    );
    return [];
  }
  const nodes = Object.entries(graph).filter(([id, node]) => {
    if (parts['id'] !== undefined) return id === parts['id'];
    if (parts['title'] !== undefined) return titleOf(node) === parts['title'];
    return node.class_type === parts['class'];
  });
  const input = parts['input']!;
  if (nodes.length === 1) {
    const [id, node] = nodes[0]!;
    if (input in node.inputs) return [{ node: id, input }];
    const known = Object.keys(node.inputs).join(', ');
    problems.push(
      `${lead}'${place}': the node ${describe(id, node)} has no input '${input}', but ${known}`,
    );
  } else if (nodes.length === 0) {
    const known = Object.entries(graph).map(([id, node]) => describe(id, node));
    problems.push(`${lead}'${place}' names no node; there are ${known.join(', ')}`);
  } else {
    const found = nodes.map(([id]) => `#${id}`).join(', ');
    problems.push(`${lead}'${place}' names ${nodes.length} nodes (${found}): name one by its id`);
  }
  return [];
}

function describe(id: string, node: GraphNode): string {
  const title = titleOf(node);
  return `#${id} (${node.class_type}${title && title !== node.class_type ? `, '${title}'` : ''})`;
}
