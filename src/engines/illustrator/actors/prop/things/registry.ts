import type { Thing } from '../thing.ts';
import { university } from './university.ts';
import { temple } from './temple.ts';
import { roof } from './roof.ts';
import { mansion } from './mansion.ts';
import { hill } from './hill.ts';
import { crag } from './crag.ts';
import { apple } from './apple.ts';
import { arch } from './arch.ts';
import { backpack } from './backpack.ts';
import { ball } from './ball.ts';
import { balloon } from './balloon.ts';
import { banana } from './banana.ts';
import { barn } from './barn.ts';
import { barrel } from './barrel.ts';
import { baseballBat } from './baseball-bat.ts';
import { baseballGlove } from './baseball-glove.ts';
import { baseball } from './baseball.ts';
import { basketball } from './basketball.ts';
import { bathtub } from './bathtub.ts';
import { beachBall } from './beach-ball.ts';
import { bed } from './bed.ts';
import { bench } from './bench.ts';
import { book } from './book.ts';
import { bookshelf } from './bookshelf.ts';
import { bottle } from './bottle.ts';
import { bouquet } from './bouquet.ts';
import { bowl } from './bowl.ts';
import { bowlingPins } from './bowling-pins.ts';
import { box } from './box.ts';
import { bread } from './bread.ts';
import { bridgeProp } from './bridge-prop.ts';
import { broccoli } from './broccoli.ts';
import { bucket } from './bucket.ts';
import { burger } from './burger.ts';
import { bush } from './bush.ts';
import { cactus } from './cactus.ts';
import { cake } from './cake.ts';
import { campfire } from './campfire.ts';
import { candle } from './candle.ts';
import { carrot } from './carrot.ts';
import { castle } from './castle.ts';
import { cellPhone } from './cell-phone.ts';
import { cello } from './cello.ts';
import { chair } from './chair.ts';
import { cherryTree } from './cherry-tree.ts';
import { christmasTree } from './christmas-tree.ts';
import { church } from './church.ts';
import { clock } from './clock.ts';
import { computerMouse } from './computer-mouse.ts';
import { computer } from './computer.ts';
import { corn } from './corn.ts';
import { couch } from './couch.ts';
import { crown } from './crown.ts';
import { cup } from './cup.ts';
import { desk } from './desk.ts';
import { diningTable } from './dining-table.ts';
import { donut } from './donut.ts';
import { door } from './door.ts';
import { drumKit } from './drum-kit.ts';
import { drum } from './drum.ts';
import { easel } from './easel.ts';
import { egg } from './egg.ts';
import { eiffelTower } from './eiffel-tower.ts';
import { fence } from './fence.ts';
import { fireHydrant } from './fire-hydrant.ts';
import { fire } from './fire.ts';
import { fireplace } from './fireplace.ts';
import { flag } from './flag.ts';
import { flower } from './flower.ts';
import { flute } from './flute.ts';
import { fork } from './fork.ts';
import { fountain } from './fountain.ts';
import { frisbee } from './frisbee.ts';
import { gasPump } from './gas-pump.ts';
import { gift } from './gift.ts';
import { beerMug } from './beer-mug.ts';
import { glass } from './glass.ts';
import { globe } from './globe.ts';
import { grapes } from './grapes.ts';
import { guitar } from './guitar.ts';
import { hairDrier } from './hair-drier.ts';
import { handbag } from './handbag.ts';
import { harp } from './harp.ts';
import { hotDog } from './hot-dog.ts';
import { house } from './house.ts';
import { iceCream } from './ice-cream.ts';
import { iceberg } from './iceberg.ts';
import { igloo } from './igloo.ts';
import { inkCloud } from './ink-cloud.ts';
import { keyboard } from './keyboard.ts';
import { kite } from './kite.ts';
import { knife } from './knife.ts';
import { ladder } from './ladder.ts';
import { lamp } from './lamp.ts';
import { lantern } from './lantern.ts';
import { laptop } from './laptop.ts';
import { lemon } from './lemon.ts';
import { lightBulb } from './light-bulb.ts';
import { lighthouse } from './lighthouse.ts';
import { mailbox } from './mailbox.ts';
import { marketStall } from './market-stall.ts';
import { microscope } from './microscope.ts';
import { microwave } from './microwave.ts';
import { mirror } from './mirror.ts';
import { mushroom } from './mushroom.ts';
import { noodles } from './noodles.ts';
import { orange } from './orange.ts';
import { oven } from './oven.ts';
import { palmTree } from './palm-tree.ts';
import { parkingMeter } from './parking-meter.ts';
import { phoneBooth } from './phone-booth.ts';
import { piano } from './piano.ts';
import { pillow } from './pillow.ts';
import { pineTree } from './pine-tree.ts';
import { pizza } from './pizza.ts';
import { planet } from './planet.ts';
import { plate } from './plate.ts';
import { plum } from './plum.ts';
import { pot } from './pot.ts';
import { pottedPlant } from './potted-plant.ts';
import { pumpkin } from './pumpkin.ts';
import { punchingBag } from './punching-bag.ts';
import { pyramid } from './pyramid.ts';
import { refrigerator } from './refrigerator.ts';
import { remote } from './remote.ts';
import { rock } from './rock.ts';
import { rug } from './rug.ts';
import { sandwich } from './sandwich.ts';
import { saxophone } from './saxophone.ts';
import { scissors } from './scissors.ts';
import { sewingMachine } from './sewing-machine.ts';
import { sign } from './sign.ts';
import { sink } from './sink.ts';
import { skis } from './skis.ts';
import { skyscraper } from './skyscraper.ts';
import { slide } from './slide.ts';
import { snowGlobe } from './snow-globe.ts';
import { snowboard } from './snowboard.ts';
import { snowman } from './snowman.ts';
import { spoon } from './spoon.ts';
import { sportsBall } from './sports-ball.ts';
import { staircase } from './staircase.ts';
import { statue } from './statue.ts';
import { stool } from './stool.ts';
import { stopSign } from './stop-sign.ts';
import { strawberry } from './strawberry.ts';
import { streetLamp } from './street-lamp.ts';
import { suitcase } from './suitcase.ts';
import { sunflower } from './sunflower.ts';
import { surfboard } from './surfboard.ts';
import { swing } from './swing.ts';
import { sword } from './sword.ts';
import { table } from './table.ts';
import { teapot } from './teapot.ts';
import { teddyBear } from './teddy-bear.ts';
import { telescope } from './telescope.ts';
import { tennisBall } from './tennis-ball.ts';
import { tennisRacket } from './tennis-racket.ts';
import { tent } from './tent.ts';
import { tie } from './tie.ts';
import { toaster } from './toaster.ts';
import { toilet } from './toilet.ts';
import { tomato } from './tomato.ts';
import { toothbrush } from './toothbrush.ts';
import { tower } from './tower.ts';
import { trafficCone } from './traffic-cone.ts';
import { trafficLight } from './traffic-light.ts';
import { trampoline } from './trampoline.ts';
import { trashCan } from './trash-can.ts';
import { tree } from './tree.ts';
import { trophy } from './trophy.ts';
import { trumpet } from './trumpet.ts';
import { tv } from './tv.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';
import { violin } from './violin.ts';
import { washingMachine } from './washing-machine.ts';
import { waterDrop } from './water-drop.ts';
import { watermelon } from './watermelon.ts';
import { well } from './well.ts';
import { wheelbarrow } from './wheelbarrow.ts';
import { windmill } from './windmill.ts';
import { window } from './window.ts';
import { wineGlass } from './wine-glass.ts';

