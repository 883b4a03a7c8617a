import { Readable, Transform } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
  S3Client,
  type ListMultipartUploadsCommandOutput,
  type MultipartUpload,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { StorageError } from './error.ts';
import type { S3Location } from './location.ts';
import { assertBlobKey, type BlobStorage, type LinkOptions } from './storage.ts';

/** A source of unknown length is held in memory by parts of this size, two at a time. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
/** An upload that began so long ago belongs to a process that is gone. */
const ABANDONED_MS = 24 * 60 * 60_000;
const ATTEMPTS = 5;
const CONNECT_TIMEOUT_MS = 5000;
/** Without a byte. */
const SILENCE_TIMEOUT_MS = 60_000;
const CONNECTIONS = 128;
/** For how long a link is good: as long as a slow download takes to begin, and a pause to be ended. */
const LINK_SECONDS = 15 * 60;

/**
 * Blobs as objects of a bucket on any server that speaks S3. An object appears when its upload is
 * complete; an upload that fails is taken back.
 *
 * @throws StorageError if the bucket cannot be used.
 */
export async function createS3Storage(location: S3Location): Promise<BlobStorage> {
  const { bucket, prefix } = location;
  const client = createClient(location);
  const { publicEndpoint } = location;
  const linking = publicEndpoint ? createClient({ ...location, endpoint: publicEndpoint }) : client;
  await assertUsable(client, location);
  const before = prefix === '' ? '' : `${prefix}/`;
  const placeOf = (key: string): { Bucket: string; Key: string } => {
    assertBlobKey(key);
    return { Bucket: bucket, Key: `${before}${key}` };
  };

  return {
    put: async (key, source) => {
      const { counter, count } = countBytes(source);
      const upload = new Upload({
        client,
        params: { ...placeOf(key), Body: counter },
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
        leavePartsOnError: false,
      });
      try {
        const { ETag } = await upload.done();
        return { size: count(), etag: unquoted(ETag) };
      } finally {
        source.destroy();
        counter.destroy();
      }
    },
    stat: async (key) => {
      const found = await orNull(client.send(new HeadObjectCommand(placeOf(key))));
      return found && { size: found.ContentLength ?? 0, etag: unquoted(found.ETag) };
    },
    get: async (key, range) => {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const found = await orNull(
        client.send(new GetObjectCommand({ ...placeOf(key), ...(Range && { Range }) })),
      );
      return found ? (found.Body as Readable) : null;
    },
    ...(location.isLinked && {
      link: (key: string, { contentType, contentDisposition }: LinkOptions) =>
        getSignedUrl(
          linking,
          new GetObjectCommand({
            ...placeOf(key),
            ResponseContentType: contentType,
            ResponseContentDisposition: contentDisposition,
          }),
          { expiresIn: LINK_SECONDS },
        ),
    }),
    delete: async (key) => {
      await orNull(client.send(new DeleteObjectCommand(placeOf(key))));
    },
    list: async function* (start) {
      const pages = paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: `${before}${start}` },
      );
      for await (const { Contents = [] } of pages) {
        for (const { Key = '' } of Contents) yield Key.slice(before.length);
      }
    },
    discardAbandoned: async (now = Date.now()) => {
      let discarded = 0;
      for await (const { Key, UploadId, Initiated } of listUploads(client, bucket, before)) {
        if (!Initiated || now - Initiated.getTime() < ABANDONED_MS) continue;
        await orNull(
          client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId })),
        );
        discarded += 1;
      }
      return discarded;
    },
  };
}

function createClient({ endpoint, region, isPathStyle, credentials }: S3Location): S3Client {
  return new S3Client({
    ...(endpoint !== null && { endpoint, region: region ?? 'us-east-1' }),
    ...(region !== null && { region }),
    ...(credentials !== null && { credentials }),
    forcePathStyle: isPathStyle,
    // Servers other than AWS's may not know the checksums that are sent by default.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      httpAgent: { maxSockets: CONNECTIONS },
      httpsAgent: { maxSockets: CONNECTIONS },
    },
  });
}

async function assertUsable(client: S3Client, { bucket }: S3Location): Promise<void> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
  } catch (error) {
    const status = statusOf(error);
    const reason =
      status === 404
        ? 'there is no such bucket: make it first'
        : status === 403
          ? 'these credentials may not use it'
          : `its server does not answer (${(error as Error).message || (error as Error).name})`;
    throw new StorageError(
      `The bucket '${bucket}' cannot be used: ${reason}. Check KINORA_STORAGE_URL.`,
      { cause: error },
    );
  }
}

async function* listUploads(
  client: S3Client,
  bucket: string,
  prefix: string,
): AsyncGenerator<MultipartUpload> {
  let marker: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (marker) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...marker }),
    );
    yield* page.Uploads ?? [];
    const { NextKeyMarker, NextUploadIdMarker } = page;
    marker =
      page.IsTruncated && NextKeyMarker && NextUploadIdMarker
        ? { KeyMarker: NextKeyMarker, UploadIdMarker: NextUploadIdMarker }
        : null;
  }
}

/** The upload does not tell how much it sent. A source that breaks breaks what is read of it. */
function countBytes(source: Readable): { counter: Transform; count: () => number } {
  let bytes = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  source.on('error', (error) => counter.destroy(error));
  // A source that is destroyed without an error has not come to its end either.
  source.on('close', () => {
    if (!source.readableEnded) counter.destroy(new Error('The source ended early.'));
  });
  source.pipe(counter);
  return { counter, count: () => bytes };
}

function unquoted(etag = ''): string {
  return etag.replaceAll('"', '');
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

async function orNull<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}
