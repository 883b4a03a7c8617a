/** What has been started, so that it can be stopped in the opposite order. */
export class CloseStack implements AsyncDisposable {
  private readonly closers: (() => unknown)[] = [];
  private closing: Promise<void> | null = null;

  /** Remembers a resource and hands it back. */
  use<T extends AsyncDisposable>(resource: T): T {
    this.defer(() => resource[Symbol.asyncDispose]());
    return resource;
  }

  defer(close: () => unknown): void {
    this.closers.push(close);
  }

  /** Stops everything, the last first, even if something fails to; then throws the first failure. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closers.toReversed()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
