import type { Film } from '../data/films.ts';

export const LANGUAGES = ['curl', 'Python', 'Node', 'CLI'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Code that makes the same film on this server. A key is never written into it. */
export function snippet(language: Language, film: Film, origin: string): string {
  switch (language) {
    case 'curl':
      return curl(film, origin);
    case 'Python':
      return python(film, origin);
    case 'Node':
      return node(film, origin);
    case 'CLI':
      return cli(film, origin);
  }
}

/** What the film was asked with; derived films need their source. */
function call(film: Film): { path: string; body: Record<string, unknown> } {
  const prompt = film.prompt ?? '';
  const { details } = film;
  const source = details?.source_id ?? film.remixed_from_video_id;
  switch (source === null ? 'create' : details?.kind) {
    case 'remix':
      return { path: `/videos/${source}/remix`, body: { prompt } };
    case 'edit':
      return { path: '/videos/edits', body: { prompt, video: { id: source } } };
    case 'extend':
      return { path: '/videos/extensions', body: { prompt, seconds: '4', video: { id: source } } };
    default: {
      const { model, size, seconds } = film;
      return {
        path: '/videos',
        body: { model, prompt, size, seconds, ...(details && { seed: details.seed }) },
      };
    }
  }
}

function curl(film: Film, origin: string): string {
  const { path, body } = call(film);
  const json = JSON.stringify(body, null, 2).replaceAll("'", String.raw`'\''`);
  return `curl ${origin}/v1${path} \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '${json}'`;
}

function python(film: Film, origin: string): string {
  const { path, body } = call(film);
  const { seed, ...known } = body;
  const create = path === '/videos';
  const lines = Object.entries(known).map(([name, value]) => `    ${name}=${pythonValue(value)},`);
  if (seed !== undefined) lines.push(`    extra_body={"seed": ${String(seed)}},`);
  const method = create
    ? 'create'
    : path.endsWith('/remix')
      ? 'remix'
      : path.endsWith('/edits')
        ? 'edit'
        : 'extend';
  if (method === 'remix')
    lines.unshift(`    "${String(film.details?.source_id ?? film.remixed_from_video_id)}",`);
  return `from openai import OpenAI

client = OpenAI(base_url="${origin}/v1")

video = client.videos.${method}(
${lines.join('\n')}
)
video = client.videos.poll(video.id)
client.videos.download_content(video.id).write_to_file("film.mp4")`;
}

function pythonValue(value: unknown): string {
  return JSON.stringify(value);
}

function node(film: Film, origin: string): string {
  const { path, body } = call(film);
  const args = JSON.stringify(body, null, 2).replaceAll(/^(\s*)"(\w+)":/gm, '$1$2:');
  const source = JSON.stringify(film.details?.source_id ?? film.remixed_from_video_id);
  const started =
    path === '/videos'
      ? `client.createAndWait(${args})`
      : path.endsWith('/remix')
        ? `client.videos.remix(${source}, ${args})`
        : `client.videos.${path.endsWith('/edits') ? 'edit' : 'extend'}(${args})`;
  return `import { Kinora } from 'kinora/client';

const client = new Kinora({ baseURL: '${origin}/v1' });

const video = await ${started};`;
}

function cli(film: Film, origin: string): string {
  const { body, path } = call(film);
  const source = film.details?.source_id ?? film.remixed_from_video_id ?? '';
  const prompt = shellWord(film.prompt ?? '');
  const server = `--server ${origin}`;
  if (path === '/videos') {
    const { model, size, seconds, seed } = body;
    const flags = [
      `--model ${String(model)}`,
      `--size ${String(size)}`,
      `--seconds ${String(seconds)}`,
    ];
    if (seed !== undefined) flags.push(`--seed ${String(seed)}`);
    return `kinora create ${prompt} \\\n  ${flags.join(' ')} \\\n  ${server} -o film.mp4`;
  }
  return `kinora ${film.details?.kind ?? 'remix'} ${source} ${prompt} \\\n  ${server} -o film.mp4`;
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
