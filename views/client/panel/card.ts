import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import { LABELS } from '../../../server/core/annotation/labels.ts';
import type { Item } from '../tagging/annotations.ts';
import type { Moving } from '../tagging/moving.ts';
import type { Reviewing } from '../tagging/reviewing.ts';
import type { Tagging } from '../tagging/tagging.ts';
import { editor } from './editor.ts';
import { joinOutlets } from './form-values.ts';
import type { KnownNames } from './known-names.ts';
import { whoOf } from './who.ts';

export type CardContext = {
  readonly moving: Moving;
  readonly tagging: Tagging;
  readonly reviewing: Reviewing;
  readonly names: KnownNames;
};

// More of a quote than fits into two lines need not be laid out in a closed card.
const EXCERPT = 160;

/** One annotation in the panel; the open one shows all of its quote and its attributes. */
export function card(
  item: Item,
  position: number,
  total: number,
  open: boolean,
  context: CardContext,
): TemplateResult {
  const { label, quote } = item.annotation;
  const classes = { card: true, open, orphan: !item.span, moved: item.moved };
  return html`
    <li class=${classMap(classes)} data-key=${item.key} aria-posinset=${position + 1} aria-setsize=${total}>
      <button type="button" class="card-head" aria-expanded=${open} @click=${() => context.moving.select(item)}>
        <span class="card-line">
          <span class="line ${label}">${label}</span>
          <span class="card-who">${whoOf(item)}</span>
          ${stateOf(item)} ${context.reviewing.isOwn(item) ? nothing : html`<span class="card-reviewer">${item.reviewer}</span>`}
        </span>
        <q>${open ? quote : quote.slice(0, EXCERPT)}</q>
      </button>
      ${open ? openPart(item, context) : nothing}
    </li>
  `;
}

function stateOf(item: Item): TemplateResult | typeof nothing {
  if (!item.span) return html`<span class="state">not found in the text</span>`;
  return item.moved ? html`<span class="state">moved</span>` : nothing;
}

function openPart(item: Item, context: CardContext): TemplateResult {
  if (!context.reviewing.isOwn(item)) return html`<dl class="said">${saidBy(item)}</dl>`;
  return html`
    ${item.moved ? html`<p class="accept">Found elsewhere in the changed text. <button type="button" @click=${() => context.tagging.accept()}>Accept <kbd>a</kbd></button></p>` : nothing}
    <div class="relabel" role="group" aria-label="Label">
      ${LABELS.map(
        (label, index) =>
          html`<button type="button" aria-pressed=${item.annotation.label === label} @click=${() => context.tagging.relabel(item, label)}><kbd>${index + 1}</kbd><span class="line ${label}">${label}</span></button>`,
      )}
    </div>
    ${editor(item, context.reviewing, context.names)}
    <button type="button" class="remove" @click=${() => context.tagging.remove()}>Delete <kbd>x</kbd></button>
  `;
}

function saidBy({ reviewer, annotation }: Item): TemplateResult[] {
  const { source, sourceKind, via, reliability, credibility, note } = annotation;
  const facts = {
    Reviewer: reviewer,
    Source: source,
    Kind: sourceKind,
    Via: via && joinOutlets(via),
    Reliability: reliability,
    Credibility: credibility,
    Note: note,
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`],
  );
}
