import type { Item } from '../figure.ts';
import type { Gender, Person } from '../person.ts';
import type { Pose } from '../pose.ts';
import type { Beat } from '../../rig.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Outfit } from '../wardrobe.ts';

/** What an action knows about the moment it is shown at. */
export interface Moment {
  /** Seconds of the actor's own time. */
  t: number;
  /** Metres gone over the ground, and speed in m/s. */
  travelled: number;
  speed: number;
  person: Person;
  /** Body height over that of the adult that poses are written for. */
  scale: number;
}

/** The posed body and the moment, for tools that follow the hands. */
export interface Stage extends Moment {
  skeleton: Skeleton;
  pose: Pose;
  outfit: Outfit;
  /** The second person of an action, if it has one. */
  partner: Partner | null;
}

export interface Partner {
  person: Person;
  outfit: Outfit;
}

/** Changes of clothes for an action. */
export type Dress = (outfit: Outfit) => Outfit;

/** One thing a person can be seen doing. A pose is a pure function of the moment. */
export interface Action {
  verb: string;
  /** The view that shows it best: 0 from the front, 90 in profile looking right. Degrees. */
  view: number;
  /** m/s over the ground at normal pace; 0 for what stays in its place. */
  speed?: number;
  habitat?: 'ground' | 'air' | 'water_surface' | 'underwater';
  altitude?: number;
  pose(moment: Moment): Pose;
  /** What is held, used or sat on. */
  items?(stage: Stage): Item[];
  /** Clothes that belong to the action: worn unless the plan says otherwise. */
  dress?: Dress;
  /** Room around the body that the items need, metres for an adult: before, behind, above, below. */
  room?: { front?: number; back?: number; above?: number; below?: number };
  /** Height of the pose over standing height, for those who sit, lie or crawl. */
  height?: number;
  /** Who is drawn when the plan leaves it open. */
  usually?: Gender;
  /** What it sounds like, again and again in the actor's own time, at the moment that the pose shows it. */
  beat?: Beat;
  /** Metres above the hips below which the body is hidden inside a machine. */
  within?: number;
  /** True where somebody else is part of the action. */
  partner?: boolean;
}
