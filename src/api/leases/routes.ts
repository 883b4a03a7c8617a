import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../../contract/error.ts';
import {
  completeParamsSchema,
  failParamsSchema,
  heartbeatParamsSchema,
  inputParamsSchema,
  leaseParamsSchema,
  leaseSchema,
  leaseStatusSchema,
  operationParamsSchema,
  releaseParamsSchema,
  type CompleteParams,
  type FailParams,
  type HeartbeatParams,
  type InputParams,
  type Lease,
  type LeaseParams,
  type LeaseState,
  type LeaseStatus,
  type OperationParams,
  type ReleaseParams,
} from '../../contract/lease.ts';
import { downloadedFileSchema } from '../../contract/uploaded-file.ts';
import type { Leases } from '../../jobs/leases.ts';
import { ChecksumError } from '../../jobs/parts.ts';
import { parseRange } from '../byte-range.ts';
import { goneSignal } from '../gone-signal.ts';
import { pathId } from '../path-id.ts';
import { leaseLost } from './lease-lost.ts';
import { outputRoutes } from './outputs.ts';
import { toLease } from './to-lease.ts';

const tags = ['Workers'];
const config = { scope: 'work' } as const;
const params = pathId('lease_id');

interface OfLease {
  Params: { lease_id: string };
}

/** `/kinora/v1/leases`: jobs for workers that reach this server and nothing else. */
export function leaseRoutes(app: FastifyInstance, { leases }: { leases: Leases }): void {
  app.post<{ Body: LeaseParams }>(
    '/kinora/v1/leases',
    {
      config,
      schema: {
        operationId: 'createLease',
        tags,
        summary: 'Take the next job of an engine, or wait for one',
        body: leaseParamsSchema,
        response: { 200: leaseSchema, 204: z.null().describe('There is no job now.') },
      },
    },
    async ({ body }, reply) => {
      const { engine, worker, wait } = body;
      if (!leases.engines.includes(engine)) {
        throw new ApiError(
          400,
          `There is no engine '${engine}' here. Its engines are: ${leases.engines.join(', ')}.`,
          { param: 'engine', code: 'invalid_value' },
        );
      }
      const options = { timeoutMs: wait * 1000, signal: goneSignal(reply) };
      const job = await leases.claim(engine, worker, options);
      if (!job) return reply.code(204).send(null);
      return toLease(job) satisfies Lease;
    },
  );

  app.post<OfLease & { Body: HeartbeatParams }>(
    '/kinora/v1/leases/:lease_id/heartbeat',
    {
      config,
      schema: {
        operationId: 'renewLease',
        tags,
        summary: 'Go on holding a job, say how far it is, hear whether it is still wanted',
        params,
        body: heartbeatParamsSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id }, body }, reply): Promise<LeaseStatus> => {
      const { progress, phase, wait } = body;
      const report = progress === undefined ? undefined : { progress, phase: phase ?? 'drawing' };
      const state = await leases.heartbeat(id, {
        ...(report && { report }),
        waitMs: wait * 1000,
        signal: goneSignal(reply),
      });
      return status(state);
    },
  );

  app.post<OfLease & { Body: OperationParams }>(
    '/kinora/v1/leases/:lease_id/operation',
    {
      config,
      schema: {
        operationId: 'keepLeaseOperation',
        tags,
        summary: "Keep the engine's handle, so that a later attempt can go on with its work",
        params,
        body: operationParamsSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id }, body }): Promise<LeaseStatus> => {
      if (!(await leases.keep(id, body.operation))) throw await leaseLost(leases, id);
      return status('held');
    },
  );

  app.get<OfLease & { Querystring: InputParams }>(
    '/kinora/v1/leases/:lease_id/inputs',
    {
      config,
      schema: {
        operationId: 'downloadLeaseInput',
        tags,
        summary: 'Download a file that the job begins from',
        params,
        querystring: inputParamsSchema,
        response: {
          200: {
            description: 'The whole file.',
            content: { 'application/octet-stream': { schema: downloadedFileSchema } },
          },
          206: {
            description: 'The range that was asked for.',
            content: { 'application/octet-stream': { schema: downloadedFileSchema } },
          },
        },
      },
      exposeHeadRoute: false,
    },
    async ({ params: { lease_id: id }, query, headers }, reply) => {
      const input = await leases.openInput(id, query.key, ({ size }) => {
        const range = parseRange(headers.range, size);
        if (range === null || range === 'unsatisfiable') {
          void reply.header('content-length', size);
          return null;
        }
        const { start, end } = range;
        void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
        void reply.header('content-length', end - start + 1);
        return range;
      });
      if (!input) {
        if (await leases.whyLost(id)) throw await leaseLost(leases, id);
        throw new ApiError(404, `The lease has no input '${query.key}'.`, { param: 'key' });
      }
      return reply.header('content-type', 'application/octet-stream').send(input.bytes);
    },
  );

  outputRoutes(app, leases);

  app.post<OfLease & { Body: CompleteParams }>(
    '/kinora/v1/leases/:lease_id/complete',
    {
      config,
      schema: {
        operationId: 'completeLease',
        tags,
        summary: 'End a job whose outputs have all arrived',
        params,
        body: completeParamsSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id }, body }): Promise<LeaseStatus> => {
      try {
        if (!(await leases.complete(id, body))) throw await leaseLost(leases, id);
      } catch (fault) {
        if (!(fault instanceof ChecksumError)) throw fault;
        throw new ApiError(400, `${fault.message} Upload the outputs again.`, {
          param: 'outputs',
          code: 'checksum_mismatch',
        });
      }
      return status('ended');
    },
  );

  app.post<OfLease & { Body: FailParams }>(
    '/kinora/v1/leases/:lease_id/fail',
    {
      config,
      schema: {
        operationId: 'failLease',
        tags,
        summary: 'End a job of which there will be no film',
        params,
        body: failParamsSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id }, body }): Promise<LeaseStatus> => {
      if (!(await leases.fail(id, body.error))) throw await leaseLost(leases, id);
      return status('ended');
    },
  );

  app.post<OfLease & { Body: ReleaseParams }>(
    '/kinora/v1/leases/:lease_id/release',
    {
      config,
      schema: {
        operationId: 'releaseLease',
        tags,
        summary: 'Give a job back, for another attempt',
        params,
        body: releaseParamsSchema,
        response: { 200: leaseStatusSchema },
      },
    },
    async ({ params: { lease_id: id }, body }): Promise<LeaseStatus> => {
      const isReleased = await leases.release(id, {
        end: body.end,
        forgetsOperation: body.forgets_operation,
        delaySeconds: body.delay_seconds,
      });
      if (!isReleased) throw await leaseLost(leases, id);
      return status('lost');
    },
  );
}

function status(state: LeaseState): LeaseStatus {
  return { object: 'lease.status', state };
}
