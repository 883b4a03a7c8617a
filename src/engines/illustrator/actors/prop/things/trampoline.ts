import { defineThing } from '../thing.ts';

/** A round trampoline on its legs. */
export const trampoline = defineThing({
  id: 'trampoline',
  metres: [2.6, 0.8],
  view: [260, 80],
  colors: { main: '#2f6fd0', mat: '#22252b', frame: '#9aa3ad' },
  top: 0.78,
  draw(p, { main, mat, frame }) {
    for (const x of [30, 86, 174, 230]) p.line(`M ${x} 24 L ${x} 76`, frame, 5, { form: 'tube' });
    for (const x of [30, 174]) p.line(`M ${x} 76 L ${x + 56} 76`, frame, 5, { form: 'roll' });
    p.oval(130, 22, 129, 21, frame);
    p.oval(130, 19, 128, 19, main, { form: 'roll' });
    p.oval(130, 18, 104, 13.5, mat, { form: 'flat' });
    for (let i = 0; i < 40; i++) {
      const a = (i / 40) * Math.PI * 2;
      p.line(
        `M ${130 + Math.cos(a) * 104} ${18 + Math.sin(a) * 13.5} L ${130 + Math.cos(a) * 111} ${18 + Math.sin(a) * 14.8}`,
        '#dfe4ea',
        1.2,
      );
    }
    p.gleam(100, 13, 60, 6, 0.25);
  },
});
