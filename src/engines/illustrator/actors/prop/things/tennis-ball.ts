import { defineThing } from '../thing.ts';

/** A felt ball with its seam. */
export const tennisBall = defineThing({
  id: 'tennis_ball',
  metres: [0.07, 0.07],
  view: [100, 100],
  colors: { main: '#cfe03a' },
  footing: 0.3,
  round: true,
  draw(p, { main }) {
    p.oval(50, 50, 49, 49, main, { form: 'ball' });
    p.line('M 12 20 C 46 26 54 66 22 90', '#ffffff', 4);
    p.line('M 90 26 C 62 34 62 70 84 84', '#ffffff', 4);
    p.gleam(36, 26, 20, 16, 0.4);
  },
});
