import { effect, type Signal } from '@preact/signals-core';
import { element } from './dom.ts';

/** Whether the reviewer has declared the document complete, as a button and a key. */
export class Completing {
  readonly complete: Signal<boolean>;
  readonly #save: (complete: boolean) => Promise<unknown>;
  readonly #button = element('complete', HTMLButtonElement);

  constructor(complete: Signal<boolean>, save: (complete: boolean) => Promise<unknown>) {
    this.complete = complete;
    this.#save = save;
    this.#button.addEventListener('click', this.toggle);
    effect(() => {
      this.#button.setAttribute('aria-pressed', String(complete.value));
      this.#button.textContent = complete.value ? 'Complete' : 'Mark complete';
    });
  }

  /** Says the opposite of what holds; shown once it is on disk. */
  toggle = async (): Promise<void> => {
    const wanted = !this.complete.value;
    this.#button.disabled = true;
    try {
      await this.#save(wanted);
      this.complete.value = wanted;
      this.#button.title = '';
    } catch (error) {
      this.#button.textContent = 'Not saved, try again';
      this.#button.title = error instanceof Error ? error.message : String(error);
    } finally {
      this.#button.disabled = false;
    }
  };
}
