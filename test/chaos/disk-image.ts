import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A file system of its own in a file, so that what has reached the disk can be told from what has not. */
export interface DiskImage extends AsyncDisposable {
  /** Where it is mounted. */
  readonly folder: string;
  /** Keeps what is on the disk at this moment, and nothing that is still on its way there. */
  copy(): void;
  /** Goes on with the copy, as a machine does after a power cut. Nobody may use the folder meanwhile. */
  swap(): Promise<void>;
}

/** Whether this system has what a loop mount needs, and lets it be used. */
export function canMount(): boolean {
  const { status } = spawnSync('losetup', ['-f'], { stdio: 'ignore' });
  return status === 0 && spawnSync('mkfs.ext4', ['-V'], { stdio: 'ignore' }).status === 0;
}

const IMAGE_BYTES = 768 * 1024 * 1024;
const UNMOUNT_TRIES = 100;

/** @throws Error where the system allows no loop mount. */
export async function createDiskImage(home: string): Promise<DiskImage> {
  const folder = path.join(home, 'disk');
  const images = [path.join(home, 'a.img'), path.join(home, 'b.img')];
  await mkdir(folder);
  const file = openSync(images[0]!, 'w');
  ftruncateSync(file, IMAGE_BYTES);
  closeSync(file);
  run('mkfs.ext4', ['-q', '-F', images[0]!]);
  run('mount', ['-o', 'loop', images[0]!, folder]);
  await chmod(folder, 0o755);
  const unmount = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      const { status, stderr } = spawnSync('umount', [folder], { encoding: 'utf8' });
      if (status === 0) return;
      if (tries === UNMOUNT_TRIES) throw new Error(stderr);
      await pause(100);
    }
  };
  return {
    folder,
    copy: () => run('cp', ['--sparse=always', images[0]!, images[1]!]),
    swap: async () => {
      await unmount();
      images.reverse();
      run('mount', ['-o', 'loop', images[0]!, folder]);
    },
    [Symbol.asyncDispose]: unmount,
  };
}

function run(program: string, words: string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr || String(error)}`);
}
