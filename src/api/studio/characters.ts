import type { FastifyInstance } from 'fastify';
import { videoCharacterSchema, type VideoCharacter } from '../../contract/character.ts';
import { notFound } from '../../contract/error.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import { downloadedFileSchema } from '../../contract/uploaded-file.ts';
import type { BlobStorage } from '../../storage/storage.ts';
import { pathId } from '../path-id.ts';
import { unixSeconds } from '../unix-seconds.ts';

const PATH = '/kinora/v1/characters';

/** `GET /kinora/v1/characters` and `GET /kinora/v1/characters/{character_id}/image` */
export function characterListRoutes(
  app: FastifyInstance,
  { storage }: { storage: BlobStorage },
): void {
  app.get<{ Querystring: VideoListParams }>(
    PATH,
    {
      schema: {
        operationId: 'listCharacters',
        tags: ['Videos'],
        summary: 'List characters, newest first',
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(videoCharacterSchema) },
      },
    },
    async ({ query: { limit, order, after }, project }): Promise<Page<VideoCharacter>> => {
      const found = await project.characters.list({ limit, order, after: after ?? null });
      const characters = found.records.map(({ id, name, createdAt }) => ({
        id,
        name,
        created_at: unixSeconds(createdAt),
      }));
      return page(characters, found.hasMore);
    },
  );

  app.get<{ Params: { character_id: string } }>(
    `${PATH}/:character_id/image`,
    {
      schema: {
        operationId: 'getCharacterImage',
        tags: ['Videos'],
        summary: 'The picture of a character, cut out',
        params: pathId('character_id'),
        response: {
          200: {
            description: 'A PNG, transparent around the character.',
            content: { 'image/png': { schema: downloadedFileSchema } },
          },
        },
      },
    },
    async ({ params: { character_id: id }, project }, reply) => {
      const record = await project.characters.retrieve(id);
      const image = record && (await storage.get(record.blobKey));
      if (!image) throw notFound('Character', id);
      return reply
        .header('content-type', 'image/png')
        .header('cache-control', 'private, max-age=86400, immutable')
        .send(image);
    },
  );
}
