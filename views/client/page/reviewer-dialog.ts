import { html } from 'lit-html';
import { slugOf } from '../../../server/core/annotation/slug.ts';
import { chooseReviewer } from '../saving/api.ts';
import { showDialog } from './dialogs.ts';

/** Asks who annotates; the page is loaded anew for whoever is chosen. */
export function showReviewerDialog(current: string): void {
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const typed = new FormData(event.target).get('reviewer');
    const reviewer = slugOf(typeof typed === 'string' ? typed : '');
    const mistake = event.target.querySelector('.mistake');
    const failure = reviewer ? await choose(reviewer) : 'Expected a name with at least one letter or digit.';
    if (mistake) mistake.textContent = failure;
  };
  const dialog = showDialog(
    'Reviewer',
    html`<h2>Who annotates?</h2>
      <p>Your annotations are kept in a file of this name. It starts as your name in git.</p>
      <form class="reviewer-form" @submit=${submit}>
        <label>Reviewer <input name="reviewer" .value=${current} maxlength="64" required autocomplete="off" /></label>
        <button type="submit">Annotate as this reviewer</button>
        <p class="mistake" role="alert"></p>
      </form>`,
  );
  dialog.querySelector('input')?.select();
}

/** What went wrong; when nothing did, the page goes. */
async function choose(reviewer: string): Promise<string> {
  try {
    await chooseReviewer(reviewer);
    location.reload();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
