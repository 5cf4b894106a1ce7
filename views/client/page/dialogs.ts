import { html, render, type TemplateResult } from 'lit-html';
import { type Binding, spokenKey } from '../tagging/keymap.ts';
import { element, parsePage } from './dom.ts';

/** Shows something over the page until it is closed; the keyboard goes back to where it was. */
export function showDialog(name: string, content: TemplateResult): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', name);
  const close = () => dialog.close();
  render(
    html`<div class="dialog-body"><button type="button" class="close" aria-label="Close" @click=${close}>×</button>${content}</div>`,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  element('overlays', HTMLElement).append(dialog);
  dialog.showModal();
  return dialog;
}

/** Every key and what it does. */
export function showKeys(bindings: readonly Binding[]): void {
  const groups = [...new Set(bindings.map(({ group }) => group))];
  const dialog = showDialog(
    'Keys',
    html`<h2>Keys</h2><div class="keys">${groups.map((group) =>
      groupOf(
        group,
        bindings.filter((one) => one.group === group),
      ),
    )}</div>`,
  );
  closeOn(dialog, '?');
}

const groupOf = (name: string, bindings: readonly Binding[]): TemplateResult => html`
  <section>
    <h3>${name}</h3>
    <dl>${bindings.map(({ keys, does }) => html`<div><dt>${keys.map((key) => html`<kbd>${spokenKey(key)}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
  </section>
`;

/** The team's codebook, over the page. */
export async function showCodebook(): Promise<void> {
  const dialog = showDialog('Codebook', html`<div id="codebook-here"><p class="quiet">Loading…</p></div>`);
  closeOn(dialog, 'c');
  const target = element('codebook-here', HTMLElement);
  try {
    const page = parsePage(await (await fetch('/codebook')).text());
    target.replaceChildren(page.querySelector('#codebook') ?? '');
  } catch {
    target.textContent = 'The codebook cannot be loaded: the server cannot be reached.';
  }
}

/** The key that has opened a dialog closes it, too. */
function closeOn(dialog: HTMLDialogElement, key: string): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== key) return;
    // The page's own handler would open it again.
    event.stopPropagation();
    dialog.close();
  });
}
