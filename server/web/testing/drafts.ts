import { Saved } from '../../core/wire.ts';
import type { TestServer } from './app.ts';

/** A text of sentences that can be quoted, with signs of more than one code unit before most of them. */
export const TEXT =
  'The ministry “said” 🦊 so.\nNobody else did. It may rain.\nA source who asked not to be named agreed.\n';

/** A draft that quotes a text, with the offsets of the first place where the quote stands. */
export function draftOf(quote: string, more: object = {}, text = TEXT) {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return { label: 'sourced', quote, start, end: start + [...quote].length, ...more };
}

/** The address of an annotation. */
export const annotationPath = (document: string, id: string, reviewer = 'ada'): string =>
  `/api/documents/${encodeURIComponent(document)}/reviewers/${reviewer}/annotations/${id}`;

export const NEW = { 'If-None-Match': '*' };
export const basedOn = (revision: string) => ({ 'If-Match': `"${revision}"` });

/** Creates an annotation of the first place where a quote stands and returns what was saved. */
export async function create(
  server: TestServer,
  id: string,
  quote: string,
  document = 'a.txt',
): Promise<Saved> {
  const answer = await server.put(annotationPath(document, id), draftOf(quote), NEW);
  return Saved.parse(JSON.parse(answer.text));
}
