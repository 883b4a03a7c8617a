import type { Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { checkStorage, type StorageReport } from '../jobs/check-storage.ts';
import { openStorage } from '../storage/open.ts';

/**
 * `kinora doctor --storage`: compares every record with every blob, and mends what does not agree if
 * it is told to. Servers may go on working meanwhile.
 */
export async function doctorStorage(
  config: Config,
  { mends }: { mends: boolean },
): Promise<StorageReport> {
  const storage = await openStorage(config.storage, config.dataDirectory);
  await using database = await openDatabase({
    dataDirectory: config.dataDirectory,
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
    schema: 'as_it_is',
  });
  return checkStorage({ database, storage }, { mends });
}

/** A few lines for people. */
export function describeStorage(report: StorageReport): string {
  const { blobs, bytes, orphans, broken, abandoned, isMended } = report;
  const size = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
  const lost = orphans.reduce((sum, { bytes: own }) => sum + own, 0);
  const lines = [
    `${blobs} blobs, ${size(bytes)}`,
    `${orphans.length} that no record leads to, ${size(lost)}${isMended && orphans.length > 0 ? ': removed' : ''}`,
    ...orphans.map(({ key }) => `  ${key}`),
    `${broken.length} records without their bytes${isMended && broken.length > 0 ? ': taken back' : ''}`,
    ...broken.map(({ kind, id, problem }) => `  ${kind} ${id}: ${problem}`),
  ];
  if (abandoned > 0) lines.push(`${abandoned} writes that were broken off: removed`);
  if (!isMended && orphans.length + broken.length > 0) {
    lines.push('Mend it with: kinora doctor --storage --mend');
  }
  return `${lines.join('\n')}\n`;
}
