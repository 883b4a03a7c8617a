import type { Draft, PlaceMention } from './cast/draft.ts';
import type { NounEntry, VerbEntry } from './lexicon/lookup.ts';
import { nouns } from './lexicon/lookup.ts';
import { readRows } from './lexicon/rows.ts';

/**
 * Things that tell a place from others of its kind: `things, each with its count = words for the
 * place`. Only for places that share their environment with others; those with an environment of
 * their own are furnished by it.
 */
const DRESSING = readRows(`
gas_pump*2 car = petrol station
potted_plant*5 = nursery garden
bed lamp = hotel room, dorm room, dorm
car = garage, car workshop
box*4 ladder = warehouse, storage room
helicopter = heliport, helipad
tv couch = television room
giraffe elephant = zoo
car*2 barrel*2 = junkyard, scrapyard, junk yard, dump, landfill
truck box*4 = loading dock
tree*6 = orchard
sunflower*8 = sunflower field
flower*12 = flower garden, flower bed, tulip field
windmill*3 = wind farm
pig*3 = pig farm
horse*2 = stable, stables, horse stable
cow*2 = cowshed
bouquet*2 flower*4 = flower shop, florist
fountain = plaza, town square, square, piazza
bookshelf*2 = bookstore, book store, bookshop, archive
computer*3 desk = computer room, control room, call center
phone_booth = london
couch*2 = lounge
fish*4 = fish tank
igloo = igloo interior
swing playground_slide = kindergarten yard
skateboard = skatepark, skate park
steam_train = old railway
iceberg*2 = arctic, antarctica, ice floe
cactus*3 = outback
palm_tree*3 = oasis
pyramid*2 = giza
hot_air_balloon*2 = cappadocia
`);

const PARKED: VerbEntry = { verb: 'stand', homes: [], facts: new Map() };

interface Piece {
  entry: NounEntry;
  count: number;
}

const BY_WORD: ReadonlyMap<string, readonly Piece[]> = new Map(
  DRESSING.flatMap((row) => row.words.map((word) => [word, row.drawn.map(pieceOf)] as const)),
);

function pieceOf(text: string): Piece {
  const [name = '', count = '1'] = text.split('*');
  const entry = nouns.get(name.replaceAll('_', ' '));
  if (!entry) throw new SyntaxError(`The lexicon has no '${name}'`);
  return { entry, count: Number(count) };
}

/** What stands about in a place, but for what the prompt names itself. */
export function dressingOf(
  place: PlaceMention | null,
  drafts: readonly Draft[],
  blank: (from: number, name: string) => Draft,
): Draft[] {
  const pieces = place && place.score > 0 ? (BY_WORD.get(place.entry.word) ?? []) : [];
  return pieces
    .filter(({ entry }) => drafts.every((draft) => draft.entry !== entry))
    .map(({ entry, count }, i): Draft => {
      const draft = blank(2e6 + i, entry.word);
      const parked = entry.family === 'vehicle' ? PARKED : null;
      return {
        ...draft,
        entry,
        verb: parked,
        modifiers: { ...draft.modifiers, count },
        role: 'extra',
      };
    });
}
