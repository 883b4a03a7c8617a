import type { Mood, TimeOfDay, WeatherKind } from '../plan.ts';

type Table<T extends string> = readonly (readonly [T, string])[];

const TIMES: Table<TimeOfDay> = [
  ['dawn', 'dawn|daybreak|sun ?rise|sun ?rising|first light|early morning|crack of dawn'],
  [
    'sunset',
    'sun ?set|sunsets|golden hour|setting sun|sun (?:is )?setting|sun goes down|evening sun|orange sky',
  ],
  ['dusk', 'dusk|twilight|evening|blue hour|nightfall|gloaming'],
  [
    'night',
    'night|nights|nighttime|night[ -]time|midnight|moonlit|moonlight|starry|starlit|after dark|stars in the sky|under the stars|full moon|late hours|nocturnal|neon|northern lights|aurora|fireworks|milky way|(?:dark|darkened) (?:forest|alley|street|sky|city|road|woods|night|castle)',
  ],
  ['morning', 'morning|breakfast time'],
  ['noon', 'noon|midday|mid-day|high noon|blazing sun'],
  ['afternoon', 'afternoon|daytime|by day|sunny day|sunlight|sunny|daylight'],
];

const WEATHERS: Table<WeatherKind> = [
  [
    'storm',
    'storm|stormy|storms|thunderstorm|thunder|lightning|hurricane|tempest|typhoon|tornado|twister',
  ],
  [
    'snow',
    'snowing|snowfall|snow ?flakes?|blizzard|snow ?storm|falling snow|snow falls|snow falling|snow is falling',
  ],
  [
    'rain',
    'rain|raining|rainy|rains|rainfall|downpour|drizzle|drizzling|shower of rain|monsoon|rainstorm|wet weather|pouring rain|pouring down|it is pouring',
  ],
  ['fog', 'fog|foggy|mist|misty|haze|hazy|smog'],
  ['wind', 'wind|windy|breeze|breezy|gale|gusts?|windswept|blowing in the wind'],
  ['cloudy', 'cloudy|overcast|gloomy sky|grey sky|gray sky|moving clouds|clouds'],
  ['clear', 'clear sky|cloudless|sunny|clear day|blue sky|blue skies'],
];

const STRONG =
  /\b(?:heavy|heavily|intense|violent|strong|torrential|pouring|downpour|blizzard|thick|dense|epic|fierce|raging|hurricane|extreme)\b/u;
const WEAK =
  /\b(?:light|lightly|gentle|gently|soft|softly|slight|drizzl\w+|breeze|breezy|thin|few)\b/u;

const MOODS: Table<Mood> = [
  [
    'epic',
    'epic|dramatic|heroic|majestic|grand|spectacular|powerful|breathtaking|awe-?inspiring|intense',
  ],
  [
    'tense',
    'tense|scary|horror|spooky|creepy|terrifying|dangerous|angry|fierce|menacing|ominous|suspense\\w*|chaos|chaotic|war|battle|explosion|frightening|eerie|sinister',
  ],
  [
    'mysterious',
    'mysterious|mystical|magical|enchanted|enigmatic|ethereal|dreamy|haunted|fantasy|otherworldly|secret|surreal',
  ],
  [
    'melancholy',
    'sad|lonely|melanchol\\w+|gloomy|somber|sombre|nostalgic|crying|abandoned|desolate|forlorn|alone|grieving|rainy',
  ],
  ['romantic', 'romantic|love|loving|kiss\\w*|wedding|tender|couple|valentine\\w*|honeymoon|bride'],
  [
    'joyful',
    'happy|happily|joyful|joy|cheerful|playful|playfully|playing|fun|funny|excited|celebrat\\w+|party|festive|laughing|cute|colou?rful|lively|dancing|vibrant|birthday|smiling',
  ],
  [
    'calm',
    'calm|calmly|peaceful|peacefully|serene|quiet|tranquil|relax\\w*|gentle|still|cozy|cosy|leisurely|beautiful',
  ],
];

/** Qualifiers that environments may honour. */
const ATTRIBUTES: Table<string> = [
  [
    'snowy',
    'snowy|snow|snow[ -]?covered|snow[ -]?capped|snow blanketed|winter|wintry|icy|frozen(?! in time| moment)|frosty',
  ],
  [
    'autumn',
    'autumn|fall colou?rs|autumnal|fall season|fallen leaves|golden leaves|falling leaves|october',
  ],
  ['spring', '(?<!hot )spring(?! onion)|springtime|blossoming|blooming|april'],
  ['summer', 'summer|summertime|summery'],
  ['tropical', 'tropical|palm trees?|exotic|hawaii(?:an)?|caribbean|bali|maldives'],
  ['neon', 'neon|cyberpunk|futuristic|sci-?fi|holograms?'],
  [
    'ruined',
    'ruined|abandoned|derelict|ruins|destroyed|post-?apocalyptic|decayed|overgrown|haunted',
  ],
  ['medieval', 'medieval|ancient|old town|historic'],
  ['paris', 'paris|parisian|eiffel tower|seine'],
  ['japanese', 'japan|japanese|kyoto|tokyo|shibuya'],
  ['new_york', 'new york|manhattan|times square|broadway|brooklyn'],
  ['venice', 'venice|gondola'],
  ['london', 'london|big ben'],
  ['shanghai', 'shanghai|bund'],
  [
    'busy',
    'busy|crowded|bustling|traffic(?! (?:light|signal|cone|sign)s?)|rush hour|hectic|congested|packed with',
  ],
  ['traffic', 'traffic(?! (?:light|signal|cone|sign|police|officer)s?)|rush hour|congested'],
  ['empty', 'empty|deserted|lonely'],
  ['wet', 'wet|rain-?soaked|puddles?|rainy|downpour|reflections?'],
  ['rocky', 'rocky|rugged|stony|craggy|cliffs?'],
  ['fantasy', 'fantasy|enchanted|magical|fairy ?tale|wonderland|mystical'],
  ['starry', 'starry|stars|starlit|milky way|constellations?'],
  ['bamboo', 'bamboo (?:forests?|groves?)'],
  ['lush', 'lush|verdant|lush green'],
  ['foggy', 'foggy|misty'],
  ['christmas', 'christmas|xmas'],
  ['halloween', 'halloween'],
  ['modern', 'modern|contemporary|minimalist'],
  ['rustic', 'rustic|vintage|old'],
  ['luxurious', 'luxurious|luxury|elegant|fancy|royal|ornate|grand'],
  ['cozy', 'cozy|cosy|warm'],
  ['sunny', 'sunny|sunlit'],
  ['red_planet', 'red planet|martian'],
];

