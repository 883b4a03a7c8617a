import type { Style } from '../plan.ts';

/** How looks are asked for; the first that matches is taken, so the particular come before the general. */
const LOOKS: readonly (readonly [Style, string])[] = [
  [
    'ink',
    '(?:by )?(?:katsushika )?hokusai|ukiyo(?:[ -]?e)?|woodblock(?: print)?|hiroshige|japanese print|ink wash|sumi[ -]?e|ink(?: painting| drawing| illustration| art)|chinese painting|brush painting|linocut|engraving|etching|comic(?: book)?(?: style| art)?|graphic novel|pop art|manga',
  ],
  [
    'oil',
    '(?:by )?(?:vincent )?van gogh|oil(?: painting| on canvas| paint)|impressionis[mt](?:ic)?|monet|rembrandt|expressionis[mt]|impasto|baroque painting|renaissance painting|cezanne|gauguin|classical painting|acrylic painting|turner painting|starry night style|post[ -]impressionist|(?<=style of )(?:monet|cezanne|klimt|munch)',
  ],
  [
    'watercolor',
    'water ?colou?rs?(?: painting| illustration| style| art)?|gouache|aquarelle|wash painting',
  ],
  ['cyberpunk', 'cyber ?punk|blade runner|neon noir|tron|synth city|futuristic neon'],
  [
    'pixel_art',
    'pixel(?:ated)?(?: art)?|8[ -]?bit|16[ -]?bit|retro (?:video )?game(?: style)?|minecraft|voxel',
  ],
  [
    'noir',
    '(?:film )?noir|black[ -](?:and|&)[ -]white(?: film| movie| photo(?:graph)?| footage| video| style)?|b&w|b/w|monochrome|greyscale|grayscale|silent (?:film|movie)|old movie|charlie chaplin style|vintage film',
  ],
  [
    'claymation',
    'claymation|clay(?:[ -]style| animation| figure)|stop[ -]?motion|plasticine|wallace and gromit|aardman|felt animation|lego style|puppet animation',
  ],
  [
    'vaporwave',
    'vapou?rwave|synthwave|retrowave|outrun|80s retro|1980s|retro futurism|aesthetic 80s|lo-?fi aesthetic|y2k',
  ],
  [
    'surreal',
    'surreal(?:is[mt](?:ic)?)?|salvador dal[ií]|dal[ií](?= style)|magritte|dream ?like|psychedelic|trippy|abstract(?: art| style| expressionism)?|cubis[mt]|picasso',
  ],
  [
    'pencil',
    'pencil(?: sketch| drawing)?|charcoal(?: drawing| sketch)?|hand[ -]drawn sketch|line (?:art|drawing)|sketch(?:ed)?(?= style)|doodle(?= style)|crayon drawing|colou?red pencils?|blueprint',
  ],
  [
    'anime',
    'anime|animated|animation|studio ghibli|ghibli|miyazaki|makoto shinkai|cartoon(?:ish)?|japanese animation|pixar|disney|cel[ -]shad(?:ed|ing)|toon|dreamworks',
  ],
  [
    'picture_book',
    "picture book|paper ?craft(?: world of)?|story ?book|children'?s book|illustrat(?:ion|ed)|fairy ?tale style|flat design|paper ?cut(?:[ -]?out)?|collage|vector art",
  ],
];

/** Looks no drawing can have: understood, dropped, and told in `not_shown`. */
const PHOTOGRAPHIC =
  /\b(?:hyper[ -]?realistic|photo[ -]?realis(?:tic|m)|photorealistic|ultra[ -]?realistic|realistic|realism|photograph(?:ic)? style|lifelike|unreal engine|octane render|3d render(?:ed)?|live[ -]action)\b/giu;

/** Words about quality that ask for nothing in particular. */
const QUALITY =
  /\b(?:(?:(?:an?|the) )?(?:movie|film|official|cinematic)? ?trailers? (?:featuring|of|for|about|showing)(?: the (?:adventures?|story|life) of)?|(?:historical|archival|archive|vintage|old|stock) footage of|(?:the )?(?:story|tale|adventures) of|(?:this |the |an? )?(?:animated )?(?:scene|video|film|clip|animation|shot|footage|image|camera|movie) (?:features|shows|depicts|captures|portrays|showcases|opens (?:with|on)|begins with|starts with|presents)|(?:(?:was |is )?(?:shot|filmed|captured) (?:on|in|with) (?:an? )?)(?:\d+ ?mm|imax|kodak|arri|red|vintage|anamorphic|iphone|dslr|film)(?: (?:film|camera|lens|stock))*|step[ -]?printing(?: scene of)?|gorgeously rendered|beautifully rendered|cinematic(?: shot| lighting| style| look| quality| composition| scene| video)?(?: of)?|masterpiece|best quality|(?:high|highly|very|ultra|super|intricately|extremely)[ -](?:quality|detailed|resolution|definition|res)|detailed|4k|8k|16k|uhd|full ?hd|hdr|1080p|720p|60 ?fps|24 ?fps|award[ -]winning|trending on artstation|professional(?: photography| footage| video)?|film grain|35 ?mm|70 ?mm|16 ?mm|imax|depth of field|bokeh|shallow depth of field|lens flare|anamorphic|arri alexa|kodak|dslr footage|stock (?:footage|video)|(?<!(?:drone|aerial|helicopter|held|lapse|timelapse|gopro|fpv|camcorder|motion|cam|pov) )(?:short |stock |home )?(?:video|footage|movie|film|clip|animation|photo|image|picture|scene|tableau|rendering|depiction)s? of|raw photo|volumetric lighting|ray tracing|sharp focus|ultra[ -]?hd|vivid colou?rs?|vibrant colou?rs?|isolated(?: on)?)\b/giu;

