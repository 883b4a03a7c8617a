import type { Rgb } from '../../color.ts';

/** What somebody wears; drawn by `draw/`. Every piece has its colour; null pieces are not worn. */
export interface Outfit {
  top: Top | null;
  /** Worn over the top: jacket, coat, apron … */
  over: Over | null;
  bottom: Bottom | null;
  shoes: { kind: ShoeKind; color: Rgb } | null;
  hat: { kind: HatKind; color: Rgb; trim: Rgb } | null;
  scarf: Rgb | null;
  glasses: 'glasses' | 'sunglasses' | 'goggles' | 'mask' | null;
  cape: Rgb | null;
  gloves: Rgb | null;
  belt: Rgb | null;
  backpack: Rgb | null;
  tie: Rgb | null;
  /** A metal or rubber body: no skin shown. */
  shell: 'spacesuit' | 'armour' | 'robot' | 'trooper' | null;
  beard: { color: Rgb; long: boolean } | null;
}

export type TopKind =
  | 'tshirt'
  | 'shirt'
  | 'sweater'
  | 'hoodie'
  | 'tank'
  | 'blouse'
  | 'uniform'
  | 'jersey'
  | 'suit'
  | 'bodice'
  | 'armour'
  | 'leotard'
  | 'stripes'
  | 'tunic';
export interface Top {
  kind: TopKind;
  color: Rgb;
  trim: Rgb;
  /** Share of the arm that is covered. */
  sleeve: number;
  /** How far it falls below the hips, in metres for an adult. */
  length: number;
  /** Extra thickness: 1 lies close, 1.3 is loose. */
  fit: number;
}

export interface Over {
  kind:
    | 'jacket'
    | 'suit_jacket'
    | 'coat'
    | 'lab_coat'
    | 'vest'
    | 'apron'
    | 'robe'
    | 'cardigan'
    | 'overalls';
  color: Rgb;
  trim: Rgb;
  sleeve: number;
  /** Where the hem is: 0 at the hips, 1 at the ankles. */
  length: number;
  open: boolean;
}

export interface Bottom {
  kind: 'trousers' | 'jeans' | 'shorts' | 'skirt' | 'gown' | 'tutu' | 'leggings' | 'hakama';
  color: Rgb;
  trim: Rgb;
  /** Share of the leg that is covered. */
  length: number;
  fit: number;
}

export type ShoeKind =
  | 'sneakers'
  | 'shoes'
  | 'boots'
  | 'heels'
  | 'sandals'
  | 'barefoot'
  | 'roller_skates'
  | 'ice_skates'
  | 'slippers'
  | 'wellingtons';

export type HatKind =
  | 'cap'
  | 'straw'
  | 'cowboy'
  | 'chef'
  | 'hard_hat'
  | 'helmet'
  | 'bike_helmet'
  | 'police'
  | 'fire'
  | 'beanie'
  | 'witch'
  | 'wizard'
  | 'crown'
  | 'tiara'
  | 'top_hat'
  | 'santa'
  | 'tricorn'
  | 'beret'
  | 'headscarf'
  | 'nurse'
  | 'kabuto'
  | 'veil'
  | 'mortarboard'
  | 'hood'
  | 'headband'
  | 'fedora'
  | 'sailor'
  | 'bubble_helmet'
  | 'knight_helmet'
  | 'trooper_helmet'
  | 'robot_head'
  | 'swim_cap'
  | 'jester'
  | 'sun_hat'
  | 'soldier';
