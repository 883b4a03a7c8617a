/**
 * Files, where there are any: Node, Bun and Deno. Nothing is imported, so that what a bundler makes
 * of the client for browsers has no trace of Node in it.
 */

type Builtins = {
  fs: typeof import('node:fs');
  path: typeof import('node:path');
  url: typeof import('node:url');
};

/** @throws TypeError in a browser. */
function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (id: string) => unknown };
  };
  const found = process?.getBuiltinModule?.(name);
  if (!found) throw new TypeError('There are no files here: pass a Blob, a stream or a URL.');
  return found as Builtins[Name];
}

/** The file as a blob that is read when it is sent, named as it is. */
export async function openFile(path: string): Promise<File> {
  const blob = await builtin('fs').openAsBlob(path);
  return new File([blob], builtin('path').basename(path));
}

/** `file:///…` as a path. */
export function pathOf(url: URL): string {
  return builtin('url').fileURLToPath(url);
}

/** A download in progress: `FILE.part`, and `FILE.part.etag` that says what it is a part of. */
export interface PartialFile {
  /** What an earlier download left; null for nothing. */
  readonly found: { bytes: number; etag: string } | null;
  /** Continues after `offset` bytes of the content with this tag; null forbids to continue later. */
  begin(offset: number, etag: string | null): Promise<void>;
  write(chunk: Uint8Array): Promise<void>;
  /** The file appears under its own name, whole. */
  finish(): Promise<void>;
  /** Keeps what there is for the next time. */
  close(): Promise<void>;
}

/** @param path where the file will be. */
export async function openPartialFile(path: string): Promise<PartialFile> {
  const { promises: fs } = builtin('fs');
  const part = `${path}.part`;
  const tag = `${part}.etag`;
  const found = await Promise.all([fs.stat(part), fs.readFile(tag, 'utf8')]).then(
    ([{ size }, etag]) => (size > 0 ? { bytes: size, etag } : null),
    () => null,
  );
  let handle: Awaited<ReturnType<typeof fs.open>> | null = null;
  let position = 0;
  const close = async (): Promise<void> => {
    await handle?.close();
    handle = null;
  };
  return {
    found,
    begin: async (offset, etag) => {
      await close();
      if (etag === null) await fs.rm(tag, { force: true });
      else await fs.writeFile(tag, etag);
      handle = await fs.open(part, offset === 0 ? 'w' : 'r+');
      await handle.truncate(offset);
      position = offset;
    },
    write: async (chunk) => {
      for (let done = 0; done < chunk.length;) {
        const { bytesWritten } = await handle!.write(chunk, done, chunk.length - done, position);
        done += bytesWritten;
        position += bytesWritten;
      }
    },
    finish: async () => {
      await handle!.sync();
      await close();
      await fs.rename(part, path);
      await fs.rm(tag, { force: true });
    },
    close,
  };
}
