import type { BrowserContext } from '@playwright/test';

/**
 * Notes whatever a page must never do: complain in its console, throw, break its own content security policy,
 * ask another origin for anything.
 */
export class Watch {
  readonly #seen: string[] = [];
  readonly #origins = new Set<string>();
  #allowed: RegExp[] = [];

  async over(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()} ${message.location().url}`);
    });
    context.on('weberror', (problem) => this.#note(`thrown: ${problem.error().stack}`));
    context.on('request', (request) => this.#origins.add(new URL(request.url()).origin));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`content security policy: ${violatedDirective} by ${blockedURI}`),
      );
    });
  }

  /** For what a test brings about itself, such as a server that is gone. */
  allow(...allowed: readonly RegExp[]): void {
    this.#allowed.push(...allowed);
  }

  /** All that was noted and not allowed, and every origin asked but the server's own. */
  findings(own: string | undefined): readonly string[] {
    const foreign = [...this.#origins].filter((origin) => own === undefined || !own.startsWith(`${origin}/`));
    return [
      ...this.#seen.filter((line) => !this.#allowed.some((pattern) => pattern.test(line))),
      ...foreign.map((origin) => `a request to ${origin}`),
    ];
  }

  #note(line: string): void {
    this.#seen.push(line);
  }
}

/** What Chromium's console says when the server is gone, and when it refuses a change. */
export const GONE = /net::ERR_(?:CONNECTION_\w+|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|NETWORK_IO_SUSPENDED)/;
export const REFUSED = /responded with a status of (?:409|412)/;
