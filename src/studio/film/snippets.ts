import { sourceOf, type Film } from '../data/films.ts';

export const LANGUAGES = ['curl', 'Python', 'Node', 'CLI'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a film was asked for with. */
interface Call {
  kind: 'create' | 'remix' | 'edit' | 'extend';
  /** Id of the film that it was made from; empty for a create. */
  source: string;
  path: string;
  body: Readonly<Record<string, unknown>>;
}

/**
 * Code that makes the same film on this server. A key is never written into it.
 *
 * @param source the film that it was made from, if that is known: an extension is as long as what it
 *   added.
 */
export function snippet(
  language: Language,
  { film, source, origin }: { film: Film; source: Film | undefined; origin: string },
): string {
  return WRITERS[language](callOf(film, source), `${origin}/v1`);
}

const WRITERS: Record<Language, (call: Call, baseURL: string) => string> = {
  curl,
  Python: python,
  Node: node,
  CLI: cli,
};

function callOf(film: Film, source: Film | undefined): Call {
  const { model, size, seconds, details } = film;
  const prompt = film.prompt ?? '';
  const from = sourceOf(film) ?? '';
  const kind = from === '' ? 'create' : (details?.kind ?? 'remix');
  switch (kind) {
    case 'create': {
      const seed = details && { seed: details.seed };
      return { kind, source: '', path: '/videos', body: { model, prompt, size, seconds, ...seed } };
    }
    case 'remix':
      return { kind, source: from, path: `/videos/${from}/remix`, body: { prompt } };
    case 'edit': {
      const body = { prompt, video: { id: from } };
      return { kind, source: from, path: '/videos/edits', body };
    }
    case 'extend': {
      const added = source ? String(Number(seconds) - Number(source.seconds)) : '4';
      const body = { prompt, seconds: added, video: { id: from } };
      return { kind, source: from, path: '/videos/extensions', body };
    }
  }
}

function curl({ path, body }: Call, baseURL: string): string {
  return `curl ${baseURL}${path} \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d ${shellWord(JSON.stringify(body, null, 2))}`;
}

function python({ kind, source, path, body }: Call, baseURL: string): string {
  const { seed, ...known } = body;
  const lines = Object.entries(known).map(
    ([name, value]) => `    ${name}=${JSON.stringify(value)},`,
  );
  if (seed !== undefined) lines.push(`    extra_body={"seed": ${String(seed)}},`);
  if (kind === 'remix') lines.unshift(`    "${source}",`);
  // The SDK's own methods take a file here, but not the id of a film.
  const isPosted = kind === 'edit' || kind === 'extend';
  const made = isPosted
    ? `client.post("${path}", cast_to=Video, body=${JSON.stringify(body, null, 4)})`
    : `client.videos.${kind}(\n${lines.join('\n')}\n)`;
  return `from openai import OpenAI
${isPosted ? 'from openai.types import Video\n' : ''}
client = OpenAI(base_url="${baseURL}")

video = ${made}
video = client.videos.poll(video.id)
client.videos.download_content(video.id).write_to_file("film.mp4")`;
}

function node({ kind, source, body }: Call, baseURL: string): string {
  const params = JSON.stringify(body, null, 2).replaceAll(/^(\s*)"(\w+)":/gm, '$1$2:');
  const args = kind === 'remix' ? `'${source}', ${params}` : params;
  const made =
    kind === 'create'
      ? `const video = await client.videos.createAndWait(${args});`
      : `const { id } = await client.videos.${kind}(${args});\nconst video = await client.videos.wait(id);`;
  return `import { Kinora } from 'kinora/client';

const client = new Kinora({ baseURL: '${baseURL}' });

${made}
await client.videos.download(video.id, { to: 'film.mp4' });`;
}

function cli({ kind, source, body }: Call, baseURL: string): string {
  const { prompt, model, size, seconds, seed } = body;
  const flags = Object.entries({ model, size, seconds, seed }).flatMap(([name, value]) =>
    value === undefined ? [] : `--${name} ${String(value)}`,
  );
  const words = ['kinora', kind, ...(source ? [source] : []), shellWord(String(prompt))];
  const lines = [words.join(' '), flags.join(' '), `--base-url ${baseURL} -o film.mp4`];
  return lines.filter((line) => line !== '').join(' \\\n  ');
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
