import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../../contract/error.ts';
import {
  keptUploadSchema,
  leaseStatusSchema,
  outputDigestSchema,
  outputParamsSchema,
  outputStatusSchema,
  uploadNameSchema,
  type LeaseStatus,
  type OutputDigest,
  type OutputParams,
  type OutputStatus,
  type UploadName,
} from '../../contract/lease.ts';
import { downloadedFileSchema } from '../../contract/uploaded-file.ts';
import { OffsetError, type Leases } from '../../jobs/leases.ts';
import { ChecksumError } from '../../jobs/parts.ts';
import { leaseLost } from './lease-lost.ts';

/** Of one request: a film may have any number of parts. */
const PART_MAX_BYTES = 64 * 1024 * 1024;
const TYPE = 'application/octet-stream';

const tags = ['Workers'];
const config = { scope: 'work' } as const;
const params = z.object({ lease_id: z.string(), name: uploadNameSchema });

interface OfOutput {
  Params: { lease_id: string; name: UploadName };
}

/** `GET`, `PATCH` and `POST /kinora/v1/leases/{lease_id}/outputs/{name}`: an upload that can be resumed. */
export function outputRoutes(app: FastifyInstance, leases: Leases): void {
  const path = '/kinora/v1/leases/:lease_id/outputs/:name';

  app.get<OfOutput>(
    path,
    {
      config,
      schema: {
        operationId: 'retrieveLeaseOutput',
        tags,
        summary: 'Ask how much of an output has arrived',
        params,
        response: { 200: outputStatusSchema },
      },
      exposeHeadRoute: false,
    },
    async ({ params: { lease_id: id, name } }): Promise<OutputStatus> => {
      if (await leases.whyLost(id)) throw await leaseLost(leases, id);
      return arrived(await leases.outputOffset(id, name));
    },
  );

  app.post<{ Params: { lease_id: string; name: `kept.${string}` }; Body: OutputDigest }>(
    path,
    {
      config,
      schema: {
        operationId: 'keepLeaseFile',
        tags,
        summary: 'Keep a file that has arrived, so that later attempts find it among their inputs',
        params: z.object({ lease_id: z.string(), name: keptUploadSchema }),
        body: outputDigestSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id, name }, body }): Promise<LeaseStatus> => {
      try {
        if (!(await leases.keepFile(id, name, body))) throw await leaseLost(leases, id);
        return { object: 'lease.status', state: 'held' };
      } catch (fault) {
        if (!(fault instanceof ChecksumError)) throw fault;
        throw new ApiError(400, `${fault.message} Upload the file again.`, {
          code: 'checksum_mismatch',
        });
      }
    },
  );

  // A parser of its own, for bodies that are not held in memory.
  void app.register(async (uploads) => {
    uploads.addContentTypeParser(TYPE, (_request, payload, done) => done(null, payload));
    uploads.patch<OfOutput & { Querystring: OutputParams; Body: Readable }>(
      path,
      {
        config,
        schema: {
          operationId: 'uploadLeaseOutput',
          tags,
          summary: 'Send the next part of an output',
          description:
            'A part is kept whole or not at all: after a broken connection ask for the offset and go on ' +
            'from there. `content-digest: sha-256=:…:` (RFC 9530) is checked if it is there.',
          params,
          querystring: outputParamsSchema,
          consumes: [TYPE],
          body: downloadedFileSchema,
          response: { 200: outputStatusSchema },
        },
        // Bytes on their way are not looked at.
        validatorCompiler: (part) =>
          part.httpPart === 'body' ? (value) => ({ value }) : app.validatorCompiler!(part),
      },
      async ({ params: { lease_id: id, name }, query: { offset }, body, headers }) => {
        const bytes = lengthOf(headers['content-length']);
        const sha256 = digestOf(headers['content-digest']);
        try {
          const now = await leases.writeOutput(id, name, {
            offset,
            source: body,
            bytes,
            ...(sha256 && { sha256 }),
          });
          if (now === null) throw await leaseLost(leases, id);
          return arrived(now);
        } catch (fault) {
          if (fault instanceof ChecksumError) {
            throw new ApiError(400, fault.message, {
              param: 'content-digest',
              code: 'checksum_mismatch',
            });
          }
          if (!(fault instanceof OffsetError)) throw fault;
          throw new ApiError(409, `${fault.message} Go on from there.`, {
            param: 'offset',
            code: 'wrong_offset',
          });
        }
      },
    );
  });
}

function arrived(offset: number): OutputStatus {
  return { object: 'lease.output', offset };
}

function lengthOf(header: string | undefined): number {
  const bytes = Number(header);
  if (header === undefined || !Number.isSafeInteger(bytes)) {
    throw new ApiError(411, 'A part needs the header content-length.', { param: 'content-length' });
  }
  if (bytes === 0 || bytes > PART_MAX_BYTES) {
    throw new ApiError(413, `A part has 1 to ${PART_MAX_BYTES} bytes.`, {
      param: 'content-length',
    });
  }
  return bytes;
}

/** The SHA-256 of an RFC 9530 header in hex; null without one. */
function digestOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const match = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(String(header));
  if (match) return Buffer.from(match[1]!, 'base64').toString('hex');
  throw new ApiError(400, "Invalid 'content-digest': expected sha-256=:BASE64:.", {
    param: 'content-digest',
    code: 'invalid_value',
  });
}
