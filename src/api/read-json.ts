import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { checkJsonLimits } from './json-limits.ts';

/** Shorter bodies are read in no time. */
const LARGE = 1024 * 1024;

/**
 * Reads bodies of JSON. Some SDKs send `content-type: application/json` with no body on GET and DELETE.
 * Of large bodies that have come at the same time each is read in a turn of its own: others are
 * answered in between.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  let before: Promise<unknown> = Promise.resolve();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    const read = (): void => {
      try {
        checkJsonLimits(body as string);
      } catch (error) {
        return done(error as Error);
      }
      void parse(request, body as string, done);
    };
    if (body.length < LARGE) return read();
    before = before.then(() => nextTurn()).then(read);
  });
}
