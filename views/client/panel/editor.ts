import { html, type TemplateResult } from 'lit-html';
import { CREDIBILITY, RELIABILITY, SOURCE_KINDS } from '../../../server/core/annotation/labels.ts';
import type { Item } from '../tagging/annotations.ts';
import { judgementOf, type Reviewing } from '../tagging/reviewing.ts';
import { type FormValues, joinOutlets, judgementFrom } from './form-values.ts';
import type { KnownNames } from './known-names.ts';

type Option = readonly [value: string, name: string];

const KINDS: readonly Option[] = SOURCE_KINDS.map((kind) => [kind, kind]);
const graded = (scale: Readonly<Record<string, string>>): Option[] =>
  Object.entries(scale).map(([grade, words]) => [grade, `${grade} · ${words}`]);

/** The attributes of one of the reviewer's own annotations, to be edited in place; saved field by field. */
export function editor(item: Item, reviewing: Reviewing, names: KnownNames): TemplateResult {
  const { source = '', sourceKind = '', via, reliability = '', credibility, note = '' } = item.annotation;
  const commit = (event: Event) => commitForm(event, item, reviewing, names);
  return html`
    <form class="editor" @change=${commit} @keydown=${leaveOnKey} @focusin=${names.load}>
      ${field('Source', html`<input name="source" list="known-sources" .value=${source} maxlength="300" autocomplete="off" placeholder="who, as the text names them" />`)}
      ${field('Kind', select('sourceKind', KINDS, sourceKind))}
      ${field('Via', html`<input name="via" list="known-outlets" .value=${joinOutlets(via)} autocomplete="off" placeholder="outlets, outermost last" />`)}
      ${field('Reliability', select('reliability', graded(RELIABILITY), reliability))}
      ${field('Credibility', select('credibility', graded(CREDIBILITY), credibility === undefined ? '' : String(credibility)))}
      ${field('Note', html`<textarea name="note" rows="2" maxlength="5000" .value=${note}></textarea>`)}
      <p class="mistake" role="alert"></p>
    </form>
  `;
}

const field = (name: string, control: TemplateResult): TemplateResult =>
  html`<label><span>${name}</span>${control}</label>`;

const select = (name: string, options: readonly Option[], chosen: string): TemplateResult => html`
  <select name=${name} .value=${chosen}>
    <option value="" ?selected=${chosen === ''}>not said</option>
    ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
  </select>
`;

function commitForm(event: Event, item: Item, reviewing: Reviewing, names: KnownNames): void {
  if (!(event.currentTarget instanceof HTMLFormElement)) return;
  const form = event.currentTarget;
  const values = valuesOf(new FormData(form));
  const kind = values.sourceKind || (names.kindOf(values.source) ?? '');
  const judgement = judgementFrom(item.annotation.label, { ...values, sourceKind: kind });
  const mistake = form.querySelector('.mistake');
  if (mistake) mistake.textContent = 'mistake' in judgement ? judgement.mistake : '';
  if ('mistake' in judgement) return;
  if (JSON.stringify(judgement) !== JSON.stringify(judgementOf(item.annotation)))
    reviewing.judge(item, judgement);
}

function valuesOf(data: FormData): FormValues {
  const text = (name: keyof FormValues): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    source: text('source'),
    sourceKind: text('sourceKind'),
    via: text('via'),
    reliability: text('reliability'),
    credibility: text('credibility'),
    note: text('note'),
  };
}

/** What is typed is committed, and the keys are the text's again. */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Escape leaves any field; Enter too, but for the note, which may have several lines. */
function leaveOnKey(event: KeyboardEvent): void {
  const ends = event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement);
  if (event.key !== 'Escape' && !ends) return;
  event.preventDefault();
  leave();
}
