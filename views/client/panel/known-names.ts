import { signal } from '@preact/signals-core';
import { html, render, type TemplateResult } from 'lit-html';
import type { Sources } from '../../../server/core/wire.ts';
import { OfflineError } from '../saving/api.ts';

const NONE: Sources = { sources: [], outlets: [] };

/** The names that annotations use already, offered as somebody types. Fetched when first needed, and anew then. */
export class KnownNames {
  readonly #names = signal<Sources>(NONE);
  readonly #fetch: () => Promise<Sources>;
  readonly #target: HTMLElement;
  #loading = false;

  constructor(fetchSources: () => Promise<Sources>, target: HTMLElement) {
    this.#fetch = fetchSources;
    this.#target = target;
  }

  /** Fetches the names in the background; what is offered meanwhile is what was known before. */
  load = async (): Promise<void> => {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#names.value = await this.#fetch();
      render(this.#lists(), this.#target);
    } catch (error) {
      // Without the server there is nothing to offer; the saving state says that it is gone.
      if (!(error instanceof OfflineError)) throw error;
    } finally {
      this.#loading = false;
    }
  };

  /** The kind that a source has had before. */
  kindOf = (source: string): string | undefined =>
    this.#names.value.sources.find(({ name }) => name === source)?.sourceKind;

  #lists(): TemplateResult {
    const options = (names: readonly { name: string }[]) =>
      names.map(({ name }) => html`<option value=${name}></option>`);
    const { sources, outlets } = this.#names.value;
    return html`
      <datalist id="known-sources">${options(sources)}</datalist>
      <datalist id="known-outlets">${options(outlets)}</datalist>
    `;
  }
}
