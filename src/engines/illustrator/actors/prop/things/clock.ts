import { defineThing } from '../thing.ts';

/** A round clock that tells the time. */
export const clock = defineThing({
  id: 'clock',
  metres: [0.34, 0.34],
  view: [100, 100],
  colors: { main: '#c7352e', face: '#fbf8ef', ink: '#22262a' },
  footing: 0.2,
  draw(p, { main, face, ink }) {
    p.oval(50, 50, 49, 49, main, { form: 'gloss' });
    p.oval(50, 50, 40.5, 40.5, '#000000', { form: 'flat', alpha: 0.35 });
    p.oval(50, 51, 39.5, 39.5, face, { form: 'face' });
    for (let i = 0; i < 60; i++) {
      const a = (i / 60) * 6.28319;
      const long = i % 5 === 0;
      const at = (r: number): string => `${50 + Math.sin(a) * r} ${51 - Math.cos(a) * r}`;
      p.line(`M ${at(long ? 31 : 35)} L ${at(37)}`, ink, i % 15 === 0 ? 3.6 : long ? 2.4 : 0.8, {
        cap: 'butt',
        form: 'flat',
      });
    }
  },
  live(p, { ink }, { t }) {
    const hand = (a: number, length: number, width: number, color: string): void =>
      p.line(
        `M ${50 - Math.sin(a) * length * 0.18} ${51 + Math.cos(a) * length * 0.18} L ${50 + Math.sin(a) * length} ${51 - Math.cos(a) * length}`,
        color,
        width,
        { form: 'flat' },
      );
    const minutes = 610 + t * 0.6;
    hand((minutes / 720) * 6.28319, 20, 4.2, ink);
    hand((minutes / 60) * 6.28319, 31, 3, ink);
    hand((Math.floor(t) / 60) * 6.28319, 34, 1.2, '#d8392c');
    p.oval(50, 51, 3, 3, ink);
  },
});
