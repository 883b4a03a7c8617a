import type { CameraMove, Shot } from '../plan.ts';

type Camera = Shot['camera'];
/** What a phrase says about the camera; the first phrase to speak of a field wins. */
export type CameraCue = Partial<Camera>;

const MOVES: readonly (readonly [CameraMove, string])[] = [
  [
    'rack_focus',
    'rack(?:s|ing|ed)? (?:the )?focus|focus (?:pull|rack|shift)(?:s|ing)?|pull(?:s|ing)? focus|shift(?:s|ing)? focus|shallow focus shift|change of focus',
  ],
  [
    'first_person',
    'first[ -]person(?: view| perspective| shot)?|pov(?: shot)?|point of view(?: shot)?|through the eyes of|fpv|go ?pro|body ?cam|ego perspective',
  ],
  [
    'aerial',
    "aerial(?:ly)?(?: view| shot| footage| perspective| drone)?s?|drone (?:view|shot|footage|flight|fly ?over|video)s?(?: of)?|(?:(?:video|footage|shot|view|filmed|seen) )?from a (?:flying )?drone(?: of)?|shot (?:by|from|with) (?:a )?drone|bird'?s?[ -]eye(?: view)?|fly[ -]?over|(?:drone )?camera (?:flies|flying|soars|soaring|glides|sweeps|hovers) (?:over|above|across|past)(?: (?:it|them))?|(?<=(?:^|[,.;:!?]|drone|camera|camera is)\\s*)flying (?:over|through|above|across|past)(?= )|helicopter (?:shot|view)|from (?:high )?above|crane shot|satellite view",
  ],
  [
    'orbit',
    'orbit(?:s|ing|al)? (?:shot|around|camera)|(?:drone )?camera (?:orbits?|orbiting|circles?|circling|rotates?|rotating|revolves?|revolving|spins?|spinning|arcs?)(?: slowly| quickly| smoothly)?(?: around(?: (?:it|him|her|them))?)?|(?:drone )?camera moves? around|arc shot|360[ -]?(?:degrees?)?(?: view| shot| turn| rotation| pan)?|circling (?:shot|around)|rotating camera|turning camera',
  ],
  [
    'tracking',
    'tracking(?: shot| camera| view)?|camera (?:tracks|follows|following|tracking|trails|chases)|follow(?:ing)? (?:shot|cam|camera)|side[- ]?scroll(?:ing|er)?|chase cam|trucking shot|truck (?:left|right)|steadicam follow(?:s|ing)?|travell?ing shot',
  ],
  [
    'pan_left',
    'pan(?:s|ning|ned)?(?: shot)? (?:slowly |quickly |smoothly |gently )?(?:to the |toward(?:s)? the |from right to )?left|left pan',
  ],
  [
    'pan_right',
    'pan(?:s|ning|ned)?(?: shot)? (?:slowly |quickly |smoothly |gently )?(?:to the |toward(?:s)? the |from left to )?right|right pan',
  ],
  [
    'tilt_up',
    '(?:tilt|pan)(?:s|ing|ned|ning|ed)? (?:slowly |quickly |smoothly |gently )?up(?:ward|wards)?|camera (?:rises|tilts up|looks up|lifts)|pedestal up|upward tilt|boom up|crane up',
  ],
  [
    'tilt_down',
    '(?:tilt|pan)(?:s|ing|ned|ning|ed)? (?:slowly |quickly |smoothly |gently )?down(?:ward|wards)?|camera (?:descends|lowers|looks down)|pedestal down|downward tilt|boom down|crane down',
  ],
  [
    'dolly_in',
    'doll(?:y|ies|ying)(?: shot)?(?: slowly)? (?:in|forward|toward|towards|closer)|push(?:es|ing)?[ -]in|camera (?:moves?|moving|pushes|glides|flies|travels|goes|advances)(?: slowly)? (?:in|forward|closer|toward|towards|into)|moving forward|forward tracking',
  ],
  [
    'dolly_out',
    'doll(?:y|ies|ying)(?: shot)?(?: slowly)? (?:out|back|backward|backwards|away)|pull(?:s|ing)?[ -](?:out|back)(?: shot)?|camera (?:moves?|moving|pulls|glides|retreats)(?: slowly)? (?:out|back|backward|backwards|away)',
  ],
  [
    'zoom_in',
    'zoom(?:s|ed|ing)?(?: slowly| quickly| smoothly| gently)?(?:[ -]in(?:to)?|[ -]closer)?(?: on| to| toward| towards)?|crash zoom|dolly zoom|vertigo effect',
  ],
  [
    'zoom_out',
    'zoom(?:s|ed|ing)?(?: slowly| quickly| smoothly| gently)?[ -]out(?: from| of)?|zoom(?:s|ing)?[ -]back',
  ],
  [
    'handheld',
    'hand[ -]?held(?: camera| shot| footage)?|shaky cam(?:era)?|found footage|vlog style|camcorder footage|documentary camera',
  ],
  [
    'pan_right',
    'pan(?:s|ning) (?:shot|across|over|around)|camera (?:pans?|panning|sweeps|sweeping)|panning|panoramic (?:shot|sweep)|slow pan|whip pan|sweeping (?:shot|camera)',
  ],
  ['tilt_up', 'camera tilts?|tilting shot|tilt shot'],
  [
    'static',
    'frozen in time|still frame|still life|static (?:shot|camera|view|frame)|still camera|fixed camera|locked[ -](?:off|down)(?: shot| camera)?|tripod(?: shot)?|stationary (?:camera|shot)|camera (?:is |stays |remains )?(?:static|still|fixed|stationary)|no camera (?:movement|motion)',
  ],
];

