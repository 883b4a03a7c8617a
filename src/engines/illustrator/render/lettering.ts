import { createRequire } from 'node:module';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { GlobalFonts } from '@napi-rs/canvas';

const { resolve } = createRequire(import.meta.url);

/** Registers one face of a font that comes with Kinora; answers the family as CSS names it. */
function family(name: string, generic: string, file: string): string {
  GlobalFonts.registerFromPath(resolve(file), name);
  // Only characters that the face has not got are looked for elsewhere.
  return `'${name}', ${generic}`;
}

/** For titles. One bold face, the same on every machine. */
export const SERIF = family(
  'Kinora Serif',
  'serif',
  '@expo-google-fonts/lora/700Bold/Lora_700Bold.ttf',
);
/** For signs, screens and captions. */
export const SANS = family(
  'Kinora Sans',
  'sans-serif',
  '@expo-google-fonts/nunito/700Bold/Nunito_700Bold.ttf',
);

/** Words wrapped to a width in the context's current font; a word that is too long is broken. */
export function breakLines(ctx: SKRSContext2D, text: string, maxWidth: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (ctx.measureText(longer).width <= maxWidth) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = '';
      for (const character of word) {
        if (line && ctx.measureText(line + character).width > maxWidth) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    if (line) lines.push(line);
  }
  return lines;
}

/** The largest size at which the text, wrapped, fits a box; a text that never fits is cut with an ellipsis. */
export function fitText(
  ctx: SKRSContext2D,
  text: string,
  box: {
    font: (px: number) => string;
    largest: number;
    smallest: number;
    maxWidth: number;
    maxHeight: number;
  },
): { lines: string[]; size: number } {
  for (let size = box.largest; ; size *= 0.93) {
    ctx.font = box.font(size);
    const lines = breakLines(ctx, text, box.maxWidth);
    const words = text.split(/\s+/).filter(Boolean);
    const broken = words.some((word) => ctx.measureText(word).width > box.maxWidth);
    const room = Math.max(1, Math.floor(box.maxHeight / (size * 1.2)));
    if (lines.length <= room && !broken) return { lines, size };
    if (size <= box.smallest) {
      const kept = lines.slice(0, room);
      if (lines.length > room) kept[room - 1] = `${kept[room - 1]!.slice(0, -1)}…`;
      return { lines: kept, size };
    }
  }
}
