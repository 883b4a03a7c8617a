import path from 'node:path';
import { makeFilmInChild } from '../../src/engines/illustrator/film-child.ts';
import { planFor } from '../../src/engines/illustrator/make-film.ts';
import type { ScenePlan } from '../../src/engines/illustrator/plan.ts';
import { scenePlanSchema } from '../../src/engines/illustrator/plan.ts';
import type { WarmChild } from '../../src/media/warm-child.ts';
import { createWarmChild } from '../../src/media/warm-child.ts';
import type { Fact } from './facts.ts';
import { factsOf } from './facts.ts';
import { inPicture } from './in-picture.ts';
import type { ListedPrompt } from './prompt-list.ts';
import type { SheetFacts, SheetTask } from './sheet-task.ts';

export interface RenderOptions {
  /** `plans` draws nothing, `sheets` six frames of each film, `films` makes them whole. */
  mode: 'plans' | 'sheets' | 'films';
  directory: string;
  width: number;
  height: number;
  seconds: number;
  seed: number;
  /** How many are worked on at once; a film itself draws with two threads. */
  parallel: number;
}

export interface PromptResult extends ListedPrompt {
  plan: ScenePlan | null;
  facts: Fact[];
  /** Null where nothing was drawn. */
  picture: (SheetFacts & { empty: boolean }) | null;
  /** Wall seconds for the film or the sheet. */
  wallSeconds: number | null;
  /** Seconds of film for each second of making it; of whole films only. */
  realTimeFactor: number | null;
  error: string | null;
}

/** Pictures flatter than this are taken for empty. */
const LEAST_CONTRAST = 3;

/** Plans, and draws or films, every prompt; results come in the order of the list. */
export async function renderPrompts(
  prompts: readonly ListedPrompt[],
  options: RenderOptions,
  onResult: (result: PromptResult) => void,
): Promise<PromptResult[]> {
  const results: PromptResult[] = [];
  const queue = [...prompts.entries()];
  const work = async (): Promise<void> => {
    await using child = createWarmChild(new URL('sheet-process.ts', import.meta.url));
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, prompt] = next;
      results[i] = await renderPrompt(prompt, options, child);
      onResult(results[i]);
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, work));
  return results;
}

async function renderPrompt(
  listed: ListedPrompt,
  options: RenderOptions,
  child: WarmChild,
): Promise<PromptResult> {
  const { mode, directory, width, height, seconds, seed } = options;
  const nothing = { picture: null, wallSeconds: null, realTimeFactor: null, error: null };
  const result: PromptResult = { ...listed, plan: null, facts: [], ...nothing };
  try {
    const { prompt } = listed;
    result.plan = planFor({ prompt, seconds, width, height, seed });
    const file = fileOf(directory, 'films', listed, 'mp4');
    const started = performance.now();
    const elapsed = (): number => (performance.now() - started) / 1000;
    if (mode === 'films') {
      const request = { id: `bench_${listed.number}`, model: 'illustrator', prompt, seed };
      const shape = { width, height, seconds, inputReference: null, source: null, characters: [] };
      const details = await makeFilmInChild({ request: { ...request, ...shape }, file });
      result.plan = scenePlanSchema.parse(details['plan']);
      result.wallSeconds = elapsed();
      result.realTimeFactor = seconds / result.wallSeconds;
    }
    result.facts = factsOf(listed, result.plan);
    if (mode === 'plans') return result;
    const task: SheetTask = {
      film: mode === 'films' ? file : null,
      plan: result.plan,
      seed,
      width,
      height,
      seconds,
      sheet: fileOf(directory, 'sheets', listed, 'jpg'),
      still: fileOf(directory, 'stills', listed, 'jpg'),
    };
    const picture = await child.run<SheetFacts>(task, { timeoutMs: 300_000 });
    result.facts = inPicture(result.facts, listed, result.plan, picture.shots);
    result.picture = { ...picture, empty: picture.contrast < LEAST_CONTRAST };
    result.wallSeconds ??= elapsed();
    return result;
  } catch (error) {
    return { ...result, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Named by number alone, so that who looks at the pictures does not see the prompt. */
export function fileOf(
  directory: string,
  folder: 'films' | 'sheets' | 'stills',
  { number }: ListedPrompt,
  type: string,
): string {
  return path.join(directory, folder, `${String(number).padStart(4, '0')}.${type}`);
}
