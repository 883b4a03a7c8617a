import { drawSteam } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A mug with a handle, steaming. */
export const cup = defineThing({
  id: 'cup',
  metres: [0.13, 0.1],
  view: [104, 80],
  colors: { main: '#3f86c8', drink: '#4a2a18' },
  grip: [90, 42],
  draw(p, { main, drink }) {
    p.line('M 70 26 C 100 20 104 62 68 60', main, 8.5, { form: 'ball' });
    p.path(
      'M 6 10 L 76 10 C 76 36 74 62 68 74 C 66 79 60 80 56 80 L 26 80 C 22 80 16 79 14 74 C 8 62 6 36 6 10 Z',
      main,
      { form: 'tube' },
    );
    p.oval(41, 11, 35, 9, main, { form: 'face' });
    p.oval(41, 12, 31.5, 7.2, '#000000', { form: 'flat', alpha: 0.35 });
    p.oval(41, 13.5, 30, 5.8, drink, { form: 'face' });
    p.gleam(30, 12.5, 10, 2, 0.35);
    p.gleam(18, 42, 5, 24, 0.5, 0.06);
  },
  live(p, _colors, { t }) {
    drawSteam(p, { x: 41, y: 8, width: 40, height: 46, t });
  },
});
