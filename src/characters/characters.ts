import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Database } from '../database/database.ts';
import type { BlobStorage } from '../storage/storage.ts';
import {
  findCharacter,
  insertCharacter,
  listCharacters,
  type CharacterRecord,
} from '../store/characters.ts';
import type { PageOptions } from '../store/page.ts';

/** Who looks the same in every film of a project that names them. */
export interface Characters {
  /** The image is a PNG of the character, transparent around it. */
  create(name: string, image: Readable): Promise<CharacterRecord>;
  retrieve(id: string): Promise<CharacterRecord | null>;
  /** Newest first. */
  list(
    options: Omit<PageOptions, 'projectId'>,
  ): Promise<{ records: CharacterRecord[]; hasMore: boolean }>;
}

export function createCharacters({
  database,
  storage,
}: {
  database: Database;
  storage: BlobStorage;
}): (projectId: string) => Characters {
  const db = database.kysely;
  return (projectId) => ({
    create: async (name, image) => {
      const time = Math.floor(Date.now() / 1000)
        .toString(16)
        .padStart(8, '0');
      const id = `char_${time}${randomBytes(20).toString('hex')}`;
      const blobKey = `characters/${id}.png`;
      await storage.put(blobKey, image);
      return insertCharacter(db, { id, projectId, name, blobKey });
    },
    retrieve: (id) => findCharacter(db, { id, projectId }),
    list: (options) => listCharacters(db, { ...options, projectId }),
  });
}
