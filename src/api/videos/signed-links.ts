import { createHmac, timingSafeEqual } from 'node:crypto';
import type { VideoContentVariant } from '../../contract/video.ts';

/** What a link opens, and until when. */
export interface LinkTarget {
  videoId: string;
  variant: VideoContentVariant;
  /** Unix seconds. */
  expiresAt: number;
}

/** Vouches for links, so that whoever has one needs no key. */
export interface SignedLinks {
  sign(target: LinkTarget): string;
  /** Whether the signature is that of the target, and its time is not over. */
  opens(target: LinkTarget, signature: string): boolean;
}

/** @param secret 32 bytes, the same for every server that is to know the links. */
export function createSignedLinks(secret: Buffer, now: () => number = Date.now): SignedLinks {
  const digest = ({ videoId, variant, expiresAt }: LinkTarget): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([videoId, variant, expiresAt]))
      .digest();
  return {
    sign: (target) => digest(target).toString('base64url'),
    opens: (target, signature) => {
      const wanted = digest(target);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
      return target.expiresAt * 1000 > now();
    },
  };
}
