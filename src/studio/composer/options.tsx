import type { JSX } from 'preact';
import { models, type Capability } from '../data/models.ts';
import { useStore } from '../data/store.ts';
import { dimensions, sizeName } from '../data/words.ts';
import { characters } from '../library/character-store.ts';
import { change, type Draft } from './draft.ts';
import { useEstimate } from './estimate.ts';
import { ReferenceButton } from './reference.tsx';

/** What a film is made with, on one line; only what the model can do. */
export function Options({
  now,
  capability,
}: {
  now: Draft;
  capability: Capability | undefined;
}): JSX.Element {
  const all = useStore(models);
  const estimate = useEstimate(now);
  return (
    <div class="options">
      <Pick
        label="Model"
        value={now.model}
        choices={all.map(({ id }) => [id, id])}
        onPick={(model) => change({ model })}
      />
      <Pick
        label="Size"
        value={now.size}
        choices={(capability?.sizes ?? [now.size]).map((size) => [
          size,
          `${sizeName(size)} (${dimensions(size)})`,
        ])}
        shown={dimensions(now.size)}
        onPick={(size) => change({ size })}
      />
      <Pick
        label="Length"
        value={now.seconds}
        choices={(capability?.seconds ?? [now.seconds]).map((seconds) => [
          seconds,
          `${seconds} seconds`,
        ])}
        shown={`${now.seconds} s`}
        onPick={(seconds) => change({ seconds })}
      />
      <label class="pick seed" title="The same seed gives the same film">
        <span>Seed</span>
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          placeholder="any"
          value={now.seed}
          aria-label="Seed"
          onInput={({ currentTarget }) =>
            change({ seed: (currentTarget.value = currentTarget.value.replaceAll(/\D/g, '')) })
          }
        />
      </label>
      {capability?.inputReference !== false && !now.reference && <ReferenceButton />}
      {capability && capability.characters > 0 && <Cast now={now} most={capability.characters} />}
      {estimate && <span class="estimate tiny muted numeric">{estimate}</span>}
    </div>
  );
}

/** A native choice that looks like a word on the line. */
function Pick({
  label,
  value,
  choices,
  shown,
  onPick,
}: {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  shown?: string;
  onPick: (value: string) => void;
}): JSX.Element {
  return (
    <label class="pick">
      <span aria-hidden="true">{shown ?? value}</span>
      <select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        {choices.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Characters of this project that the film may show. */
function Cast({ now, most }: { now: Draft; most: number }): JSX.Element {
  const all = useStore(characters);
  const toggle = (id: string): void => {
    const rest = now.characters.filter((other) => other !== id);
    change({ characters: rest.length < now.characters.length ? rest : [...rest, id].slice(-most) });
  };
  return (
    <>
      {all.slice(0, 6).map(({ id, name }) => (
        <button
          type="button"
          key={id}
          class="button quiet pick cast-pick"
          aria-pressed={now.characters.includes(id)}
          onClick={() => toggle(id)}
        >
          <img src={`/kinora/v1/characters/${id}/image`} alt="" loading="lazy" />
          {name}
        </button>
      ))}
    </>
  );
}
