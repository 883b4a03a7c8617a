import type { Page } from '../contract/page.ts';

/**
 * A list of the API. `await` gives its first page; `for await` gives every item, and asks for the
 * next page when it is reached; `pages()` gives the pages. Nothing is asked for before that.
 */
export class Pages<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #load: (after: string | undefined) => Promise<Page<T>>;
  #first: Promise<Page<T>> | null = null;

  /** @param load asks for the page after an id. */
  constructor(load: (after: string | undefined) => Promise<Page<T>>) {
    this.#load = load;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a list reads as a promise of its first page
  then<A = Page<T>, B = never>(
    onPage?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(onPage, onError);
  }

  catch<B = never>(
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<Page<T> | B> {
    return this.#firstPage().catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<Page<T>> {
    return this.#firstPage().finally(onEnd);
  }

  /** Page after page. */
  async *pages(): AsyncGenerator<Page<T>> {
    let page = await this.#firstPage();
    for (;;) {
      yield page;
      if (!page.has_more || page.last_id === null) return;
      page = await this.#load(page.last_id);
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for await (const page of this.pages()) yield* page.data;
  }

  #firstPage(): Promise<Page<T>> {
    return (this.#first ??= this.#load(undefined));
  }
}
