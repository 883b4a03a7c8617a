import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planWithChat } from '../make-film.ts';
import type { ScenePlan } from '../plan.ts';
import { builtInCatalogue } from './catalogue.ts';
import { planByChat } from './chat-planner.ts';
import { planScene } from './plan-scene.ts';

const REQUEST = { prompt: 'a red fox', seconds: 4, width: 1280, height: 720, seed: 1 };
const draft = planScene(REQUEST.prompt, REQUEST);
const catalogue = builtInCatalogue();

/** The draft with the fox in a forest, as an endpoint may answer it. */
function answerOf(change: (plan: ScenePlan) => void): string {
  const plan = structuredClone(draft);
  change(plan);
  return JSON.stringify(plan);
}
const inForest = answerOf((plan) => (plan.shots[0]!.environment.kind = 'forest'));

interface Asked {
  url: string;
  headers: IncomingHttpHeaders;
  body: { model: string; messages: { role: string; content: string }[] };
}
const asked: Asked[] = [];
/** What the stand-in answers, one after the other; null: nothing, ever. */
let answers: (string | number | null)[] = [];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'];
  asked.push({ url: request.url!, headers: request.headers, body });
  const answer = answers.shift();
  if (answer === null || answer === undefined) return;
  response.statusCode = typeof answer === 'number' ? answer : 200;
  response.end(
    typeof answer === 'number'
      ? 'no'
      : JSON.stringify({ choices: [{ message: { content: answer } }] }),
  );
});
let url = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const plannerWith = (...given: typeof answers): Parameters<typeof planByChat>[2] => {
  answers = given;
  return { url, model: 'director', key: 'sk-secret' };
};

describe('a chat endpoint as planner', () => {
  it('is asked with the draft, the names of what can be drawn and its key', async () => {
    await planByChat(draft, catalogue, plannerWith(inForest));
    const [{ url: path, headers, body }] = asked as [Asked];
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer sk-secret');
    expect(body.model).toBe('director');
    expect(body.messages[0]!.content).toMatch(/Environments: .*\bforest\b/u);
    expect(JSON.parse(body.messages[1]!.content)).toMatchObject({ prompt: 'a red fox', draft });
  });

  it.each([
    ['bare', inForest],
    ['between fences', `Here you are:\n\`\`\`json\n${inForest}\n\`\`\``],
  ])('gives the plan of an answer that is %s', async (_, answer) => {
    const plan = await planByChat(draft, catalogue, plannerWith(answer));
    expect(plan).toEqual({
      ...draft,
      shots: [{ ...draft.shots[0]!, environment: { kind: 'forest', attributes: [] } }],
    });
  });

  it('keeps the prompt and makes the shares whole', async () => {
    const twice = answerOf((plan) => {
      plan.prompt = 'something else';
      plan.shots = [plan.shots[0]!, plan.shots[0]!];
    });
    const plan = await planByChat(draft, catalogue, plannerWith(twice));
    expect(plan.prompt).toBe('a red fox');
    expect(plan.shots.map((shot) => shot.share)).toEqual([0.5, 0.5]);
  });

  it('tells of words that there are no letters for, and does not draw them', async () => {
    const lettered = answerOf((plan) => {
      plan.shots[0]!.texts = [
        { content: '狐狸', on: 'title' },
        { content: 'Fox 🦊', on: 'caption' },
      ];
    });
    const plan = await planByChat(draft, catalogue, plannerWith(lettered));
    expect(plan.shots[0]!.texts).toEqual([{ content: 'Fox', on: 'caption' }]);
    expect(plan.not_shown.map(({ text }) => text)).toContain('狐狸');
  });

  it.each<[what: string, change: (plan: ScenePlan) => void, problem: RegExp]>([
    ['an unknown place', (plan) => (plan.shots[0]!.environment.kind = 'atlantis'), /atlantis/u],
    [
      'an unknown drawing',
      (plan) => (plan.shots[0]!.actors[0]!.drawn_as.model = 'gryphon'),
      /gryphon/u,
    ],
    [
      'an unknown action',
      (plan) => (plan.shots[0]!.actors[0]!.action.verb = 'photosynthesize'),
      /photosynthesize/u,
    ],
    ['a target that is nobody', (plan) => (plan.shots[0]!.actors[0]!.action.object = 'a9'), /a9/u],
    ['an unknown look', (plan) => ((plan as { style: string }).style = 'mosaic'), /style/u],
  ])('is told what is wrong: %s', async (_, change, problem) => {
    const plan = await planByChat(draft, catalogue, plannerWith(answerOf(change), inForest));
    expect(plan.shots[0]!.environment.kind).toBe('forest');
    expect(asked[1]!.body.messages.at(-1)!.content).toMatch(problem);
  });

  it.each<[what: string, answers: (string | number | null)[], reason: RegExp]>([
    ['never plans', ['I cannot.', 'Still not.'], /not usable/u],
    ['fails', [500], /answered with 500/u],
    ['is silent', [null], /in time/u],
  ])('gives way to the built-in planner where it %s', async (_, given, reason) => {
    const planner = { ...plannerWith(...given), timeoutMs: given[0] === null ? 50 : 60_000 };
    const { plan, note } = await planWithChat(REQUEST, planner);
    expect(plan).toEqual(draft);
    expect(note).toEqual({
      by: 'built_in',
      model: 'director',
      reason: expect.stringMatching(reason),
    });
    expect(JSON.stringify(note)).not.toContain('sk-secret');
  });

  it('is no part of a film where none is set', async () => {
    expect(await planWithChat(REQUEST, null)).toEqual({ plan: draft, note: null });
  });
});
