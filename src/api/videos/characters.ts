import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import {
  videoCharacterSchema,
  videoCreateCharacterParamsSchema,
  type VideoCharacter,
  type VideoCreateCharacterParams,
} from '../../contract/character.ts';
import { notFound } from '../../contract/error.ts';
import type { CharacterRecord } from '../../store/characters.ts';
import { unixSeconds } from '../unix-seconds.ts';
import type { SharedDependencies } from './dependencies.ts';
import { probeUpload, undecodable } from './probe-upload.ts';
import { pathId } from '../path-id.ts';

/** `POST /v1/videos/characters` and `GET /v1/videos/characters/{character_id}` */
export function characterRoutes(
  app: FastifyInstance,
  { media }: Pick<SharedDependencies, 'media'>,
): void {
  app.post<{ Body: VideoCreateCharacterParams }>(
    '/v1/videos/characters',
    {
      schema: {
        operationId: 'CreateVideoCharacter',
        tags: ['Videos'],
        summary: 'Make a character from an uploaded film',
        consumes: ['multipart/form-data'],
        body: videoCreateCharacterParamsSchema,
        response: { 200: videoCharacterSchema },
      },
    },
    async ({ body, project: { characters } }): Promise<VideoCharacter> => {
      await probeUpload(body.video, media);
      // Beside the upload: its folder is removed with the request.
      const image = path.join(path.dirname(body.video.path), 'character.png');
      // A header can be read where pictures cannot.
      await media.cutOutCharacter(body.video.path, image).catch(() => {
        throw undecodable();
      });
      return toCharacter(await characters.create(body.name, createReadStream(image)));
    },
  );

  app.get<{ Params: { character_id: string } }>(
    '/v1/videos/characters/:character_id',
    {
      schema: {
        operationId: 'GetVideoCharacter',
        tags: ['Videos'],
        summary: 'Ask for a character',
        params: pathId('character_id'),
        response: { 200: videoCharacterSchema },
      },
    },
    async ({ params: { character_id: id }, project: { characters } }): Promise<VideoCharacter> => {
      const record = await characters.retrieve(id);
      if (!record) throw notFound('Character', id);
      return toCharacter(record);
    },
  );
}

function toCharacter({ id, name, createdAt }: CharacterRecord): VideoCharacter {
  return { id, name, created_at: unixSeconds(createdAt) };
}
