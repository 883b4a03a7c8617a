import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Film } from '../data/films.ts';
import { ratioOf } from '../data/words.ts';
import { frameStyle } from '../feed/scrub.tsx';

/** Pixels, as in the style sheet. */
const HEIGHT = 44;

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
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  // Frames in their own shape: as many as fit, the last one cut where the strip ends.
  const cell = HEIGHT * ratio;
  const count = Math.ceil(width / cell);
  const follow = (event: PointerEvent): void => {
    const strip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') strip.setPointerCapture(event.pointerId);
    else if (!strip.hasPointerCapture(event.pointerId)) return;
    const box = strip.getBoundingClientRect();
    onSeek(((event.clientX - box.left) / box.width) * length);
  };
  return (
    <div
      ref={strip}
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
      {Array.from({ length: count }, (_, index) => (
        <span
          key={index}
          style={{ ...frameStyle(film.id, ((index + 0.5) * cell) / width), width: `${cell}px` }}
        />
      ))}
      <i style={{ left: `${Math.min(100, (time / length) * 100)}%` }} />
    </div>
  );
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watcher.observe(element.current!);
    return () => watcher.disconnect();
  }, []);
  return width;
}
