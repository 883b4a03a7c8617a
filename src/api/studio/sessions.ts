import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** How long a browser stays signed in. */
export const SESSION_SECONDS = 30 * 86_400;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Turns keys into tokens that only servers with the same secret can open. */
export interface Sessions {
  /** An opaque token that stands for the key until its time is up. */
  seal(key: string): string;
  /** The key behind a token; null if it is none of ours, was changed, or its time is up. */
  open(token: string): string | null;
}

/** @param secret 32 bytes. */
export function createSessions(secret: Buffer, now: () => number = Date.now): Sessions {
  return {
    seal: (key) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, secret, iv);
      const content = JSON.stringify({ key, until: now() + SESSION_SECONDS * 1000 });
      const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        const sealed = bytes.subarray(IV_BYTES + TAG_BYTES);
        const content = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
        const { key, until } = JSON.parse(content) as { key: string; until: number };
        return until > now() ? key : null;
      } catch {
        return null;
      }
    },
  };
}
