import { defineThing } from '../thing.ts';

/** A punching bag hanging from its stand. */
export const punchingBag = defineThing({
  id: 'punching_bag',
  metres: [1.1, 2.2],
  view: [110, 220],
  colors: { main: '#b3202a', frame: '#2b2f36' },
  draw(p, { frame }) {
    p.box(2, 208, 90, 12, frame, { r: 3, form: 'roll' });
    p.box(6, 10, 9, 200, frame, { form: 'tube' });
    p.box(6, 6, 68, 9, frame, { form: 'roll' });
  },
  live(p, { main }, { t }) {
    p.turned(70, 12, Math.sin(t * 2.6) * 0.05, () => {
      for (const x of [60, 80]) p.line(`M 70 14 L ${x} 62`, '#9aa3ad', 2);
      p.box(50, 60, 40, 118, main, { r: 12, form: 'tube' });
      for (const y of [80, 152]) p.box(50, y, 40, 7, '#22252b', { form: 'tube' });
    });
  },
});
