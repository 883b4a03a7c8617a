import { beautySalon } from './shops/beauty-salon.ts';
import { butcherShop } from './shops/butcher-shop.ts';
import { clothingStore } from './shops/clothing-store.ts';
import { garage } from './shops/garage.ts';
import { iceCreamParlor } from './shops/ice-cream-parlor.ts';
import { jewelryShop } from './shops/jewelry-shop.ts';
import { throneRoom } from './shops/throne-room.ts';
import { toyShop } from './shops/toy-shop.ts';
import type { RoomPlan } from '../room.ts';

export const SHOPS: readonly RoomPlan[] = [
  clothingStore,
  butcherShop,
  jewelryShop,
  iceCreamParlor,
  beautySalon,
  toyShop,
  garage,
  throneRoom,
];
