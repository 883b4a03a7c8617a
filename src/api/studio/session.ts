import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../../keys/keys.ts';
import { SESSION_SECONDS, type Sessions } from './sessions.ts';
import { protocolOf } from '../protocol-of.ts';

const COOKIE = 'kinora_session';
const PATH = '/kinora/v1/session';
/** Anybody may send one: nothing else is read without a key. */
const BODY_MAX_BYTES = 4096;

/** What the page needs to know before anything else. */
interface Session {
  object: 'session';
  /** `open`: nobody needs a key. */
  mode: 'open' | 'keys';
  signed_in: boolean;
}

const sessionSchema: z.ZodType<Session> = z.strictObject({
  object: z.literal('session'),
  mode: z.enum(['open', 'keys']),
  signed_in: z.boolean(),
});

const signInParamsSchema: z.ZodType<{ key: string }, unknown> = z.strictObject({
  key: z.string().min(1).max(500),
});

export interface SessionDependencies {
  mode: 'open' | 'keys';
  sessions: Sessions;
  /** Throws 401 for a request without a good key. */
  authenticate(request: FastifyRequest): Promise<Caller>;
}

/**
 * Signs browsers in: a key is exchanged for a cookie that scripts cannot read, so that `<video>` and
 * event streams work. Whoever presents the cookie is taken for the holder of its key.
 */
export async function registerSessions(
  app: FastifyInstance,
  { mode, sessions, authenticate }: SessionDependencies,
): Promise<void> {
  await app.register(cookie);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[COOKIE];
    if (!token || request.headers.authorization || !isTrusted(request)) return;
    const key = sessions.open(token);
    if (key !== null) request.headers.authorization = `Bearer ${key}`;
  });

  const tags = ['Studio'];
  const state = async (request: FastifyRequest): Promise<Session> => {
    const signedIn = await authenticate(request).then(
      () => true,
      () => false,
    );
    return { object: 'session', mode, signed_in: signedIn };
  };
  app.get(
    PATH,
    {
      schema: {
        operationId: 'getSession',
        tags,
        summary: 'Whether a key is needed, and there',
        response: { 200: sessionSchema },
      },
    },
    state,
  );
  app.post<{ Body: { key: string } }>(
    PATH,
    {
      bodyLimit: BODY_MAX_BYTES,
      schema: {
        operationId: 'createSession',
        tags,
        summary: 'Exchange a key for a cookie',
        body: signInParamsSchema,
        response: { 200: sessionSchema },
      },
    },
    async (request, reply) => {
      request.headers.authorization = `Bearer ${request.body.key}`;
      await authenticate(request);
      if (mode === 'keys') keep(request, reply, sessions.seal(request.body.key));
      return { object: 'session' as const, mode, signed_in: true };
    },
  );
  app.delete(
    PATH,
    {
      schema: {
        operationId: 'deleteSession',
        tags,
        summary: 'Sign out of the studio',
        response: { 200: sessionSchema },
      },
    },
    (_request, reply) => {
      reply.clearCookie(COOKIE, { path: '/' });
      return { object: 'session' as const, mode, signed_in: mode === 'open' };
    },
  );
}

function keep(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: protocolOf(request) === 'https',
    maxAge: SESSION_SECONDS,
  });
}

/**
 * A cookie comes along with requests that other pages make a browser send. It counts for reading,
 * and otherwise only if a script of this very origin has sent the request.
 */
function isTrusted(request: FastifyRequest): boolean {
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return true;
  const { origin, host } = headers;
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  return isOwn && headers['x-kinora-studio'] === '1';
}
