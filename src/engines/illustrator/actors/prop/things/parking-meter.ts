import { defineThing } from '../thing.ts';

/** A coin meter on a post. */
export const parkingMeter = defineThing({
  id: 'parking_meter',
  metres: [0.42, 1.45],
  view: [42, 145],
  colors: { main: '#7f8c97', post: '#5f666d', face: '#dfe7e4' },
  footing: 0.25,
  draw(p, { main, post, face }) {
    p.box(17, 66, 8, 76, post, { form: 'tube' });
    p.box(10, 138, 22, 7, post, { r: 2 });
    p.box(13, 62, 16, 8, main, { r: 2, form: 'tube' });
    p.path('M 5 62 L 4 24 C 4 4 38 4 38 24 L 37 62 C 37 66 5 66 5 62 Z', main, { form: 'tube' });
    p.path('M 9 28 C 9 9 33 9 33 28 Z', '#2b3238');
    p.path('M 10.500 27 C 10.500 11.500 31.500 11.500 31.500 27 Z', face);
    p.path('M 14 26 C 14 16 20 15 21 15 L 21 26 Z', '#d8392c');
    p.line('M 21 26 L 26 17', '#1d2226', 1.6, { form: 'flat' });
    p.box(10, 33, 22, 5, '#2b3238', { r: 1 });
    p.box(11.5, 34, 19, 3, '#9fd16a', { r: 0.5, form: 'flat' });
    p.box(19.5, 42, 3, 9, '#1d2226', { r: 1, form: 'flat' });
    p.oval(21, 57, 3.4, 3.4, '#c9ced3');
    p.gleam(15, 17, 5, 5, 0.5);
  },
});