const FRAMINGS: readonly (readonly [Camera['framing'], string])[] = [
  [
    'extreme_close_up',
    'extreme(?:ly)? close[ -]?ups?(?: shot| view)?(?: of)?|macro(?: shot| lens| photography| view| footage)?(?: of)?|micro shot|super close[ -]?up',
  ],
  [
    'extreme_wide',
    'extreme(?:ly)? (?:wide|long)(?:[ -]angle)?(?: shot| view)?(?: of)?|establishing shot(?: of)?|epic wide shot|vast panorama',
  ],
  [
    'close_up',
    '(?:medium )?close[ -]?ups?(?: shot| view| portrait)?(?: of)?|closeups?(?: shot)?(?: of)?|close (?:shot|view)(?: of)?|head ?shot|tight shot|portrait (?:shot|of)|detail shot',
  ],
  [
    'medium',
    'medium(?:[ -](?:wide|long|full))? shot(?: of)?|mid[ -]?shot|waist[ -]up|half[ -]body|cowboy shot|two[ -]shot|over[ -]the[ -]shoulder(?: shot)?',
  ],
  ['full', 'full[ -](?:body|length|figure)?[ -]?(?:shot|view)(?: of)?|full[ -]body|head to toe'],
  [
    'wide',
    'wide(?:[ -]angle)?[ -](?:shot|view|lens|frame)(?: of)?|wide[ -]angle|long shot(?: of)?|panorama(?: of)?|panoramic(?: view| shot)?(?: of)?|far shot|distant (?:shot|view)(?: of)?|landscape shot|overview of|full scene',
  ],
];

const ANGLES: readonly (readonly [Camera['angle'], string])[] = [
  [
    'top',
    "top[ -]?down(?: view| shot)?|(?:directly )?overhead(?: view| shot)?|top view|seen from (?:directly )?above|flat ?lay|bird'?s?[ -]eye(?: view)?",
  ],
  [
    'low',
    "low[ -]angle(?: shot| view)?(?: of)?|worm'?s?[ -]eye(?: view)?|from below|looking up at|ground[ -]level(?: shot| view)?",
  ],
  [
    'high',
    'high[ -]angle(?: shot| view)?(?: of)?|from above|looking down (?:on|at)|elevated view|aerial(?: view| shot)?|drone (?:view|shot|footage)',
  ],
  ['eye', 'eye[ -]level(?: shot| view)?|(?:front|frontal|side|profile|rear|back)[ -]view'],
];

const TEMPOS: readonly (readonly [Camera['tempo'], string])[] = [
  [
    'slow_motion',
    '(?:in )?(?:super |extreme |ultra |very )*slow[ -]?mo(?:tion)?|slowed[ -]down|high[ -]speed camera|bullet time',
  ],
  [
    'time_lapse',
    '(?:a )?(?:hyper|time)[ -]?lapse(?: of| footage| video| shot)?|sped[ -]up|fast[ -]forward(?:ed)?|speeded up|fast motion',
  ],
];

