import type { Actor, ScenePlan } from '../../src/engines/illustrator/plan.ts';
import { median } from '../table.ts';
import type { Fact } from './facts.ts';
import type { PromptResult } from './render.ts';

const KINDS: readonly Fact['kind'][] = [
  'object',
  'count',
  'color',
  'relation',
  'action',
  'scene',
  'camera',
  'style',
];

/** What a list came to, by dimension and by kind of fact, as Markdown. */
export function summaryOf(results: readonly PromptResult[]): string {
  const groups = Map.groupBy(results, (result) => result.dimension);
  const dimensions = [...groups].map(([name, group]) => {
    const facts = group.flatMap((result) => result.facts);
    const factors = numbers(group, (result) => result.realTimeFactor);
    return [
      name,
      group.length,
      share(facts),
      shareSeen(facts),
      group.filter((result) => (result.plan?.not_shown.length ?? 0) > 0).length,
      group.filter((result) => result.picture?.empty).length,
      group.filter((result) => result.error !== null).length,
      factors.length === 0
        ? ''
        : `${median(factors).toFixed(2)} (${Math.min(...factors).toFixed(2)})`,
    ];
  });
  const all = results.flatMap((result) => result.facts);
  const kinds = KINDS.map((kind) => {
    const some = all.filter((fact) => fact.kind === kind);
    return [kind, share(some), shareSeen(some)];
  });
  return [
    table(
      [
        'dimension',
        'prompts',
        'labels in the plans',
        'in the picture',
        'with something not shown',
        'empty',
        'failed',
        'real-time factor, median (worst)',
      ],
      dimensions,
    ),
    table(
      ['labels', 'in the plans', 'in the picture'],
      [...kinds.filter(([, value]) => value !== ''), ['all', share(all), shareSeen(all)]],
    ),
  ].join('\n\n');
}

/** Every prompt with its plan in a few words, what the plan lacks and what it cannot show. */
export function detailsOf(results: readonly PromptResult[]): string {
  const rows = results.map((result) => [
    result.number,
    result.dimension,
    result.prompt,
    result.plan ? briefly(result.plan) : '',
    result.facts
      .filter((fact) => !fact.planned || fact.seen === false)
      .map(
        ({ kind, asked, planned }) =>
          `${kind}: ${asked}${planned ? ' (in the plan, not seen)' : ''}`,
      )
      .join('; '),
    (result.plan?.not_shown ?? []).map(({ text }) => text).join('; '),
    result.error ?? pictureOf(result),
    result.realTimeFactor?.toFixed(2) ?? '',
  ]);
  return table(
    ['#', 'dimension', 'prompt', 'plan', 'label missing', 'not shown', 'picture', 'real time'],
    rows,
  );
}

/** The plan of a film in one line: place, hour, camera, look, who does what where. */
export function briefly({ style, shots }: ScenePlan): string {
  const described = shots.map(({ environment, time, weather, camera, actors, texts, effects }) =>
    [
      [environment.kind, ...environment.attributes].join('+'),
      time,
      weather.kind,
      [camera.move, camera.framing, camera.angle, camera.tempo]
        .filter((word) => !['eye', 'normal'].includes(word))
        .join('/'),
      `{ ${actors.map((actor) => actorBriefly(actor, actors)).join('; ')} }`,
      ...effects.map((effect) => `*${effect}`),
      ...texts.map(({ content, on }) => `“${content}” (${on})`),
    ].join(' '),
  );
  return `${style === 'picture_book' ? '' : `${style}: `}${described.join(' → ')}`;
}

function actorBriefly(actor: Actor, actors: readonly Actor[]): string {
  const nameOf = (id: string): string => actors.find((other) => other.id === id)?.name ?? id;
  const { name, drawn_as, count, colors, size, action, place, clothing, role, speech } = actor;
  const parts = [
    count > 1 ? `${count}×` : '',
    name,
    drawn_as.model.replaceAll('_', ' ') === name ? '' : `(${drawn_as.model})`,
    colors.join('+'),
    size === 'normal' ? '' : size,
    action.verb === 'stand' ? '' : action.verb,
    action.object === null ? '' : `→${nameOf(action.object)}`,
    place ? `${place.relation} ${nameOf(place.target)}` : '',
    clothing.length === 0 ? '' : `wears ${clothing.map(({ item }) => item).join('+')}`,
    role === 'extra' ? '[extra]' : '',
    speech ? `says “${speech}”` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function pictureOf({ picture }: PromptResult): string {
  if (!picture) return '';
  if (picture.empty) return 'EMPTY';
  return `contrast ${picture.contrast.toFixed(0)}, motion ${picture.motion.toFixed(1)}`;
}

/** Of what can be measured in the picture, how much is there. */
function shareSeen(facts: readonly Fact[]): string {
  const measured = facts.filter((fact) => fact.seen !== undefined);
  return share(measured.map((fact) => ({ ...fact, planned: fact.seen === true })));
}

function share(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const planned = facts.filter((fact) => fact.planned).length;
  return `${planned}/${facts.length} = ${((100 * planned) / facts.length).toFixed(1)} %`;
}

function numbers(
  results: readonly PromptResult[],
  read: (result: PromptResult) => number | null,
): number[] {
  return results.map(read).filter((value) => value !== null);
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '-')), ...rows.map(line)].join('\n');
}
