import type { Drawable } from '../../../render/paint.ts';
import type { EnvironmentRequest } from '../../environment.ts';
import type { RoomPlan } from '../../room.ts';

/** A plan with what most shops have in common. */
export function shopRoom(
  plan: Pick<RoomPlan, 'id' | 'title' | 'walls' | 'floors' | 'furniture'> & Partial<RoomPlan>,
): RoomPlan {
  return { ceiling: 3, lamps: 'pendant', view: 5, ambience: ['room'], ...plan };
}

/** Goods near the viewer, for a room in which nobody acts: built from its middle and its depth. */
export const whereNobodyIs =
  (
    build: (request: EnvironmentRequest, x: number, back: number) => Drawable[],
  ): NonNullable<RoomPlan['more']> =>
  (request, room) =>
    request.empty ? build(request, room.middle, room.back) : [];
