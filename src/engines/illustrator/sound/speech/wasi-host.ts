/** Thrown when the program ends itself. */
export class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

const OK = 0;
const BAD_FILE = 8;
const NO_FILE = 44;
const STANDARD_STREAMS = 2;
const FOLDER = 3;

/** Memory of a program; its buffer is another one after it has grown. */
export interface ProgramMemory {
  readonly buffer: ArrayBuffer;
}

type Calls = Record<string, (...given: never[]) => number>;

interface OpenFile {
  bytes: Uint8Array;
  length: number;
  at: number;
}

/** A machine for one run of a WASI program: its arguments, one folder in memory, and nothing else. */
export interface WasiHost {
  /** The calls of `wasi_snapshot_preview1`. */
  imports: Calls;
  attach(memory: ProgramMemory): void;
  /** What the program has written there; empty if nothing. */
  file(name: string): Uint8Array;
}

/** Gives the calls that flite makes; clocks stand still, so that equal runs are equal. */
export function createHost(args: readonly string[]): WasiHost {
  let memory: ProgramMemory | null = null;
  const view = (): DataView => new DataView(memory!.buffer);
  const bytes = (at: number, length: number): Uint8Array =>
    new Uint8Array(memory!.buffer, at, length);
  const encoded = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  const files = new Map<string, OpenFile>();
  const open = new Map<number, OpenFile>();
  let next = FOLDER + 1;

  const streams: Calls = {
    path_open(
      _folder: number,
      _lookup: number,
      path: number,
      length: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _status: number,
      result: number,
    ): number {
      const name = new TextDecoder().decode(bytes(path, length));
      const creates = (flags & 1) !== 0;
      if (!creates && !files.has(name)) return NO_FILE;
      const file = { ...(files.get(name) ?? { bytes: new Uint8Array(1 << 16), length: 0 }), at: 0 };
      files.set(name, file);
      open.set(next, file);
      view().setUint32(result, next++, true);
      return OK;
    },
    fd_write(fd: number, parts: number, count: number, result: number): number {
      let written = 0;
      const file = open.get(fd);
      for (let i = 0; i < count; i++) {
        const at = view().getUint32(parts + 8 * i, true);
        const length = view().getUint32(parts + 8 * i + 4, true);
        if (file) append(file, bytes(at, length));
        else if (fd > STANDARD_STREAMS) return BAD_FILE;
        written += length;
      }
      view().setUint32(result, written, true);
      return OK;
    },
    fd_read(fd: number, parts: number, count: number, result: number): number {
      const file = open.get(fd);
      let taken = 0;
      for (let i = 0; file && i < count; i++) {
        const at = view().getUint32(parts + 8 * i, true);
        const length = Math.min(view().getUint32(parts + 8 * i + 4, true), file.length - file.at);
        bytes(at, length).set(file.bytes.subarray(file.at, file.at + length));
        file.at += length;
        taken += length;
      }
      view().setUint32(result, taken, true);
      return OK;
    },
    fd_seek(fd: number, offset: bigint, whence: number, result: number): number {
      const file = open.get(fd);
      if (!file) return BAD_FILE;
      const from = [0, file.at, file.length][whence] ?? 0;
      file.at = from + Number(offset);
      view().setBigUint64(result, BigInt(file.at), true);
      return OK;
    },
    fd_close: (fd: number) => (open.delete(fd), OK),
    fd_prestat_get(fd: number, result: number): number {
      if (fd !== FOLDER) return BAD_FILE;
      view().setUint32(result, 0, true);
      view().setUint32(result + 4, 1, true);
      return OK;
    },
    fd_prestat_dir_name: (_fd: number, path: number, length: number) => {
      bytes(path, length).fill('.'.charCodeAt(0));
      return OK;
    },
    fd_fdstat_get(fd: number, result: number): number {
      const isFolder = fd === FOLDER;
      if (!isFolder && fd > STANDARD_STREAMS && !open.has(fd)) return BAD_FILE;
      bytes(result, 24).fill(0);
      view().setUint8(result, isFolder ? 3 : fd <= STANDARD_STREAMS ? 2 : 4);
      view().setBigUint64(result + 8, 0xffff_ffffn, true);
      view().setBigUint64(result + 16, 0xffff_ffffn, true);
      return OK;
    },
    fd_fdstat_set_flags: () => OK,
  };

  const program: Calls = {
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, encoded.length, true);
      view().setUint32(
        size,
        encoded.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return OK;
    },
    args_get(pointers: number, text: number): number {
      let at = text;
      encoded.forEach((arg, i) => {
        view().setUint32(pointers + 4 * i, at, true);
        bytes(at, arg.length).set(arg);
        at += arg.length;
      });
      return OK;
    },
    clock_time_get(_clock: number, _precision: bigint, result: number): number {
      view().setBigUint64(result, 0n, true);
      return OK;
    },
    proc_exit(code: number): never {
      throw new Exit(code);
    },
  };

  return {
    imports: { ...streams, ...program },
    attach: (given) => {
      memory = given;
    },
    file: (name) => {
      const file = files.get(name);
      return file ? file.bytes.subarray(0, file.length) : new Uint8Array();
    },
  };
}

/** Writes where the file stands; it grows as it must. */
function append(file: OpenFile, data: Uint8Array): void {
  const end = file.at + data.length;
  if (end > file.bytes.length) {
    const grown = new Uint8Array(Math.max(end, 2 * file.bytes.length));
    grown.set(file.bytes);
    file.bytes = grown;
  }
  file.bytes.set(data, file.at);
  file.at = end;
  file.length = Math.max(file.length, end);
}
