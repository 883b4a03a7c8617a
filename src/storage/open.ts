import path from 'node:path';
import { createDiskStorage } from './disk.ts';
import type { StorageLocation } from './location.ts';
import type { BlobStorage } from './storage.ts';

/**
 * Opens the storage and makes sure that it can be used.
 *
 * @throws StorageError with a message for the operator.
 */
export async function openStorage(
  location: StorageLocation,
  dataDirectory: string,
): Promise<BlobStorage> {
  if (location.kind === 'disk') return createDiskStorage(path.join(dataDirectory, 'blobs'));
  // Its modules take longer to load than everything else together; most servers need none of them.
  const { createS3Storage } = await import('./s3.ts');
  return createS3Storage(location);
}