const SHAKING =
  '(?:with )?(?:an? )?(?:(?:intense|strong|violent|slight|heavy|subtle) )?camera shak(?:ing|e|es)(?: effect)?|(?:with )?(?:an? )?(?:(?:intense|strong|violent|slight|heavy|subtle) )?shak(?:ing|y|e) (?:effect|camera|motion|shot|footage|frame|cam)|(?:with )?(?:an? )?(?:intense|strong|violent|heavy) shaking|earthquake effect|trembling camera|jitter(?:y|ing)(?: camera)?';
const STEADY =
  '(?:featuring )?(?:a )?(?:steady|smooth|stable|stabili[sz]ed)(?:(?:,)? and (?:steady|smooth|stable))? (?:perspective|camera|shot|motion|movement|footage|view)|steadicam|gimbal(?: shot)?';

/** Words that belong to a camera phrase and would be read as things otherwise. */
const AROUND =
  '(?:(?:cinematic|dramatic|beautiful|stunning|epic|smooth|slow|slowly|fast|quick|quickly|gentle|gently|single|continuous|long|steady|rapid) )*';
const LEAD =
  '(?:(?:in|with|from|as|using|by|featuring|shot in|filmed in|captured in|seen in|the|a|an|our|via) )*(?:(?:the )?camera(?: is)? )?';

function pattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${LEAD}${AROUND}(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}

const CUES: readonly (readonly [RegExp, CameraCue])[] = [
  ...MOVES.map(([move, words]) => [pattern(words), { move }] as const),
  ...FRAMINGS.map(([framing, words]) => [pattern(words), { framing }] as const),
  ...ANGLES.map(([angle, words]) => [pattern(words), { angle }] as const),
  ...TEMPOS.map(([tempo, words]) => [pattern(words), { tempo }] as const),
  [pattern(SHAKING), { shaking: true }],
  [pattern(STEADY), { shaking: false, speed: 'slow' }],
];

const PACE = {
  slow: /\b(?:slow|slowly|gentle|gently|gradual|gradually|lingering|leisurely)\b[^,.;]{0,24}$/,
  fast: /\b(?:fast|quick|quickly|rapid|rapidly|swift|sudden|crash|whip|frantic)\b[^,.;]{0,24}$/,
};

/** Where the camera is spoken of in a text, as ranges, with what is said. Ranges may overlap. */
export interface CameraMention {
  from: number;
  to: number;
  cue: CameraCue;
}

/** Finds every camera phrase of a text (lower case). */
export function cameraMentions(text: string): CameraMention[] {
  const mentions: CameraMention[] = [];
  for (const [regexp, cue] of CUES) {
    for (const match of text.matchAll(regexp)) {
      const said = match[0];
      const pace = cue.move && cue.move !== 'static' ? paceOf(said) : null;
      mentions.push({
        from: match.index,
        to: match.index + said.length,
        cue: pace ? { ...cue, speed: pace } : cue,
      });
    }
  }
  return longestFirst(mentions);
}

/** A phrase inside a longer one of the same field says less: `zoom` in `zoom out`. */
function longestFirst(mentions: CameraMention[]): CameraMention[] {
  const ordered = mentions.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Map<string, CameraMention[]>();
  const kept = ordered.filter((mention) => {
    const field = Object.keys(mention.cue)[0]!;
    const others = taken.get(field) ?? [];
    if (others.some((other) => mention.from < other.to && other.from < mention.to)) return false;
    others.push(mention);
    taken.set(field, others);
    return true;
  });
  return kept.toSorted((a, b) => a.from - b.from);
}

function paceOf(said: string): 'slow' | 'fast' | null {
  if (PACE.slow.test(said)) return 'slow';
  return PACE.fast.test(said) ? 'fast' : null;
}

/** All cues of one shot in one: the first to speak of a field wins, but the extreme over the plain. */
export function mergeCues(cues: readonly CameraCue[]): CameraCue {
  const merged = cues.reduce<CameraCue>((all, cue) => ({ ...cue, ...all }), {});
  const extreme = cues.find(({ framing }) => framing?.startsWith('extreme_'));
  return extreme ? { ...merged, framing: extreme.framing! } : merged;
}
