import type { Page } from '@playwright/test';

/** The ids of the annotations whose saving the server has acknowledged, as they come. */
export class Acknowledged {
  readonly ids = new Set<string>();
  readonly #waiting: (() => void)[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      const id = /\/annotations\/([^/]+)$/.exec(response.url())?.[1];
      if (!id || !response.ok() || response.request().method() !== 'PUT') return;
      this.ids.add(id);
      for (const look of this.#waiting) look();
    });
  }

  /** Resolves once so many are acknowledged. */
  reaches(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.ids.size >= count) resolve();
      };
      this.#waiting.push(look);
      look();
    });
  }
}
