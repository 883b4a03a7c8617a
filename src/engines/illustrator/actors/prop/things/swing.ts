import { defineThing } from '../thing.ts';

/** A swing set with a moving seat. */
export const swing = defineThing({
  id: 'swing',
  metres: [2.6, 2.2],
  view: [260, 220],
  colors: { main: '#d12a2a', second: '#f6c945' },
  top: 0.26,
  seat: 0.26,
  draw(p, { main }) {
    for (const x of [26, 234]) {
      p.line(`M ${x} 10 L ${x - 20} 218`, main, 8, { form: 'tube' });
      p.line(`M ${x} 10 L ${x + 20} 218`, main, 8, { form: 'tube' });
    }
    p.line('M 20 10 L 240 10', main, 9, { form: 'roll' });
  },
  live(p, { second }, { t }) {
    for (const [x, phase] of [
      [86, 0],
      [174, 2.2],
    ] as const)
      p.turned(x, 12, Math.sin(t * 2.1 + phase) * 0.3, () => {
        for (const dx of [-17, 17]) p.line(`M ${x + dx} 12 L ${x + dx} 164`, '#8a9098', 2);
        p.box(x - 25, 162, 50, 8, second, { r: 3, form: 'roll' });
      });
  },
});
