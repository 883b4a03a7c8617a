const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  people: 'people',
  oxen: 'ox',
  wolves: 'wolf',
  leaves: 'leaf',
  knives: 'knife',
  shelves: 'shelf',
  loaves: 'loaf',
  calves: 'calf',
  elves: 'elf',
  dwarves: 'dwarf',
  thieves: 'thief',
  wives: 'wife',
  scarves: 'scarf',
  cacti: 'cactus',
  octopi: 'octopus',
  policemen: 'policeman',
  firemen: 'fireman',
  fishermen: 'fisherman',
  snowmen: 'snowman',
  businessmen: 'businessman',
  policewomen: 'policewoman',
  gentlemen: 'gentleman',
  dice: 'dice',
  policeman: 'policeman',
  ran: 'run',
  running: 'run',
  swam: 'swim',
  sat: 'sit',
  ate: 'eat',
  eaten: 'eat',
  drank: 'drink',
  drunk: 'drink',
  sang: 'sing',
  sung: 'sing',
  wrote: 'write',
  written: 'write',
  drew: 'draw',
  drawn: 'draw',
  flew: 'fly',
  flown: 'fly',
  rode: 'ride',
  ridden: 'ride',
  drove: 'drive',
  driven: 'drive',
  slept: 'sleep',
  lying: 'lie',
  lay: 'lie',
  dying: 'die',
  tying: 'tie',
  held: 'hold',
  threw: 'throw',
  thrown: 'throw',
  caught: 'catch',
  fought: 'fight',
  swept: 'sweep',
  dug: 'dig',
  built: 'build',
  made: 'make',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  shot: 'shoot',
  stood: 'stand',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  grown: 'grow',
  blew: 'blow',
  blown: 'blow',
  knelt: 'kneel',
  fed: 'feed',
  hung: 'hang',
  spun: 'spin',
  swung: 'swing',
  slid: 'slide',
  leapt: 'leap',
  crept: 'creep',
  lit: 'light',
  wore: 'wear',
  worn: 'wear',
  wearing: 'wear',
  went: 'go',
  gone: 'go',
  left: 'leave',
  came: 'come',
  spoke: 'speak',
  told: 'tell',
  said: 'say',
  kept: 'keep',
  struck: 'strike',
  burnt: 'burn',
  shone: 'shine',
  sewn: 'sew',
  got: 'get',
  bbq: 'bbq',
  barbequing: 'barbeque',
  barbecuing: 'barbecue',
  skiing: 'ski',
  dyeing: 'dye',
  seeing: 'see',
};

const KEEP = new Set([
  'glass',
  'grass',
  'bus',
  'cactus',
  'octopus',
  'dress',
  'chess',
  'tennis',
  'canvas',
  'compass',
  'this',
  'his',
  'its',
  'is',
  'was',
  'has',
  'us',
  'gas',
  'as',
  'class',
  'boss',
  'cross',
  'mess',
  'kiss',
  'press',
  'toss',
  'across',
  'less',
  'always',
  'towards',
  'princess',
  'mattress',
  'walrus',
  'rhinoceros',
  'hippopotamus',
  'platypus',
  'dinosaurus',
  'brass',
  'bass',
  'moss',
]);

/** The forms under which the lexicon may know a word: itself first, then singulars and base forms. */
export function baseForms(word: string): readonly string[] {
  const known = CACHE.get(word);
  if (known) return known;
  const forms = computeForms(word);
  if (CACHE.size > 20_000) CACHE.clear();
  CACHE.set(word, forms);
  return forms;
}
const CACHE = new Map<string, readonly string[]>();

function computeForms(word: string): readonly string[] {
  const forms = [word];
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular) forms.push(irregular);
  if (!KEEP.has(word) && word.length > 2 && word.length < 40) {
    if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`, word.slice(0, -1));
    else if (/(?:ss|sh|ch|x|z|o)es$/u.test(word)) forms.push(word.slice(0, -2), word.slice(0, -1));
    else if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
    if (word.endsWith('ing') && word.length > 4) forms.push(...stems(word.slice(0, -3)));
    if (word.endsWith('ed') && word.length > 3) forms.push(...stems(word.slice(0, -2)));
    if (word.endsWith('ied')) forms.push(`${word.slice(0, -3)}y`);
  }
  return [...new Set(forms)];
}

/** `runn` to run, `rid` to ride, `walk` to walk. */
function stems(stem: string): string[] {
  const doubled = /([bdfgklmnprtvz])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [...doubled, stem, `${stem}e`];
}

/** True for a word in the plural whose singular is one of `singulars`' forms. */
export function isPlural(word: string): boolean {
  if (
    [
      'men',
      'women',
      'children',
      'mice',
      'geese',
      'people',
      'oxen',
      'wolves',
      'leaves',
      'cacti',
    ].includes(word)
  )
    return true;
  return (
    ((/[^s]s$/u.test(word) || word.endsWith('ies')) && !KEEP.has(word)) ||
    /(?:men|wolves|knives|shelves)$/u.test(word)
  );
}
