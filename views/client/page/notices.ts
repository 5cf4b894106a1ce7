import { html, render } from 'lit-html';
import type { Reading } from '../text/reading.ts';
import { element } from './dom.ts';

/** Tells the person that the document has been edited since the page was loaded, if the server says so. */
export function noticeChangedText(textHash: string, reading: Reading): void {
  if (textHash === reading.textHash) return;
  render(
    html`<p class="notice warning" role="alert">
      The document has changed on disk since you opened it. What you tag is saved where it stands now.
      <button type="button" @click=${() => location.reload()}>Show the new text</button>
    </p>`,
    element('notices', HTMLElement),
  );
}
