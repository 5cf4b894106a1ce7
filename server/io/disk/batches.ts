import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/**
 * Runs batches one after another: whatever is added while one runs waits and goes into the next together, so
 * that many writers share a write. `run` must settle every item itself and not throw.
 */
export class Batches<T> {
  readonly #run: (batch: readonly T[]) => Promise<void>;
  #waiting: T[] = [];
  #running = false;

  constructor(run: (batch: readonly T[]) => Promise<void>) {
    this.#run = run;
  }

  add(item: T): void {
    this.#waiting.push(item);
    if (!this.#running) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Requests that have already arrived get into this batch instead of waiting for the one after it.
      await turnOfTheLoop();
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#run(batch);
    }
    this.#running = false;
  }
}
