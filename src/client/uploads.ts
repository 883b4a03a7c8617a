import { openFile, pathOf } from './node-files.ts';

/**
 * Something to upload: the path of a file (Node, Bun, Deno), a `Blob` or `File`, bytes, a stream,
 * the answer of a `fetch`, or a URL (`https:`, `data:`, `file:`), which is fetched here and sent
 * on. Blobs and paths are read while they are sent; streams are read to their end first, because a
 * second try needs them again.
 */
export type Uploadable =
  | string
  | URL
  | Blob
  | Uint8Array
  | ArrayBuffer
  | Response
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

const REMOTE = /^(?:https?|data|blob):/i;

/** The URL that a text or URL is; null if it names a file, or is something else. */
export function remoteUrl(source: unknown): string | null {
  if (source instanceof URL) return source.protocol === 'file:' ? null : source.href;
  return typeof source === 'string' && REMOTE.test(source) ? source : null;
}

/** True for what can be uploaded, false for a plain object such as `{ id }`. */
export function isUploadable(source: unknown): source is Uploadable {
  if (typeof source === 'string' || source instanceof URL || source instanceof Blob) return true;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return true;
  if (source instanceof Response || source instanceof ReadableStream) return true;
  return typeof source === 'object' && source !== null && Symbol.asyncIterator in source;
}

/**
 * @param name for what has no name of its own.
 * @throws TypeError where there are no files and a path is given.
 */
export async function toFile(
  source: Uploadable,
  name: string,
  fetch: typeof globalThis.fetch,
): Promise<File> {
  const url = remoteUrl(source);
  if (url !== null) return fileOf(await fetch(url), nameIn(url) ?? name);
  if (source instanceof URL) return openFile(pathOf(source));
  if (typeof source === 'string') {
    return openFile(source.startsWith('file:') ? pathOf(new URL(source)) : source);
  }
  if (source instanceof File) return source;
  if (source instanceof Blob) return new File([source], name, { type: source.type });
  if (source instanceof Response) return fileOf(source, nameIn(source.url) ?? name);
  if (source instanceof ArrayBuffer) return new File([new Uint8Array(source)], name);
  if (ArrayBuffer.isView(source)) return new File([source as Uint8Array<ArrayBuffer>], name);
  if (source instanceof ReadableStream) return fileOf(new Response(source), name);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of source) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  return new File(chunks, name);
}

async function fileOf(response: Response, name: string): Promise<File> {
  if (!response.ok) throw new TypeError(`${response.url} answered with ${response.status}.`);
  const blob = await response.blob();
  return new File([blob], name, { type: blob.type });
}

function nameIn(url: string): string | null {
  if (!URL.canParse(url) || !url.startsWith('http')) return null;
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1)!) || null;
}

/** JSON if it will do, a form with bracketed names if there is a file among the parameters. */
export function toBody(params: Readonly<Record<string, unknown>>): object {
  if (!Object.values(params).some((value) => value instanceof Blob)) return params;
  const form = new FormData();
  for (const [key, value] of Object.entries(params)) append(form, key, value);
  return form;
}

function append(form: FormData, key: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (value instanceof Blob) form.append(key, value);
  else if (Array.isArray(value)) for (const item of value) append(form, `${key}[]`, item);
  else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) append(form, `${key}[${name}]`, inner);
  } else form.append(key, String(value as string | number | boolean));
}
