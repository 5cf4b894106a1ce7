const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 8_000;

/** Pauses between attempts to reach a server, each twice as long as the one before, that can be cut short. */
export class Backoff {
  #pause = FIRST_PAUSE_MILLISECONDS;
  #end: (() => void) | undefined;

  /** Waits for the next attempt. */
  async wait(): Promise<void> {
    const pause = this.#pause;
    this.#pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#end = undefined;
  }

  /** Ends a wait that is under way. */
  cutShort(): void {
    this.#end?.();
  }

  /** The server was reached: the next pause is a short one again. */
  reset(): void {
    this.#pause = FIRST_PAUSE_MILLISECONDS;
  }
}
