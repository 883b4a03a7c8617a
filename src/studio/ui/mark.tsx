import type { JSX } from 'preact';

/** A reel that is turning, with the sign for play. */
export function Mark({ size }: { size: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle
        cx="12"
        cy="12"
        r="9.2"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-dasharray="43 14.8"
        transform="rotate(-62 12 12)"
      />
      <path d="M9.8 7.9v8.2l6.6-4.1z" fill="currentColor" />
    </svg>
  );
}
