/** What a code of failure means to people, and what helps. */
export interface FailureWords {
  title: string;
  hint: string;
}

const UNKNOWN: FailureWords = {
  title: 'The film was not made',
  hint: 'Make it again; if it fails the same way, the server’s log has more under the id below.',
};

const OUT_OF_MEMORY: FailureWords = {
  title: 'The engine ran out of memory',
  hint: 'A smaller size or a shorter film needs less. If nothing helps, the model is too large for its machine.',
};

const WORDS: Readonly<Record<string, FailureWords>> = {
  cancelled: {
    title: 'Cancelled',
    hint: 'It was stopped before it was finished. Make it again whenever you like.',
  },
  moderation_blocked: {
    title: 'The prompt was refused',
    hint: 'The engine, or your operator’s policy, does not take it. Word it differently.',
  },
  policy_unavailable: {
    title: 'The policy could not be asked',
    hint: 'Your operator has every prompt checked, and the checker does not answer. Try again later.',
  },
  invalid_input: {
    title: 'The engine cannot use this request',
    hint: 'Change what the reason names: the size, the length or the image.',
  },
  input_gone: {
    title: 'What it was made from is gone',
    hint: 'The image or film was deleted before its turn came. Start again with another one.',
  },
  out_of_memory: OUT_OF_MEMORY,
  engine_out_of_memory: OUT_OF_MEMORY,
  timeout: {
    title: 'It took too long',
    hint: 'A shorter film or a smaller size needs less time; your operator sets the limit.',
  },
  engine_timeout: {
    title: 'The engine took too long',
    hint: 'A shorter film or a smaller size needs less time.',
  },
  engine_stalled: {
    title: 'The engine stopped moving',
    hint: 'There was no progress for so long that it was given up. Another try often goes through.',
  },
  engine_unavailable: {
    title: 'The engine cannot be reached',
    hint: 'Settings → Engines shows what is wrong with it. Make the film again when it is ready.',
  },
  engine_credentials: {
    title: 'The engine refuses the server’s key',
    hint: 'Your operator has to give the server another key for it.',
  },
  engine_quota: {
    title: 'The engine’s quota is used up',
    hint: 'Its provider takes no more for now. Wait, or choose another model.',
  },
  engine_misconfigured: {
    title: 'The engine is not set up for this',
    hint: 'Your operator finds the details in the server’s log under the id below.',
  },
  engine_error: {
    title: 'The engine failed',
    hint: 'Another try often succeeds; Settings → Engines shows whether it is well.',
  },
  bad_output: {
    title: 'What the engine made is no film',
    hint: 'It was not of the asked size and length, or cannot be played. Try again or choose another model.',
  },
  disk_full: {
    title: 'The server’s disk is full',
    hint: 'Delete films that nobody needs, then make this one again.',
  },
  job_lost: {
    title: 'The machine that made it went away',
    hint: 'It happened too often to go on by itself. Make it again.',
  },
  internal_error: {
    title: 'Something broke in the server',
    hint: 'It was not your prompt. Another try is worth it; the log has more under the id below.',
  },
};

export function failureWords(code: string): FailureWords {
  return WORDS[code] ?? UNKNOWN;
}
