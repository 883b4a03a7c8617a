import type { JSX } from 'preact';
import type { Film } from '../data/films.ts';
import { ratioOf } from '../data/words.ts';
import { frameStyle } from '../feed/scrub.tsx';

const CELLS = { wide: 12, tall: 20 };

/** The film laid out from left to right, from its spritesheet: a slider that shows where it leads. */
export function Strip({
  film,
  time,
  length,
  onSeek,
}: {
  film: Film;
  time: number;
  length: number;
  onSeek: (seconds: number) => void;
}): JSX.Element {
  const ratio = ratioOf(film.size);
  const count = ratio >= 1 ? CELLS.wide : CELLS.tall;
  const follow = (event: PointerEvent): void => {
    const strip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') strip.setPointerCapture(event.pointerId);
    else if (!strip.hasPointerCapture(event.pointerId)) return;
    const box = strip.getBoundingClientRect();
    onSeek(((event.clientX - box.left) / box.width) * length);
  };
  return (
    <div
      class="strip"
      role="slider"
      tabIndex={0}
      aria-label="Position in the film"
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={Math.round(time * 10) / 10}
      aria-valuetext={`${time.toFixed(1)} of ${length} seconds`}
      onPointerDown={follow}
      onPointerMove={follow}
      onKeyDown={(event) => {
        const target = {
          ArrowLeft: time - 0.25,
          ArrowRight: time + 0.25,
          PageDown: time - 1,
          PageUp: time + 1,
          Home: 0,
          End: length,
        }[event.key];
        if (target === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onSeek(target);
      }}
    >
      {Array.from({ length: count }, (_, cell) => (
        <span
          key={cell}
          style={{ ...frameStyle(film.id, (cell + 0.5) / count), aspectRatio: String(ratio) }}
        />
      ))}
      <i style={{ left: `${Math.min(100, (time / length) * 100)}%` }} />
    </div>
  );
}
