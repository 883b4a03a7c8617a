import { defineThing } from '../thing.ts';

/** An open pair of scissors. */
export const scissors = defineThing({
  id: 'scissors',
  metres: [0.13, 0.2],
  view: [104, 160],
  colors: { main: '#e2382e', blade: '#c3cad2' },
  footing: 0.36,
  draw(p, { main, blade }) {
    for (const flip of [1, -1] as const) {
      const x = (value: number): number => 52 + flip * value;
      p.path(
        `M ${x(-5)} 92 L ${x(26)} 3 C ${x(31)} 8 ${x(32)} 18 ${x(28)} 32 L ${x(7)} 96 Z`,
        blade,
        { form: 'tube' },
      );
      p.line(`M ${x(25)} 8 L ${x(-2)} 88`, '#ffffff', 1.3, { alpha: 0.8 });
      p.path(`M ${x(6)} 82 L ${x(-8)} 92 L ${x(-18)} 112 L ${x(-10)} 116 L ${x(4)} 98 Z`, blade, {
        form: 'tube',
      });
      p.line(
        `M ${x(-14)} 112 C ${x(-4)} 122 ${x(-8)} 156 ${x(-28)} 156 C ${x(-50)} 156 ${x(-52)} 122 ${x(-34)} 112 C ${x(-26)} 108 ${x(-20)} 108 ${x(-14)} 112 Z`,
        main,
        9,
        { form: 'ball' },
      );
    }
    p.oval(52, 88, 5, 5, '#7d858d', { form: 'ball' });
    p.line('M 49.500 88 L 54.500 88', '#3a4148', 1.2);
  },
});
