/** Longest message that goes on to people. */
const LONGEST = 400;

const HIDDEN: readonly RegExp[] = [
  // data: URLs and long runs of base64
  /data:[\w.+-]+\/[\w.+-]+;base64,[A-Za-z0-9+/=]*/g,
  /[A-Za-z0-9+/=]{120,}/g,
  // addresses, with whatever key they carry
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>)\]]+/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /\b[\w-]+(?:\.[\w-]+)+:\d{2,5}\b/g,
  /\[[0-9a-f:]*:[0-9a-f:]+\](?::\d+)?/gi,
  /\b(?:localhost|[\w-]+(?:\.[\w-]+)*\.(?:local|lan|internal|svc))(?::\d+)?\b/gi,
  // bearer tokens and keys by their usual look
  /\bBearer\s+\S+/gi,
  /\b(?:sk|key|token|r8|hf|rpa|fal|xai)[-_][A-Za-z0-9_-]{8,}\b/gi,
  /\bAIza[A-Za-z0-9_-]{10,}/g,
  // paths of the server: /home/gpu/outputs/1.mp4, C:\models\wan.safetensors, ~/x
  /(?<![\w/])~?(?:\/[\w.@+~-]+){2,}\/?/g,
  /\b[A-Za-z]:\\[^\s'"]+/g,
];

/**
 * A message of somebody else's server, fit for a caller: no addresses, paths, keys or line breaks,
 * and short. `secrets` are removed wherever they stand.
 */
export function scrub(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length >= 4) clean = clean.replaceAll(secret, '…');
  }
  for (const pattern of HIDDEN) clean = clean.replace(pattern, '…');
  clean = clean
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
