import { steamTrain } from './rail/steam-train.ts';
import { train } from './rail/train.ts';
import { tram } from './rail/tram.ts';
import type { Vehicle } from './vehicle.ts';

/** Everything on rails. */
export const rail: readonly Vehicle[] = [
  {
    id: 'train',
    length: 36,
    height: 3.9,
    habitat: 'ground',
    speed: 13,
    color: '#2f6aa8',
    sway: 0.6,
    room: { front: 3 },
    draw: train,
  },
  {
    id: 'steam_train',
    length: 26,
    height: 4.4,
    habitat: 'ground',
    speed: 8,
    color: '#2f5d46',
    sway: 0.6,
    room: { front: 1, back: 3, above: 4.5 },
    draw: (b, m) => {
      b.ctx.translate(2.4, 0);
      steamTrain(b, m);
    },
  },
  {
    id: 'tram',
    length: 14.4,
    height: 5.3,
    habitat: 'ground',
    speed: 6,
    color: '#b8332c',
    room: { front: 3 },
    draw: tram,
  },
];
