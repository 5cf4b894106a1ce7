import type { Browser, Page } from '@playwright/test';

/** A page in a context of its own, and what the script that runs ahead of it tells. */
export type Visit = {
  readonly page: Page;
  /** What the page tells next by a name, or has told since it was last asked. */
  readonly told: (name: string) => Promise<number>;
};

export type Visited = {
  readonly url: string;
  /** Runs ahead of the page's own scripts and may call `benchTells(name, number)`. */
  readonly probe: string;
  readonly cookie?: { readonly name: string; readonly value: string };
};

// What takes longer than this will not come.
const PATIENCE_MILLISECONDS = 60_000;
const VIEWPORT = { width: 1280, height: 800 };

/** Opens a page as a browser does that has never seen it, and does some work with it. */
export async function visit<T>(
  browser: Browser,
  { url, probe, cookie }: Visited,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    if (cookie) await context.addCookies([{ ...cookie, url }]);
    const page = await context.newPage();
    const mailbox = new Mailbox();
    await page.exposeFunction('benchTells', mailbox.put);
    await page.addInitScript({ content: probe });
    await page.goto(url, { waitUntil: 'commit' });
    return await work({ page, told: mailbox.take });
  } finally {
    await context.close();
  }
}

/** Numbers by name; whoever comes for one before it is there waits. */
class Mailbox {
  readonly #numbers = new Map<string, number>();
  readonly #waiting = new Map<string, (value: number) => void>();

  put = (name: string, value: number): void => {
    const waiting = this.#waiting.get(name);
    if (waiting) waiting(value);
    else this.#numbers.set(name, value);
    this.#waiting.delete(name);
  };

  take = (name: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const there = this.#numbers.get(name);
      this.#numbers.delete(name);
      if (there !== undefined) return resolve(there);
      const timer = setTimeout(
        () => reject(new Error(`The page never told "${name}".`)),
        PATIENCE_MILLISECONDS,
      );
      this.#waiting.set(name, (value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
}
