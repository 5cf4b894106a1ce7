import { effect } from '@preact/signals-core';
import { html, render, type TemplateResult } from 'lit-html';
import type { Annotation } from '../../../server/core/annotation/annotation.ts';
import type { Reviewing } from '../tagging/reviewing.ts';
import type { Conflict, Saver } from './saver.ts';

/** Puts every conflict before the person with both versions, until one of them is chosen. */
export class Conflicts {
  readonly #saver: Saver;
  readonly #reviewing: Reviewing;

  constructor(target: HTMLElement, saver: Saver, reviewing: Reviewing) {
    this.#saver = saver;
    this.#reviewing = reviewing;
    effect(() => {
      render(saver.conflicts.value.map(this.#notice), target);
    });
  }

  /** Settles the first conflict with what the page shows. */
  keepMine = (): void => {
    const [first] = this.#saver.conflicts.value;
    if (first) this.#saver.rebase(first);
  };

  /** Settles the first conflict with what is on disk. */
  takeTheirs = (): void => {
    const [first] = this.#saver.conflicts.value;
    if (first) this.#reviewing.takeTheirs(first);
  };

  #notice = (conflict: Conflict): TemplateResult => html`
    <section class="conflict" role="alert">
      <h2>This annotation was changed elsewhere too</h2>
      <div class="versions">
        ${version('Yours', conflict.mine)} ${version('On disk', conflict.theirs?.annotation ?? null)}
      </div>
      <p>
        <button type="button" @click=${() => this.#saver.rebase(conflict)}>Keep yours <kbd>y</kbd></button>
        <button type="button" @click=${() => this.#reviewing.takeTheirs(conflict)}>Take what is on disk <kbd>t</kbd></button>
      </p>
    </section>
  `;
}

function version(name: string, annotation: Annotation | null): TemplateResult {
  if (!annotation) return html`<div><h3>${name}</h3><p>deleted</p></div>`;
  const { label, quote, source, via, note } = annotation;
  const facts = [source, via?.join(', '), note].filter(Boolean).join(' · ');
  return html`<div><h3>${name}: <span class="line ${label}">${label}</span></h3><q>${quote}</q><p class="quiet">${facts}</p></div>`;
}
