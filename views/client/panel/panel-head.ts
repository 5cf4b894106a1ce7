import { html, nothing, type TemplateResult } from 'lit-html';
import { LABELS, type Label } from '../../../server/core/annotation/labels.ts';
import type { Item } from '../tagging/annotations.ts';
import type { Layering } from '../tagging/layering.ts';
import type { PanelFilter } from './panel-filter.ts';

/** Above the list: how many of each label, whose, and who else has annotated here. */
export function panelHead(
  all: readonly Item[],
  listed: number,
  filter: PanelFilter,
  layering: Layering,
): TemplateResult {
  const counts = countLabels(all);
  return html`
    <div class="panel-head">
      <h2>Annotations <span>${filter.isOpen ? all.length : `${listed} of ${all.length}`}</span></h2>
      <div class="chips" role="group" aria-label="List only one label">
        ${LABELS.map(
          (label) =>
            html`<button type="button" class="chip" aria-pressed=${filter.labels.value.has(label)} title=${`Only ${label}`} @click=${() => filter.toggle(label)}><span class="line ${label}">${label}</span> ${counts[label]}</button>`,
        )}
      </div>
      ${others(layering)} ${whose(layering, filter)}
      ${all.length === 0 ? html`<p class="quiet">Nothing tagged yet. <kbd>j</kbd> goes to the next sentence, <kbd>1</kbd> to <kbd>4</kbd> tag it; or select text with the mouse.</p>` : nothing}
    </div>
  `;
}

function countLabels(items: readonly Item[]): Record<Label, number> {
  const counts: Record<Label, number> = { sourced: 0, official: 0, 'anonymous-source': 0, speculative: 0 };
  for (const { annotation } of items) counts[annotation.label]++;
  return counts;
}

/** Who else has annotated the document; a click shows their layer or hides it. */
function others(layering: Layering): TemplateResult | typeof nothing {
  const layers = layering.layers.value;
  if (layers.length === 0) return nothing;
  return html`<div class="others" role="group" aria-label="Show other reviewers">
    <span class="quiet">Also here</span>
    ${layers.map(
      ({ reviewer, count, complete, shown }) =>
        html`<button type="button" class="chip" aria-pressed=${shown} title=${`${count} annotations${complete ? ', complete' : ''}`} @click=${() => layering.toggle(reviewer)}>${reviewer} ${count}${complete ? ' ✓' : ''}</button>`,
    )}
  </div>`;
}

function whose(layering: Layering, filter: PanelFilter): TemplateResult | typeof nothing {
  const shown = layering.layers.value.filter((layer) => layer.shown);
  if (shown.length === 0) return nothing;
  const choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) filter.reviewer.value = event.target.value || undefined;
  };
  return html`<label class="whose"><span class="quiet">List</span>
    <select @change=${choose}>
      <option value="">everybody shown</option>
      <option value=${layering.own}>${layering.own}</option>
      ${shown.map(({ reviewer }) => html`<option value=${reviewer}>${reviewer}</option>`)}
    </select>
  </label>`;
}
