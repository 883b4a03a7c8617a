/** A part of the prompt that becomes a shot, unless a neighbour takes it in. */
export interface Segment {
  from: number;
  to: number;
  /** Seconds, where a timecode says so. */
  seconds: number | null;
  /** The prompt itself asks for a cut here. */
  cut: boolean;
  /** It says what comes next in the same scene: "then", "after that". */
  next: boolean;
}

const THEN =
  /^[\s.,;]*(?:and )?(?:then|after that|afterwards|moments later|later on|next|finally|suddenly|later),?\s*$/iu;

const TIMECODE =
  /(?:[[(]\s*)?(?:(\d{1,2}):)?(\d{1,3}(?:\.\d+)?)\s*(?:s(?:ec(?:onds?)?)?\s*)?(?:-|–|—|to)\s*(?:(\d{1,2}):)?(\d{1,3}(?:\.\d+)?)\s*(?:s(?:ec(?:onds?)?)?\s*)?[\])]\s*:?|(?<![\p{L}\p{N}])(?:(\d{1,2}):(\d{2}))\s*(?:-|–|—|to)\s*(?:(\d{1,2}):(\d{2}))\s*:?|(?<![\p{L}\p{N}])(\d{1,3}(?:\.\d+)?)\s*(?:s\s*)?[-–—]\s*(\d{1,3}(?:\.\d+)?)\s*s(?:ec(?:onds?)?)?\s*:/gu;
const NUMBERED =
  /(?<![\p{L}\p{N}])(?:shot|scene|cut|clip|part)\s*(?:#\s*)?(?:\d{1,2}|one|two|three|four|five|six)\s*[:.\-–—]\s*/giu;
const CUTS =
  /(?<![\p{L}\p{N}])(?:(?:then|next|and then|afterwards|finally|after that|suddenly|later)?(?:,\s*|(?<!\s)\s+)?(?:the )?(?:camera |scene |shot |film |video |we )?(?:cuts?|cutting|switch(?:es)?|transitions?|fades?|dissolves?|(?<=(?:camera|scene|shot|film|video) )jumps?) (?:to|into)(?: black and)?(?: a shot of| a scene of| the scene of)?|smash cut to|jump cut to|hard cut|scene change|next (?:shot|scene)|meanwhile|cut:)\s*:?|(?<!\s)\s*\[cut\]\s*|(?:(?:;|\.|,|\band\b)\s*|(?<!\s)\s+)?(?<![\p{L}\p{N}])(?:and then|then|after that|afterwards|moments later|later on|next,|finally)(?=[\s,])/giu;

/** Where the prompt cuts: by timecode, by number, by words such as "cut to" and "then". */
export function findSegments(text: string): {
  segments: Segment[];
  spoken: (readonly [number, number])[];
} {
  for (const [regexp, timed] of [
    [TIMECODE, true],
    [NUMBERED, false],
    [CUTS, false],
  ] as const) {
    const marks = [...text.matchAll(regexp)].slice(0, 40);
    const enough = regexp === NUMBERED ? 2 : 1;
    if (marks.length < enough) continue;
    const spoken = marks.map((mark) => [mark.index, mark.index + mark[0].length] as const);
    const segments: Segment[] = [];
    const head = text.slice(0, marks[0]!.index);
    if (/\p{L}{2}/u.test(head) && (regexp === CUTS || !isPreface(head))) {
      segments.push({ from: 0, to: marks[0]!.index, seconds: null, cut: true, next: false });
    }
    marks.forEach((mark, i) => {
      const from = mark.index + mark[0].length;
      const to = marks[i + 1]?.index ?? text.length;
      if (!/\p{L}/u.test(text.slice(from, to))) return;
      const seconds = timed ? lengthOf(mark) : null;
      segments.push({ from, to, seconds, cut: true, next: timed || THEN.test(mark[0]) });
    });
    if (segments.length > 0) return { segments, spoken };
  }
  return { segments: sentences(text), spoken: [] };
}

/** A heading before the first numbered shot names the film, it shows nothing. */
function isPreface(head: string): boolean {
  return head.trim().length < 24 && /:\s*$/u.test(head);
}

function lengthOf(mark: RegExpExecArray): number | null {
  const seconds = (minutes: string | undefined, rest: string | undefined): number =>
    Number(minutes ?? 0) * 60 + Number(rest);
  const groups = mark.slice(1);
  const [start, end] =
    groups[3] !== undefined
      ? [seconds(groups[0], groups[1]), seconds(groups[2], groups[3])]
      : groups[7] !== undefined
        ? [seconds(groups[4], groups[5]), seconds(groups[6], groups[7])]
        : [Number(groups[8]), Number(groups[9])];
  return end > start ? end - start : null;
}

function sentences(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const push = (to: number): void => {
    if (/\p{L}/u.test(text.slice(from, to)))
      segments.push({ from, to, seconds: null, cut: false, next: false });
    from = to;
  };
  for (const match of text.matchAll(/(?<![.!?\n])[.!?\n]+(?=\s|$)/gu))
    push(match.index + match[0].length);
  push(text.length);
  return segments;
}
