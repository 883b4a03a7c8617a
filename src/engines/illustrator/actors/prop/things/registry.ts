import type { Thing } from '../thing.ts';
import { apple } from './apple.ts';
import { arch } from './arch.ts';
import { backpack } from './backpack.ts';
import { ball } from './ball.ts';
import { balloon } from './balloon.ts';
import { banana } from './banana.ts';
import { baseball } from './baseball.ts';
import { baseballBat } from './baseball-bat.ts';
import { baseballGlove } from './baseball-glove.ts';
import { basketball } from './basketball.ts';
import { beachBall } from './beach-ball.ts';
import { bed } from './bed.ts';
import { bench } from './bench.ts';
import { book } from './book.ts';
import { bookshelf } from './bookshelf.ts';
import { bottle } from './bottle.ts';
import { bouquet } from './bouquet.ts';
import { bowl } from './bowl.ts';
import { box } from './box.ts';
import { broccoli } from './broccoli.ts';
import { burger } from './burger.ts';
import { cactus } from './cactus.ts';
import { cake } from './cake.ts';
import { campfire } from './campfire.ts';
import { candle } from './candle.ts';
import { carrot } from './carrot.ts';
import { cellPhone } from './cell-phone.ts';
import { chair } from './chair.ts';
import { cherryTree } from './cherry-tree.ts';
import { christmasTree } from './christmas-tree.ts';
import { church } from './church.ts';
import { clock } from './clock.ts';
import { computerMouse } from './computer-mouse.ts';
import { couch } from './couch.ts';
import { cup } from './cup.ts';
import { desk } from './desk.ts';
import { diningTable } from './dining-table.ts';
import { donut } from './donut.ts';
import { door } from './door.ts';
import { drum } from './drum.ts';
import { drumKit } from './drum-kit.ts';
import { easel } from './easel.ts';
import { eiffelTower } from './eiffel-tower.ts';
import { fire } from './fire.ts';
import { fireHydrant } from './fire-hydrant.ts';
import { flower } from './flower.ts';
import { fork } from './fork.ts';
import { fountain } from './fountain.ts';
import { frisbee } from './frisbee.ts';
import { gift } from './gift.ts';
import { glass } from './glass.ts';
import { grapes } from './grapes.ts';
import { guitar } from './guitar.ts';
import { hairDrier } from './hair-drier.ts';
import { handbag } from './handbag.ts';
import { hotDog } from './hot-dog.ts';
import { house } from './house.ts';
import { iceCream } from './ice-cream.ts';
import { iceberg } from './iceberg.ts';
import { igloo } from './igloo.ts';
import { inkCloud } from './ink-cloud.ts';
import { keyboard } from './keyboard.ts';
import { kite } from './kite.ts';
import { knife } from './knife.ts';
import { lamp } from './lamp.ts';
import { lantern } from './lantern.ts';
import { laptop } from './laptop.ts';
import { lightBulb } from './light-bulb.ts';
import { lighthouse } from './lighthouse.ts';
import { mailbox } from './mailbox.ts';
import { microwave } from './microwave.ts';
import { mushroom } from './mushroom.ts';
import { noodles } from './noodles.ts';
import { orange } from './orange.ts';
import { oven } from './oven.ts';
import { palmTree } from './palm-tree.ts';
import { parkingMeter } from './parking-meter.ts';
import { piano } from './piano.ts';
import { pineTree } from './pine-tree.ts';
import { pizza } from './pizza.ts';
import { plate } from './plate.ts';
import { plum } from './plum.ts';
import { pot } from './pot.ts';
import { pottedPlant } from './potted-plant.ts';
import { pyramid } from './pyramid.ts';
import { refrigerator } from './refrigerator.ts';
import { remote } from './remote.ts';
import { rock } from './rock.ts';
import { sandwich } from './sandwich.ts';
import { scissors } from './scissors.ts';
import { sewingMachine } from './sewing-machine.ts';
import { sign } from './sign.ts';
import { sink } from './sink.ts';
import { skis } from './skis.ts';
import { skyscraper } from './skyscraper.ts';
import { snowboard } from './snowboard.ts';
import { snowman } from './snowman.ts';
import { spoon } from './spoon.ts';
import { sportsBall } from './sports-ball.ts';
import { statue } from './statue.ts';
import { stool } from './stool.ts';
import { stopSign } from './stop-sign.ts';
import { streetLamp } from './street-lamp.ts';
import { suitcase } from './suitcase.ts';
import { sunflower } from './sunflower.ts';
import { surfboard } from './surfboard.ts';
import { table } from './table.ts';
import { teapot } from './teapot.ts';
import { teddyBear } from './teddy-bear.ts';
import { tennisBall } from './tennis-ball.ts';
import { tennisRacket } from './tennis-racket.ts';
import { tie } from './tie.ts';
import { toaster } from './toaster.ts';
import { toilet } from './toilet.ts';
import { toothbrush } from './toothbrush.ts';
import { tower } from './tower.ts';
import { trafficLight } from './traffic-light.ts';
import { trashCan } from './trash-can.ts';
import { tree } from './tree.ts';
import { trophy } from './trophy.ts';
import { tv } from './tv.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';
import { waterDrop } from './water-drop.ts';
import { windmill } from './windmill.ts';
import { wineGlass } from './wine-glass.ts';

/** Every thing that is drawn as itself. */
export const things: readonly Thing[] = [
  apple,
  arch,
  backpack,
  ball,
  balloon,
  banana,
  baseball,
  baseballBat,
  baseballGlove,
  basketball,
  beachBall,
  bed,
  bench,
  book,
  bookshelf,
  bottle,
  bouquet,
  bowl,
  box,
  broccoli,
  burger,
  cactus,
  cake,
  campfire,
  candle,
  carrot,
  cellPhone,
  chair,
  cherryTree,
  christmasTree,
  church,
  clock,
  computerMouse,
  couch,
  cup,
  desk,
  diningTable,
  donut,
  door,
  drum,
  drumKit,
  easel,
  eiffelTower,
  fire,
  fireHydrant,
  flower,
  fork,
  fountain,
  frisbee,
  gift,
  glass,
  grapes,
  guitar,
  hairDrier,
  handbag,
  hotDog,
  house,
  iceCream,
  iceberg,
  igloo,
  inkCloud,
  keyboard,
  kite,
  knife,
  lamp,
  lantern,
  laptop,
  lightBulb,
  lighthouse,
  mailbox,
  microwave,
  mushroom,
  noodles,
  orange,
  oven,
  palmTree,
  parkingMeter,
  piano,
  pineTree,
  pizza,
  plate,
  plum,
  pot,
  pottedPlant,
  pyramid,
  refrigerator,
  remote,
  rock,
  sandwich,
  scissors,
  sewingMachine,
  sign,
  sink,
  skis,
  skyscraper,
  snowboard,
  snowman,
  spoon,
  sportsBall,
  statue,
  stool,
  stopSign,
  streetLamp,
  suitcase,
  sunflower,
  surfboard,
  table,
  teapot,
  teddyBear,
  tennisBall,
  tennisRacket,
  tie,
  toaster,
  toilet,
  toothbrush,
  tower,
  trafficLight,
  trashCan,
  tree,
  trophy,
  tv,
  umbrella,
  vase,
  waterDrop,
  windmill,
  wineGlass,
];