/** Every thing that is drawn as itself. */
export const things: readonly Thing[] = [
  apple,
  arch,
  backpack,
  ball,
  balloon,
  banana,
  barn,
  barrel,
  baseball,
  baseballBat,
  baseballGlove,
  basketball,
  bathtub,
  beachBall,
  bed,
  bench,
  book,
  bookshelf,
  bottle,
  bouquet,
  bowl,
  bowlingPins,
  box,
  bread,
  bridgeProp,
  broccoli,
  bucket,
  burger,
  bush,
  cactus,
  cake,
  campfire,
  candle,
  carrot,
  castle,
  cellPhone,
  cello,
  chair,
  cherryTree,
  christmasTree,
  church,
  clock,
  computer,
  computerMouse,
  corn,
  couch,
  crown,
  cup,
  desk,
  diningTable,
  donut,
  door,
  drum,
  drumKit,
  easel,
  egg,
  eiffelTower,
  fence,
  fire,
  fireHydrant,
  fireplace,
  flag,
  flower,
  flute,
  fork,
  fountain,
  frisbee,
  gasPump,
  gift,
  beerMug,
  glass,
  globe,
  grapes,
  guitar,
  hairDrier,
  handbag,
  harp,
  hotDog,
  house,
  iceCream,
  iceberg,
  igloo,
  inkCloud,
  keyboard,
  kite,
  knife,
  ladder,
  lamp,
  lantern,
  laptop,
  lemon,
  lightBulb,
  lighthouse,
  mailbox,
  marketStall,
  microscope,
  microwave,
  mirror,
  mushroom,
  noodles,
  orange,
  oven,
  palmTree,
  parkingMeter,
  phoneBooth,
  piano,
  pillow,
  pineTree,
  pizza,
  planet,
  plate,
  plum,
  pot,
  pottedPlant,
  pumpkin,
  punchingBag,
  pyramid,
  refrigerator,
  remote,
  rock,
  rug,
  sandwich,
  saxophone,
  scissors,
  sewingMachine,
  sign,
  sink,
  skis,
  skyscraper,
  slide,
  snowGlobe,
  snowboard,
  snowman,
  spoon,
  sportsBall,
  staircase,
  statue,
  stool,
  stopSign,
  strawberry,
  streetLamp,
  suitcase,
  sunflower,
  surfboard,
  swing,
  sword,
  table,
  teapot,
  teddyBear,
  telescope,
  tennisBall,
  tennisRacket,
  tent,
  tie,
  toaster,
  toilet,
  tomato,
  toothbrush,
  tower,
  trafficCone,
  trafficLight,
  trampoline,
  trashCan,
  tree,
  trophy,
  trumpet,
  tv,
  umbrella,
  vase,
  violin,
  washingMachine,
  waterDrop,
  watermelon,
  well,
  wheelbarrow,
  windmill,
  window,
  wineGlass,
  crag,
  hill,
  mansion,
  roof,
  temple,
  university,
];
