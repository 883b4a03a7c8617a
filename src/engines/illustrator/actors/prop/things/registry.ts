import type { Thing } from '../thing.ts';
import { apple } from './apple.ts';
import { backpack } from './backpack.ts';
import { banana } from './banana.ts';
import { baseballBat } from './baseball-bat.ts';
import { baseballGlove } from './baseball-glove.ts';
import { bed } from './bed.ts';
import { bench } from './bench.ts';
import { book } from './book.ts';
import { bottle } from './bottle.ts';
import { bowl } from './bowl.ts';
import { broccoli } from './broccoli.ts';
import { cake } from './cake.ts';
import { carrot } from './carrot.ts';
import { cellPhone } from './cell-phone.ts';
import { chair } from './chair.ts';
import { clock } from './clock.ts';
import { computerMouse } from './computer-mouse.ts';
import { couch } from './couch.ts';
import { cup } from './cup.ts';
import { diningTable } from './dining-table.ts';
import { donut } from './donut.ts';
import { fireHydrant } from './fire-hydrant.ts';
import { fork } from './fork.ts';
import { frisbee } from './frisbee.ts';
import { hairDrier } from './hair-drier.ts';
import { handbag } from './handbag.ts';
import { hotDog } from './hot-dog.ts';
import { keyboard } from './keyboard.ts';
import { kite } from './kite.ts';
import { knife } from './knife.ts';
import { laptop } from './laptop.ts';
import { microwave } from './microwave.ts';
import { orange } from './orange.ts';
import { oven } from './oven.ts';
import { parkingMeter } from './parking-meter.ts';
import { pizza } from './pizza.ts';
import { pottedPlant } from './potted-plant.ts';
import { refrigerator } from './refrigerator.ts';
import { remote } from './remote.ts';
import { sandwich } from './sandwich.ts';
import { scissors } from './scissors.ts';
import { sink } from './sink.ts';
import { skis } from './skis.ts';
import { snowboard } from './snowboard.ts';
import { spoon } from './spoon.ts';
import { sportsBall } from './sports-ball.ts';
import { stopSign } from './stop-sign.ts';
import { suitcase } from './suitcase.ts';
import { surfboard } from './surfboard.ts';
import { teddyBear } from './teddy-bear.ts';
import { tennisRacket } from './tennis-racket.ts';
import { tie } from './tie.ts';
import { toaster } from './toaster.ts';
import { toilet } from './toilet.ts';
import { toothbrush } from './toothbrush.ts';
import { trafficLight } from './traffic-light.ts';
import { tv } from './tv.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';
import { wineGlass } from './wine-glass.ts';

/** Every thing that is drawn as itself. */
export const things: readonly Thing[] = [
  apple,
  backpack,
  banana,
  baseballBat,
  baseballGlove,
  bed,
  bench,
  book,
  bottle,
  bowl,
  broccoli,
  cake,
  carrot,
  cellPhone,
  chair,
  clock,
  computerMouse,
  couch,
  cup,
  diningTable,
  donut,
  fireHydrant,
  fork,
  frisbee,
  hairDrier,
  handbag,
  hotDog,
  keyboard,
  kite,
  knife,
  laptop,
  microwave,
  orange,
  oven,
  parkingMeter,
  pizza,
  pottedPlant,
  refrigerator,
  remote,
  sandwich,
  scissors,
  sink,
  skis,
  snowboard,
  spoon,
  sportsBall,
  stopSign,
  suitcase,
  surfboard,
  teddyBear,
  tennisRacket,
  tie,
  toaster,
  toilet,
  toothbrush,
  trafficLight,
  tv,
  umbrella,
  vase,
  wineGlass,
];
