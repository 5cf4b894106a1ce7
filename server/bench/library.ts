import { timed } from './statistics.ts';

/** What is asked of the library page, in this order, of a server that has just started. */
const QUESTIONS = [
  { what: 'library, the first time', path: '/' },
  { what: 'library', path: '/' },
  { what: 'library, search for two words', path: '/?search=vendel+ministry' },
  { what: 'library, state in-progress', path: '/?state=in-progress' },
  { what: 'library, state warnings, the first time', path: '/?state=warnings' },
  { what: 'library, state warnings', path: '/?state=warnings' },
] as const;

/** How long an answer took, in milliseconds from the question until it was all there. */
export type Answer = { readonly what: string; readonly milliseconds: number };

/** Asks for the library page over HTTP in all these ways, once each. */
export async function askLibrary(url: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { what, path } of QUESTIONS)
    answers.push({ what, milliseconds: await timed(() => get(new URL(path, url))) });
  return answers;
}

async function get(url: URL): Promise<void> {
  const response = await fetch(url);
  await response.text();
  if (!response.ok) throw new Error(`The server answered ${response.status} at ${url.pathname}.`);
}
