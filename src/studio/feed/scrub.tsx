import type { CSSProperties, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { contentUrl } from '../data/films.ts';

/** Frames along and down a spritesheet. */
const GRID = 5;
const FRAMES = GRID * GRID;
/** A pointer that rests so long wants to see the film from there. */
const REST_MS = 280;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** The part of a spritesheet that shows the film at a share of its length. */
export function frameStyle(id: string, share: number): CSSProperties {
  const frame = Math.min(FRAMES - 1, Math.max(0, Math.floor(share * FRAMES)));
  const column = frame % GRID;
  const row = Math.floor(frame / GRID);
  return {
    backgroundImage: `url("${contentUrl(id, 'spritesheet')}")`,
    backgroundSize: `${GRID * 100}% ${GRID * 100}%`,
    backgroundPosition: `${(column / (GRID - 1)) * 100}% ${(row / (GRID - 1)) * 100}%`,
  };
}

/**
 * A film that wakes under the pointer: moving it looks through the film by its spritesheet, resting
 * plays on from there. Nothing is fetched before.
 */
export function Preview({
  id,
  isPlaying,
  isFocusOnly,
}: {
  id: string;
  /** Plays because somebody asked with the keyboard. */
  isPlaying: boolean;
  isFocusOnly?: boolean;
}): JSX.Element {
  const [share, setShare] = useState<number | null>(null);
  const [playsFrom, setPlaysFrom] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const video = useRef<HTMLVideoElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => () => clearTimeout(rest.current), []);

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || isFocusOnly) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const at = Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width));
    setShare(at);
    setPlaysFrom(null);
    clearTimeout(rest.current);
    if (!still.matches) rest.current = setTimeout(() => setPlaysFrom(at), REST_MS);
  };
  const onLeave = (): void => {
    clearTimeout(rest.current);
    setShare(null);
    setPlaysFrom(null);
  };
  const from = isPlaying ? (playsFrom ?? 0) : playsFrom;
  return (
    <div class="preview" onPointerMove={onMove} onPointerLeave={onLeave}>
      <img
        src={contentUrl(id, 'thumbnail')}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
      />
      {share !== null && <div class="preview-frame" style={frameStyle(id, share)} />}
      {from !== null && (
        <video
          ref={video}
          src={contentUrl(id)}
          muted
          loop
          playsInline
          autoplay
          tabIndex={-1}
          aria-hidden="true"
          onLoadedMetadata={({ currentTarget }) => {
            currentTarget.currentTime = from * currentTarget.duration;
          }}
          onTimeUpdate={({ currentTarget }) => {
            const { currentTime, duration } = currentTarget;
            bar.current?.style.setProperty('width', `${(currentTime / duration) * 100}%`);
          }}
        />
      )}
      {(share !== null || from !== null) && (
        <span class="preview-bar" aria-hidden="true">
          <span ref={bar} style={{ width: `${(from ?? share ?? 0) * 100}%` }} />
        </span>
      )}
    </div>
  );
}
