import './page/validation.ts';
import { element, parsePage } from './page/dom.ts';
import { LibraryConfig, readConfig } from './page/page-config.ts';
import { showReviewerDialog } from './page/reviewer-dialog.ts';

const { reviewer } = readConfig(LibraryConfig);
element('reviewer', HTMLElement).addEventListener('click', () => showReviewerDialog(reviewer));

const form = element('filters', HTMLFormElement);
const results = element('results', HTMLElement);
// Long enough that a word being typed is not searched for letter by letter.
const PAUSE_MILLISECONDS = 150;
let pause: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => void showMatches(), PAUSE_MILLISECONDS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void showMatches();
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, dialog')) return;
  const run = KEYS[event.key];
  if (!run) return;
  event.preventDefault();
  run();
});

const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => form.querySelector<HTMLInputElement>('[name=search]')?.focus(),
  j: () => step(1),
  k: () => step(-1),
};

/** Goes to the next or the previous document of the list; Enter opens it. */
function step(by: -1 | 1): void {
  const links = [...results.querySelectorAll<HTMLAnchorElement>('.row h2 a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  links[Math.max(0, Math.min(at + by, links.length - 1))]?.focus();
}

/** Shows what matches the form; an answer that a later question has overtaken is dropped. */
async function showMatches(): Promise<void> {
  const own = ++latest;
  const address = `/?${new URLSearchParams([...new FormData(form)].flatMap(filledIn))}`;
  results.ariaBusy = 'true';
  try {
    const response = await fetch(address);
    const page = parsePage(await response.text());
    if (own !== latest) return;
    results.replaceChildren(
      ...((page.getElementById('results') ?? page.querySelector('main'))?.childNodes ?? []),
    );
    history.replaceState(null, '', address);
  } catch {
    results.textContent = 'The server cannot be reached. Is it still running?';
  } finally {
    if (own === latest) results.ariaBusy = 'false';
  }
}

const filledIn = ([name, value]: [string, FormDataEntryValue]): [string, string][] =>
  typeof value === 'string' && value !== '' ? [[name, value]] : [];
