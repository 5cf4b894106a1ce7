import type { LibraryQuery } from '../core/document/library-query.ts';
import { isUsable, type StoredFile } from '../io/annotations/annotation-files.ts';
import { isReadable } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';
import type { Candidate } from './candidate.ts';
import { hasWarnings } from './warnings.ts';

type Matcher = (candidate: Candidate) => boolean;

/** Whether a document is one of those that a query asks for. */
export function matcherOf(workspace: Workspace, query: LibraryQuery): Matcher {
  const matchers: Matcher[] = [];
  if (query.reviewer !== undefined && query.state !== 'untouched')
    matchers.push((candidate) => filesOf(candidate, query).length > 0);
  if (query.label !== undefined)
    matchers.push((candidate) => hasLabel(filesOf(candidate, query), query.label));
  if (query.state !== undefined) matchers.push(stateMatcher(workspace, query, query.state));
  if (query.search !== undefined) matchers.push(searchMatcher(query.search));
  return (candidate) => matchers.every((matches) => matches(candidate));
}

const filesOf = ({ files }: Candidate, { reviewer }: LibraryQuery): StoredFile[] =>
  files.filter(isUsable).filter((stored) => reviewer === undefined || stored.reviewer === reviewer);

const hasLabel = (files: readonly StoredFile[], label: LibraryQuery['label']): boolean =>
  files.some(({ file }) => file.annotations.some((annotation) => annotation.label === label));

function stateMatcher(
  workspace: Workspace,
  query: LibraryQuery,
  state: NonNullable<LibraryQuery['state']>,
): Matcher {
  return (candidate) => {
    const files = filesOf(candidate, query);
    if (state === 'warnings') return hasWarnings(workspace, candidate);
    if (state === 'untouched') return files.length === 0;
    const complete = files.length > 0 && files.every(({ file }) => file.complete);
    return state === 'complete' ? complete : files.length > 0 && !complete;
  };
}

/** Every word has to occur, in the title or in the text, in whatever case. */
function searchMatcher(search: string): Matcher {
  const words = search.split(/\s+/).map((word) => new RegExp(literally(word), 'i'));
  return ({ document }) => {
    const text = isReadable(document) ? document.value : '';
    const title = isReadable(document) ? document.title : document.id;
    return words.every((word) => word.test(title) || word.test(text));
  };
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