const SUFFIX =
  '(?:[ -](?:art(?:work)?|style|styled|look|aesthetic|film|movie|painting|drawing|illustration|print|scene|video|theme|vibe|filter))*';
const LEAD =
  '(?:(?:in|as|like|with|by|of|done in|drawn in|painted in|painted by|drawn by|made in|rendered in|rendered as|style|the|a|an|and|inspired) +)*(?:(?:cute|beautiful|vintage|classic|japanese|colou?rful|retro|old|minimalist|modern|3d|2d) +)?';

const PATTERNS = LOOKS.map(
  ([style, words]) =>
    [
      style,
      new RegExp(
        `(?<![\\p{L}\\p{N}])(${LEAD})(?:${words})(${SUFFIX})(?![\\p{L}\\p{N}])( of (?:a |an |the )?)?`,
        'giu',
      ),
    ] as const,
);

/** Words of a look that are also plain nouns and adjectives: they need `style`, `in` or an edge of the text. */
const NEEDS_CUE =
  /cartoon|animat|ink|pencil|charcoal|van gogh|noir|abstract|black|illustrat|clay|comic|anime|sketch|surreal|tron|disney|manga|dream|1980s|pixel|picasso|collage|doodle|monochrome/iu;

export interface StyleFinding {
  style: Style;
  /** Ranges of the text that speak of the look and name nothing to be drawn. */
  spans: readonly (readonly [from: number, to: number])[];
  /** Words for looks that cannot be had. */
  refused: readonly string[];
}

/** The look a prompt (lower case) asks for; `picture_book` when it asks for none. */
export function findStyle(text: string): StyleFinding {
  const spans: [number, number][] = [];
  let style: Style | null = null;
  for (const [candidate, regexp] of PATTERNS) {
    for (const match of text.matchAll(regexp)) {
      if (!isLook(text, match)) continue;
      spans.push([match.index, match.index + match[0].length]);
      style ??= candidate;
    }
  }
  const refused: string[] = [];
  for (const match of text.matchAll(PHOTOGRAPHIC)) {
    refused.push(match[0]);
    spans.push([match.index, match.index + match[0].length]);
  }
  for (const match of text.matchAll(QUALITY))
    spans.push([match.index, match.index + match[0].length]);
  return { style: style ?? 'picture_book', spans, refused };
}

/**
 * "A black and white cat" and "Van Gogh painting a field" name things; "…, black and white" and
 * "Van Gogh style" name looks. A cue is a preposition before, a word like `style` after, or that the
 * phrase stands by itself between commas or at an end of the text.
 */
function isLook(text: string, match: RegExpExecArray): boolean {
  const said = match[0];
  // "Van Gogh painting a field" is about a painter at work.
  if (
    /^ (?:a|an|the|his|her|on)\b/u.test(text.slice(match.index + said.length)) &&
    /(?:ing)$/u.test(said)
  )
    return false;
  if (!NEEDS_CUE.test(said)) return true;
  // "An anime girl", "a claymation snail": a look that describes what comes after it.
  if (
    /^(?:an? |the )*(?:anime|claymation|cartoon|manga|noir|film noir)$/iu.test(said.trim()) &&
    /^\s+\p{L}/u.test(text.slice(match.index + said.length))
  )
    return true;
  const lead = match[1] ?? '';
  const suffix = (match[2] ?? '').trim();
  if (suffix !== '' || match[3]) return true;
  if (/\b(?:in|by|style|like|inspired)\b/iu.test(lead))
    return !/^\s+(?:\p{L}+)/u.test(text.slice(match.index + said.length)) || /style/iu.test(lead);
  const before = text.slice(0, match.index).trimEnd();
  const after = text.slice(match.index + said.length).trimStart();
  const opens = before === '' || /[,.;:!?()\-–—|]$/u.test(before);
  const closes = after === '' || /^[,.;:!?()\-–—|]/u.test(after);
  return (opens && closes) || /painting|drawing|art$|film$|motion|ation$/iu.test(said);
}
