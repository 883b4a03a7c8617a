import { defineThing } from '../thing.ts';

/** The red octagon. */
export const stopSign = defineThing({
  id: 'stop_sign',
  metres: [0.8, 2.1],
  view: [80, 210],
  colors: { main: '#c8102e', ink: '#f7f5f0', pole: '#8b9198' },
  footing: 0.15,
  draw(p, { main, ink, pole }) {
    p.box(36, 70, 8, 140, pole, { form: 'tube' });
    for (let y = 90; y < 205; y += 9) p.oval(40, y, 1.1, 1.1, '#50565c');
    p.path('M 24 1 L 56 1 L 79 24 L 79 56 L 56 79 L 24 79 L 1 56 L 1 24 Z', ink);
    p.path(
      'M 25.5 4.5 L 54.5 4.5 L 75.5 25.5 L 75.5 54.5 L 54.5 75.5 L 25.5 75.5 L 4.5 54.5 L 4.5 25.5 Z',
      main,
    );
    const stroke = (d: string): void => p.line(d, ink, 4.6, { cap: 'butt', form: 'flat' });
    stroke(
      'M 20.5 33 C 19 26.500 8.500 27 9 33.500 C 9.300 40 20.500 39 20.700 46.200 C 20.800 53.300 9 53.800 8.300 46.500',
    );
    stroke('M 24 30 L 39 30');
    stroke('M 31.500 28 L 31.500 53.500');
    stroke('M 48 30 C 38.500 30 38.500 51.500 48 51.500 C 57.500 51.500 57.500 30 48 30 Z');
    stroke('M 60.500 54 L 60.500 30 L 66 30 C 73.500 30 73.500 42.500 66 42.500 L 60.500 42.500');
  },
});
