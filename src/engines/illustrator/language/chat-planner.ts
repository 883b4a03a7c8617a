import { z } from 'zod';
import { rigFamilies } from '../actors/registry.ts';
import type { ScenePlan } from '../plan.ts';
import { scenePlanSchema } from '../plan.ts';
import { environments } from '../world/registry.ts';
import type { Catalogue } from './catalogue.ts';
import { VERB_IDS, problemsOf } from './check-plan.ts';
import { readableTexts } from './quotes.ts';

/** A chat endpoint in the manner of OpenAI's that writes the plans of films. */
export interface ChatPlanner {
  /** Base URL, with or without `/chat/completions`: `http://127.0.0.1:11434/v1`. */
  url: string;
  model: string;
  /** Sent as a bearer token; null for endpoints that want none. */
  key: string | null;
  /** For all of its answers to one prompt. Default 60 000. */
  timeoutMs?: number;
}

/** The endpoint gave no plan that can be drawn. The message tells why and holds no secrets. */
export class ChatPlannerError extends Error {
  override readonly name = 'ChatPlannerError';
}

const TIMEOUT_MS = 60_000;
const MAX_ANSWER = 400_000;
/** Answers asked for: the first, and one after it was told what was wrong. */
const ATTEMPTS = 2;

interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/**
 * Asks the endpoint for the plan of a prompt. It is given the plan of the built-in planner to start
 * from and the names of all that can be drawn; its answer is validated as strictly as any plan, and
 * sent back once with what is wrong with it.
 *
 * @throws ChatPlannerError
 */
export async function planByChat(
  draft: ScenePlan,
  catalogue: Catalogue,
  planner: ChatPlanner,
): Promise<ScenePlan> {
  const signal = AbortSignal.timeout(planner.timeoutMs ?? TIMEOUT_MS);
  const messages: Message[] = [
    { role: 'system', content: instructions() },
    { role: 'user', content: JSON.stringify({ prompt: draft.prompt, draft }) },
  ];
  let problems: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await ask(planner, messages, signal);
    const read = readAnswer(answer, draft, catalogue);
    if (read.plan) return read.plan;
    ({ problems } = read);
    messages.push(
      { role: 'assistant', content: answer },
      { role: 'user', content: `This cannot be drawn: ${problems.join('; ')}. Answer again.` },
    );
  }
  throw new ChatPlannerError(`The plan was not usable: ${problems.slice(0, 3).join('; ')}`);
}

/** The answer as a plan, or what is wrong with it. */
function readAnswer(
  answer: string,
  draft: ScenePlan,
  catalogue: Catalogue,
): { plan: ScenePlan; problems?: never } | { plan: null; problems: string[] } {
  const json = parsed(answer);
  if (json === undefined) return { plan: null, problems: ['it is not a JSON object'] };
  // What the answer must not change is not left to it.
  const result = scenePlanSchema.safeParse({ ...json, version: 1, prompt: draft.prompt });
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { plan: null, problems: problems.slice(0, 12) };
  }
  const problems = problemsOf(result.data, withCutouts(catalogue, draft));
  if (problems.length > 0) return { plan: null, problems: problems.slice(0, 12) };
  return { plan: legiblePlan({ ...result.data, shots: withWholeShares(result.data.shots) }) };
}

/** Words of a script that there are no letters for are told of, and not drawn as boxes. */
function legiblePlan(plan: ScenePlan): ScenePlan {
  const notShown = [...plan.not_shown];
  const shots = plan.shots.map((shot) => ({ ...shot, texts: readableTexts(shot.texts, notShown) }));
  return { ...plan, shots, not_shown: notShown.slice(0, 40) };
}

/** Characters are drawn from pictures of their own: those that the draft names can be. */
function withCutouts(catalogue: Catalogue, draft: ScenePlan): Catalogue {
  const known = new Set(
    draft.shots
      .flatMap((shot) => shot.actors)
      .flatMap(({ drawn_as }) => (drawn_as.rig === 'cutout' ? drawn_as.model : [])),
  );
  return {
    hasEnvironment: (id) => catalogue.hasEnvironment(id),
    canDraw: (drawn) =>
      drawn.rig === 'cutout' ? known.has(drawn.model) : catalogue.canDraw(drawn),
  };
}

function withWholeShares(shots: ScenePlan['shots']): ScenePlan['shots'] {
  const sum = shots.reduce((total, shot) => total + shot.share, 0);
  return shots.map((shot) => ({ ...shot, share: shot.share / sum }));
}

/** The JSON object of an answer, also where it stands between fences or in a sentence. */
function parsed(answer: string): object | undefined {
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

async function ask(
  { url, model, key }: ChatPlanner,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<string> {
  const base = url.endsWith('/') ? url.slice(0, -1) : url;
  const endpoint = base.endsWith('/chat/completions') ? base : `${base}/chat/completions`;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages,
        temperature: 0,
        response_format: { type: 'json_object' },
      }),
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw new ChatPlannerError(`The planner answered with ${response.status}`);
    return completionSchema.parse(JSON.parse(await limitedText(response))).choices[0]!.message
      .content;
  } catch (error) {
    if (error instanceof ChatPlannerError) throw error;
    if (signal.aborted) throw new ChatPlannerError('The planner did not answer in time');
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new ChatPlannerError('The planner did not answer as a chat endpoint does');
    throw new ChatPlannerError('The planner cannot be reached', { cause: error });
  }
}

async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_ANSWER) throw new ChatPlannerError('The answer is too long');
  }
  return text;
}

/** What the endpoint is told, the same for every prompt, so that its server may cache it. */
function instructions(): string {
  const models = rigFamilies
    .filter(({ id }) => id !== 'emoji' && id !== 'cutout')
    .map((family) => `${family.id}: ${family.models().join(' ')}`);
  return [
    'You direct short drawn films. You get a prompt and a draft of its plan; answer with the whole',
    'corrected plan as one JSON object and nothing else. Show what the prompt says: who, how many,',
    'which colours, what they do, where, when, the camera, the look. Keep what the draft has right.',
    'Use only the names below. What cannot be shown goes to not_shown, what is drawn as something',
    'near it to shown_as.',
    `Schema: ${JSON.stringify(z.toJSONSchema(scenePlanSchema))}`,
    `Environments: ${environments.map(({ id }) => id).join(' ')}`,
    ...models.map((line) => `Models of ${line}`),
    'The rig emoji takes the names that the draft uses.',
    `Actions: ${VERB_IDS.join(' ')}`,
  ].join('\n');
}