const EFFECTS: Table<string> = [
  ['fireworks', 'fireworks?|pyrotechnics|celebration with'],
  ['falling_leaves', 'falling leaves|leaves (?:are )?falling|swirling leaves|autumn leaves'],
  ['petals', 'petals|cherry blossoms?|sakura|blossoms falling'],
  ['fireflies', 'fireflies|firefly|glow ?worms?'],
  ['smoke', 'smoke|smoky|smoking|fumes|smoke billowing'],
  ['fire', 'fire|flames?|burning|blazing|on fire|inferno|wildfire'],
  ['dust', 'dust|dusty|sandstorm|dust storm'],
  ['bubbles', 'bubbles?|soap bubbles'],
  ['confetti', 'confetti|streamers|party|parade'],
  ['aurora', 'aurora|aurora borealis|northern lights|polar lights'],
  ['rainbow', 'rainbow|rainbows'],
  ['lightning', 'lightning|thunder(?:storm|bolt)?s?'],
  ['shooting_stars', 'shooting stars?|falling stars?|meteor shower|meteors'],
  ['steam', 'steam|steaming|steamy|vapou?r'],
  [
    'sparkles',
    'sparkles?|sparkling|glitter(?:ing)?|magic(?:al)? dust|fairy dust|pixie dust|sparks?|magical glow',
  ],
  ['tornado', 'tornado(?:e?s)?|twister|whirlwind|cyclone'],
  ['explosion', 'explosions?|explod(?:e|es|ing)|detonation|blast(?! off)'],
];

function compile<T extends string>(table: Table<T>): readonly (readonly [T, RegExp])[] {
  return table.map(
    ([value, words]) =>
      [value, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')] as const,
  );
}

const TIME_PATTERNS = compile(TIMES);
const WEATHER_PATTERNS = compile(WEATHERS);
const MOOD_PATTERNS = compile(MOODS);
const ATTRIBUTE_PATTERNS = compile(ATTRIBUTES);
const EFFECT_PATTERNS = compile(EFFECTS);
/** Followed by these, a word of fire or storm is the name of a thing. */
const NOT_EFFECT =
  /(?:fire|smoke|dust)(?=[ -](?:station|house|escape|hydrant|truck|engine|fighter|place|man|men|alarm|extinguisher|pit|detector|bin|pan))|no[ -]smoking|storm ?trooper|fire ?ball player|wind ?(?:mill|ow|surf\w*|shield)|camp ?fire/giu;

/** What the prompt says is not there: "without clouds", "no rain or fog". */
const DENIED =
  /(?<![\p{L}\p{N}])(?:no|without(?: any)?|not|never|free of|devoid of|instead of|rather than|(?:isn|doesn|don|aren)'?t)(?: (?:any|a|an|the|single))?(?: (?!(?:or|nor|and|but|just|only)\b)[\p{L}-]+){1,2}(?:,? (?:or|nor|and no)(?: (?!(?:or|nor|and|but|just|only)\b)[\p{L}-]+){1,2})*/giu;

/** What a shot's text says of the world around the actors. Null: it says nothing. */
export interface Setting {
  time: TimeOfDay | null;
  weather: { kind: WeatherKind; intensity: number } | null;
  mood: Mood | null;
  attributes: string[];
  effects: string[];
}

/** Reads time, weather, mood, qualifiers and effects from a text in lower case. */
export function readSetting(text: string): Setting {
  const plain = text.replaceAll(NOT_EFFECT, ' ').replaceAll(DENIED, ' ');
  const weather = first(WEATHER_PATTERNS, plain);
  return {
    time: first(TIME_PATTERNS, plain),
    weather: weather ? { kind: weather, intensity: intensity(plain) } : null,
    mood: first(MOOD_PATTERNS, plain),
    attributes: all(ATTRIBUTE_PATTERNS, plain),
    effects: all(EFFECT_PATTERNS, plain),
  };
}

function intensity(text: string): number {
  if (STRONG.test(text)) return 0.95;
  return WEAK.test(text) ? 0.35 : 0.65;
}

function first<T>(patterns: readonly (readonly [T, RegExp])[], text: string): T | null {
  return patterns.find(([, regexp]) => regexp.test(text))?.[0] ?? null;
}

function all<T>(patterns: readonly (readonly [T, RegExp])[], text: string): T[] {
  return patterns.filter(([, regexp]) => regexp.test(text)).map(([value]) => value);
}
