import { defineThing } from '../thing.ts';

/** A striped beach ball. */
export const beachBall = defineThing({
  id: 'beach_ball',
  metres: [0.4, 0.4],
  view: [100, 100],
  colors: { main: '#e2382e', second: '#2f8fe0' },
  footing: 0.3,
  round: true,
  draw(p, { main, second }) {
    const disc = 'M 1 50 C 1 -15.300 99 -15.300 99 50 C 99 115.300 1 115.300 1 50 Z';
    p.oval(50, 50, 49, 49, '#f7f4ea', { form: 'flat' });
    p.within(disc, () => {
      for (const [i, ink] of [main, '#f6c945', second].entries())
        p.path(
          `M 42 22 C ${[-40, 20, 120][i]} ${[10, 60, 20][i]} ${[-30, 10, 130][i]} ${[70, 110, 80][i]} ${[10, 46, 100][i]} ${[110, 120, 96][i]} L ${[-30, 92, 120][i]} ${[70, 120, 30][i]} C ${[-30, 80, 110][i]} ${[20, 60, -10][i]} ${[0, 60, 70][i]} ${[0, 30, 0][i]} 42 22 Z`,
          ink,
          { form: 'flat' },
        );
    });
    p.oval(50, 50, 49, 49, '#000000', { form: 'ball', alpha: 0.14 });
    p.oval(42, 22, 7, 5, '#ffffff');
    p.gleam(28, 28, 20, 16, 0.6);
  },
});
