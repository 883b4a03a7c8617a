import type { JSX } from 'preact';

/** Strokes on a 24 × 24 grid. */
const PATHS = {
  alert:
    'M12 8v5m0 3.5v.01M10.3 3.9 2.5 17.4A2 2 0 0 0 4.2 20.4h15.6a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0z',
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  ban: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.7 5.7l12.6 12.6',
  branch: 'M6 5v6a3 3 0 0 0 3 3h10m-5-5 5 5-5 5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  code: 'm8 7-5 5 5 5m8-10 5 5-5 5',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  duplicate: 'M8 8h12v12H8zM4 16V4h12m-2 7v6m-3-3h6',
  edit: 'm14 6 4 4M4 20l1-5L16 4l4 4L9 19z',
  extend: 'M3 7h9v10H3zm12 5h6m-3-3v6',
  film: 'M4 5h16v14H4zM8 5v14m8-14v14M4 9.7h4m-4 4.6h4m8-4.6h4m-4 4.6h4',
  full: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2m0 3v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  image: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15.5 9h.01',
  key: 'M15 9h.01M14.5 15a5.5 5.5 0 1 0-5.3-4L3 17.2V21h4v-2.5h2.5V16l1.4-1.4a5.5 5.5 0 0 0 3.6.4z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  muted: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zm12 0 5 5m0-5-5 5',
  pause: 'M8.5 6v12m7-12v12',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7.5 9a7.5 7.5 0 0 1 15 0',
  play: 'M8 5.5v13l10.5-6.5z',
  plus: 'M12 5v14M5 12h14',
  remix: 'M4 7h4l8 10h4m-3-3 3 3-3 3M4 17h4l2-2.5M14 9.5 16 7h4m-3-3 3 3-3 3',
  retry: 'M20 11a8 8 0 1 0-2.3 6.7M20 5v6h-6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm5-1.5L20 20',
  send: 'M12 19V5m-6 6 6-6 6 6',
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zm11.5 0a3.5 3.5 0 0 1 0 5m2.7-7.7a7.3 7.3 0 0 1 0 10.4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4',
  trash: 'M4 7h16M9 7V4h6v3m-8.5 0L7.5 20h9L17.5 7M10 11v5m4-5v5',
  upload: 'M12 16V5m-5 5 5-5 5 5M5 20h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words: never read aloud. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'dots' ? 2.6 : 1.7}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
