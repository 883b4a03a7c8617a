import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { FILM_MAX_BYTES } from '../remote/film-stream.ts';
import { readJson, TooLargeError, type SpilledJson } from '../remote/read-json.ts';

export interface ServerEvent {
  name: string;
  data: SpilledJson;
}

/** A line longer than this holds a film, and is kept in a file until it has come whole. */
const LINE_MAX_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

/** Reads server-sent events with JSON in one `data` line each; films within them go into files. */
export async function* readEvents(body: Readable, directory: string): AsyncGenerator<ServerEvent> {
  let name = 'message';
  for await (const line of readLines(body, directory)) {
    const text = typeof line === 'string' ? line : null;
    if (text === '') name = 'message';
    else if (text?.startsWith('event:')) name = text.slice('event:'.length).trim();
    else if (text === null || text.startsWith('data:')) {
      yield { name, data: await parse(line, directory) };
    }
  }
}

/** The name of a file that holds the line. */
interface LongLine {
  file: string;
}

function parse(line: string | LongLine, directory: string): Promise<SpilledJson> {
  const skip = 'data:'.length;
  const bytes =
    typeof line === 'string'
      ? Readable.from([Buffer.from(line.slice(skip))])
      : createReadStream(line.file, { start: skip });
  return readJson(bytes, { directory, maxBytes: FILM_MAX_BYTES });
}

async function* readLines(body: Readable, directory: string): AsyncGenerator<string | LongLine> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let long: { file: string; stream: WriteStream } | null = null;
  const add = async (part: Buffer): Promise<void> => {
    bytes += part.length;
    if (bytes > 2 * FILM_MAX_BYTES) throw new TooLargeError('The film in the answer is too large.');
    if (!long && bytes > LINE_MAX_BYTES) {
      const file = path.join(directory, `event-${randomUUID()}`);
      long = { file, stream: createWriteStream(file) };
      for (const earlier of parts) long.stream.write(earlier);
      parts = [];
    }
    if (!long) parts.push(part);
    else if (!long.stream.write(part)) await once(long.stream, 'drain');
  };
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        await add(chunk.subarray(start, end));
        start = end + 1;
        const ended = long as { file: string; stream: WriteStream } | null;
        if (ended) {
          ended.stream.end();
          await once(ended.stream, 'finish');
          yield { file: ended.file };
        } else yield Buffer.concat(parts).toString().replace(/\r$/, '');
        parts = [];
        bytes = 0;
        long = null;
      }
      await add(chunk.subarray(start));
    }
  } finally {
    (long as { stream: WriteStream } | null)?.stream.destroy();
    body.destroy();
  }
}
