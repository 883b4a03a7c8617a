/**
 * Writes progress at most once per interval, the newest value last. What comes between is left
 * out: every write wakes every listener of every process.
 */
export class ProgressWriter {
  readonly #write: (progress: number, phase: string) => Promise<void>;
  readonly #intervalMs: number;
  #next: { progress: number; phase: string } | null = null;
  #last = { progress: -1, phase: '' };
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(write: (progress: number, phase: string) => Promise<void>, intervalMs: number) {
    this.#write = write;
    this.#intervalMs = intervalMs;
  }

  /** `progress` 0 to 1 of the engine's work. 100 is reserved for a film that is stored. */
  report(progress: number, phase: string): void {
    const percent = Math.min(99, Math.max(0, Math.floor(progress * 100)));
    this.#next = { progress: Math.max(percent, this.#last.progress), phase };
    if (this.#timer === null) this.#flush();
  }

  #flush(): void {
    this.#timer = null;
    const next = this.#next;
    this.#next = null;
    if (this.#isEnded || !next) return;
    if (next.progress === this.#last.progress && next.phase === this.#last.phase) return;
    this.#last = next;
    this.#timer = setTimeout(() => this.#flush(), this.#intervalMs);
    this.#writing = this.#writing.then(() => this.#write(next.progress, next.phase));
  }

  /** Drops what has not been written; resolves when nothing is being written any more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#writing;
  }
}
