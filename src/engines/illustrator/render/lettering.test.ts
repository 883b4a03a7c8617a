import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { breakLines, fitText, SANS, SERIF } from './lettering.ts';

const ctx = createCanvas(400, 200).getContext('2d');

function inked(font: string, text: string): number {
  ctx.clearRect(0, 0, 400, 200);
  ctx.font = `bold 60px ${font}`;
  ctx.fillText(text, 10, 100);
  const { data } = ctx.getImageData(0, 0, 400, 200);
  return data.filter((value, i) => i % 4 === 3 && value > 128).length;
}

describe('lettering', () => {
  it('brings its own fonts, which draw letters of their own', () => {
    const names = GlobalFonts.families.map(({ family }) => family);
    expect(names).toEqual(expect.arrayContaining(['Kinora Serif', 'Kinora Sans']));
    expect(inked(SANS, 'Fish & Chips')).toBeGreaterThan(1000);
    expect(inked(SANS, 'Fish & Chips')).not.toBe(inked(SERIF, 'Fish & Chips'));
  });

  it('breaks lines at words, and words only where they must be', () => {
    ctx.font = `bold 20px ${SANS}`;
    const width = ctx.measureText('one two').width + 1;
    expect(breakLines(ctx, 'one two three', width)).toEqual(['one two', 'three']);
    expect(breakLines(ctx, 'a\nb', width)).toEqual(['a', 'b']);
    expect(breakLines(ctx, 'x'.repeat(40), width).join('')).toBe('x'.repeat(40));
  });

  it('fits a text into its box, and cuts one that never fits', () => {
    const box = {
      font: (px: number) => `bold ${px}px ${SANS}`,
      largest: 80,
      smallest: 10,
      maxWidth: 300,
      maxHeight: 100,
    };
    expect(fitText(ctx, 'Hi', box)).toMatchObject({ lines: ['Hi'], size: 80 });
    const long = fitText(ctx, 'word '.repeat(400), box);
    expect(long.lines.length * long.size * 1.2).toBeLessThanOrEqual(100 + 1.2 * long.size);
    expect(long.lines.at(-1)).toMatch(/…$/);
  });
});
