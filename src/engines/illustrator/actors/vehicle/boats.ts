import { motorboat } from './boats/motorboat.ts';
import { rowboat, canoe } from './boats/rowing-boats.ts';
import { sailboat } from './boats/sailboat.ts';
import { ship } from './boats/ship.ts';
import { submarine } from './boats/submarine.ts';
import { yacht } from './boats/yacht.ts';
import type { Vehicle } from './vehicle.ts';

/** Every boat that can be drawn. */
export const boats: readonly Vehicle[] = [
  {
    id: 'boat',
    length: 6.4,
    height: 1.9,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 5,
    color: '#c23b32',
    room: { back: 1.6 },
    draw: motorboat,
  },
  {
    id: 'rowboat',
    length: 3.9,
    height: 1.5,
    draught: 0.3,
    habitat: 'water_surface',
    speed: 1.2,
    color: '#8a5a34',
    rider: 'rower',
    room: { back: 0.8 },
    draw: rowboat,
  },
  {
    id: 'canoe',
    length: 4.9,
    height: 1.5,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 1.4,
    color: '#a8432c',
    rider: 'paddler',
    room: { back: 0.8 },
    draw: canoe,
  },
  {
    id: 'sailboat',
    length: 6.8,
    height: 8.5,
    draught: 0.4,
    habitat: 'water_surface',
    speed: 2.4,
    color: '#2f5d8c',
    room: { back: 1.4 },
    draw: sailboat,
  },
  {
    id: 'ship',
    length: 37,
    height: 16.5,
    draught: 1,
    habitat: 'water_surface',
    speed: 4,
    color: '#26354f',
    sway: 1.4,
    room: { back: 8, above: 4 },
    draw: ship,
  },
  {
    id: 'yacht',
    length: 18.4,
    height: 6.3,
    draught: 0.6,
    habitat: 'water_surface',
    speed: 5,
    color: '#f7f6f2',
    sway: 1.2,
    room: { back: 4 },
    draw: yacht,
  },
  {
    id: 'submarine',
    length: 12.6,
    height: 5.1,
    draught: 0.9,
    habitat: 'underwater',
    speed: 2,
    color: '#e0b03b',
    altitude: 3,
    room: { front: 3, back: 2.4 },
    draw: submarine,
  },
];
