import type { Environment } from './environment.ts';
import { alley } from './environments/alley.ts';
import { arch } from './environments/arch.ts';
import { builtGrounds } from './environments/built-grounds.ts';
import { corridor } from './environments/corridor.ts';
import { cliff, glacier } from './environments/heights.ts';
import { beach } from './environments/beach.ts';
import { cave } from './environments/cave.ts';
import { cityAerial } from './environments/city-aerial.ts';
import { citySkyline } from './environments/city-skyline.ts';
import { countryside, skiSlope } from './environments/countryside.ts';
import { dam } from './environments/dam.ts';
import { townPlaces } from './environments/town-places.ts';
import { viaduct } from './environments/viaduct.ts';
import { fairs } from './environments/fairs.ts';
import { crops } from './environments/crops.ts';
import { desert } from './environments/desert.ts';
import { field } from './environments/field.ts';
import { forest } from './environments/forest.ts';
import { highway } from './environments/highway.ts';
import { junkyard } from './environments/junkyard.ts';
import { landmarks } from './environments/landmarks.ts';
import { mountains } from './environments/mountains.ts';
import { ocean } from './environments/ocean.ts';
import { park } from './environments/park.ts';
import { parkingLot } from './environments/parking-lot.ts';
import { raceway } from './environments/raceway.ts';
import { railway } from './environments/railway.ts';
import { rooms } from './environments/rooms.ts';
import { snowfield } from './environments/snowfield.ts';
import { space } from './environments/space.ts';
import { baseballStadium, stadium } from './environments/stadium.ts';
import { stage } from './environments/stage.ts';
import { street } from './environments/street.ts';
import { studio } from './environments/studio.ts';
import { trainStation } from './environments/train-station.ts';
import { ways } from './environments/ways.ts';
import { waters } from './environments/waters.ts';
import { wild } from './environments/wild.ts';

/** Every place the illustrator can show. The planner names places by these ids. */
export const environments: readonly Environment[] = [
  beach,
  desert,
  field,
  forest,
  mountains,
  ocean,
  park,
  snowfield,
  space,
  street,
  studio,
  stage,
  ...rooms,
  ...waters,
  ...countryside,
  skiSlope,
  ...wild,
  alley,
  arch,
  cave,
  cityAerial,
  citySkyline,
  highway,
  junkyard,
  parkingLot,
  raceway,
  railway,
  stadium,
  baseballStadium,
  trainStation,
  ...builtGrounds,
  ...landmarks,
  ...crops,
  ...ways,
  ...fairs,
  dam,
  viaduct,
  ...townPlaces,
  corridor,
  cliff,
  glacier,
];

/** The environment with this id; throws RangeError for an unknown one, for plans are validated first. */
export function environment(id: string): Environment {
  const found = environments.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No environment '${id}'`);
  return found;
}
