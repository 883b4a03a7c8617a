import path from 'node:path';
import type { Expression } from './regular-expressions.ts';

/**
 * The regular expressions that the sources put together while they run, as they came out: `RegExp` is
 * watched while everything that uses it is loaded and used. Runs in a process of its own, which sends
 * them.
 */
const made = new Map<string, Expression>();
const ROOT = path.join(import.meta.dirname, '..', '..');
const Original = RegExp;

function note(source: unknown, flags: unknown): void {
  const frame = new Error('where').stack!.split('\n').find((line) => line.includes('/src/'));
  const place = frame && /(src\/.+?\.ts:\d+)/.exec(frame.replace(ROOT, ''))?.[1];
  if (!place) return;
  const expression = { source: String(source), flags: typeof flags === 'string' ? flags : '' };
  made.set(`${place} ${JSON.stringify(expression)}`, { ...expression, place });
}

globalThis.RegExp = new Proxy(Original, {
  construct: (target, given: [string, string?], self) => {
    note(...(given as [unknown, unknown]));
    return Reflect.construct(target, given, self) as RegExp;
  },
});

/** Names that would be more than text if they were not taken as text. */
const NAMES = ['Mossy', '(a+)+$', '[^x]*', '\\b|.*', 'A'.repeat(80)];
const PROMPTS = [
  'Mossy the red fox and another fox walk at dusk, camera pans left, watercolour style',
  `${NAMES.join(' and ')} wave. The cup is large. A birthday party in the snow. One more cup.`,
  'a fox jumps over a cup',
  'replace the fox with a bear, remove the tree, turn it into a castle, at night',
];

async function useThem(): Promise<void> {
  const { planScene } = await import('../../src/engines/illustrator/language/plan-scene.ts');
  const { continuePlan, revisePlan } =
    await import('../../src/engines/illustrator/language/revise-plan.ts');
  const options = { seconds: 4, width: 1280, height: 720, seed: 1, characters: NAMES };
  for (const prompt of PROMPTS) {
    const plan = planScene(prompt, options);
    for (const next of PROMPTS) {
      revisePlan(plan, next, options);
      continuePlan(plan, next, { ...options, sourceFrames: 96, frames: 192 });
    }
  }
  const { default: Fastify } = await import('fastify');
  const { answerUnknownRoutes } = await import('../../src/api/not-found.ts');
  const app = Fastify();
  answerUnknownRoutes(app);
  app.get('/v1/videos/:video_id/content', () => '');
  app.get('/studio/*', () => '');
  await app.ready();
  await app.inject('/nowhere');
}

await useThem();
process.send!([...made.values()]);
