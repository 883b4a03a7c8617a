import type { JSX } from 'preact';
import { CopyButton } from '../ui/copy.tsx';

/** What of an illustrator's plan is shown; the rest is in the raw text. */
export interface PlanFacts {
  style?: string;
  shots?: readonly Shot[];
  not_shown?: readonly unknown[];
}

interface Shot {
  text?: string;
  environment?: { kind?: string };
  time?: string;
  weather?: { kind?: string };
  mood?: string;
  camera?: { move?: string; framing?: string; speed?: string };
  actors?: readonly Actor[];
  texts?: readonly unknown[];
}

interface Actor {
  name?: string;
  count?: number;
  colors?: readonly string[];
  action?: { verb?: string };
}

/** What the engine understood: why the film shows what it shows. */
export function Plan({ plan }: { plan: PlanFacts }): JSX.Element {
  const missing = (plan.not_shown ?? []).map(words).filter((text) => text !== '');
  const raw = JSON.stringify(plan, null, 2);
  return (
    <section class="plan" aria-labelledby="plan">
      <h2 id="plan">The plan behind it</h2>
      <ol>
        {(plan.shots ?? []).map((shot, index) => (
          <li key={index}>
            <p>{sceneOf(shot)}</p>
            {(shot.actors?.length ?? 0) > 0 && (
              <ul class="row">
                {shot.actors!.map((actor, at) => (
                  <li class="chip" key={at}>
                    {actorOf(actor)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {plan.style && <p class="small muted">Drawn as {plan.style.replaceAll('_', ' ')}.</p>}
      {missing.length > 0 && <p class="small muted">Not shown: {missing.join(', ')}.</p>}
      <details class="raw">
        <summary class="small muted">As data</summary>
        <div class="code">
          <pre tabIndex={0}>{raw}</pre>
          <CopyButton text={raw} label="Copy the plan" isSmall />
        </div>
      </details>
    </section>
  );
}

/** `Snowfield, dawn, snow; pan right, wide shot` */
function sceneOf({ environment, time, weather, camera, mood }: Shot): string {
  const scene = [environment?.kind, time, weather?.kind === 'clear' ? null : weather?.kind, mood];
  const lens = [camera?.speed === 'slow' ? 'slow' : null, camera?.move];
  const framing = camera?.framing ? `${camera.framing} shot` : null;
  const text = [scene, [lens.filter(Boolean).join(' '), framing]]
    .map((parts) => parts.filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ')
    .replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function actorOf({ name, count = 1, colors = [], action }: Actor): string {
  const what = [
    count > 1 ? `${count} ×` : '',
    ...colors.filter((one) => !name?.includes(one)),
    name,
  ];
  const does = action?.verb && action.verb !== 'stand' ? `, ${action.verb}` : '';
  return `${what.filter(Boolean).join(' ')}${does}`.replaceAll('_', ' ');
}

/** Engines say what they left out as words or as objects with words. */
function words(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { text, words: told, what } = (entry ?? {}) as Record<string, unknown>;
  return [text, told, what].find((value) => typeof value === 'string') ?? '';
}
