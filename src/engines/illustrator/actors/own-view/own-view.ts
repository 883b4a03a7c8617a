import { rgb } from '../../color.ts';
import type { Drawable } from '../../render/paint.ts';
import { paws, swimmingHands, walkingHands } from './hands.ts';
import type { Own } from './hands.ts';
import { boards, bow, cockpit, dashboard, handlebar, mount, wings } from './rides.ts';
import { Sheet } from './sheet.ts';

/** What somebody sees of himself and of what carries him. */
export type OwnView = keyof typeof DRAWINGS;

const DRAWINGS = {
  hands: walkingHands,
  swimming: swimmingHands,
  paws,
  wings,
  bicycle: (sheet: Sheet, own: Own) => handlebar(sheet, own, false),
  motorcycle: (sheet: Sheet, own: Own) => handlebar(sheet, own, true),
  car: dashboard,
  cockpit,
  boat: (sheet: Sheet, own: Own) => bow(sheet, own, false),
  canoe: (sheet: Sheet, own: Own) => bow(sheet, own, true),
  skis: (sheet: Sheet, own: Own) => boards(sheet, own, true),
  board: (sheet: Sheet, own: Own) => boards(sheet, own, false),
  mount,
} satisfies Record<string, (sheet: Sheet, own: Own) => void>;

/** The colours of what is not named any. */
const COLORS: Partial<Record<OwnView, string>> = {
  paws: '#b98650',
  wings: '#7a5c3e',
  mount: '#8a5632',
  boat: '#f0ece2',
  canoe: '#c0392b',
  board: '#e2b33c',
  skis: '#d8432f',
  bicycle: '#3f8f7a',
};

/** The lower part of the picture in the first person: hands, and what they hold on to. */
export function createOwnView(
  view: OwnView,
  look: { color?: string; sleeve?: string; skin: string },
): Drawable {
  const own: Own = {
    skin: rgb(look.skin),
    sleeve: rgb(look.sleeve ?? '#38507a'),
    color: rgb(look.color ?? COLORS[view] ?? '#b5392e'),
  };
  return {
    depth: () => 0.26,
    draw: (paint) => DRAWINGS[view](new Sheet(paint), own),
  };
}
