import { defineThing } from '../thing.ts';

/** A panelled door in its frame. */
export const door = defineThing({
  id: 'door',
  metres: [1.05, 2.15],
  view: [105, 215],
  colors: { main: '#8a3a2a', frame: '#f1ece0', knob: '#e2b33c' },
  draw(p, { main, frame, knob }) {
    p.box(1, 1, 103, 214, frame, { form: 'tube' });
    p.box(9, 9, 87, 206, main, { form: 'face' });
    for (const [x, y, h] of [
      [18, 20, 72],
      [56, 20, 72],
      [18, 106, 92],
      [56, 106, 92],
    ] as const) {
      p.box(x, y, 31, h, '#000000', { r: 2, form: 'flat', alpha: 0.25 });
      p.box(x + 2, y + 2, 29, h - 2, main, { r: 2, form: 'roll' });
    }
    p.oval(88, 112, 4.5, 4.5, knob, { form: 'gloss' });
  },
});
