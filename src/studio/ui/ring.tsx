import type { JSX } from 'preact';

const RADIUS = 45;
const LENGTH = 2 * Math.PI * RADIUS;

/** Progress as a ring; dashed and turning slowly while nothing has begun. */
export function Ring({
  percent,
  label,
  size = 88,
}: {
  /** Null while waiting. */
  percent: number | null;
  label: string;
  size?: number;
}): JSX.Element {
  return (
    <div
      class={`ring ${percent === null ? 'waiting' : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== null && { 'aria-valuenow': percent })}
      style={{ width: `${size}px`, height: `${size}px` }}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-track" cx="50" cy="50" r={RADIUS} />
        {percent !== null && (
          <circle
            class="ring-done"
            cx="50"
            cy="50"
            r={RADIUS}
            stroke-dasharray={`${(percent / 100) * LENGTH} ${LENGTH}`}
          />
        )}
      </svg>
      {percent !== null && (
        <span class="ring-number numeric" aria-hidden="true">
          {percent}
          <small>%</small>
        </span>
      )}
    </div>
  );
}
