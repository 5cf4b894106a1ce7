import { coverage } from '../core/annotation/coverage.ts';
import { labelledLengths } from '../core/annotation/shares.ts';
import { sentencesOf } from '../core/document/document.ts';
import type { LibraryQuery } from '../core/document/library-query.ts';
import { length, type Span } from '../core/text/span.ts';
import type { DocumentSummary, LibraryPage } from '../core/wire.ts';
import { isUsable, type StoredFile } from '../io/annotations/annotation-files.ts';
import { type DocumentSource, isReadable } from '../io/workspace/document-source.ts';
import type { Workspace } from '../io/workspace/workspace.ts';
import type { Candidate } from './candidate.ts';
import { matcherOf } from './library-filter.ts';
import { compareBy } from './library-sort.ts';
import { placedMarks } from './placed-marks.ts';
import { warningsOf } from './warnings.ts';

const PER_PAGE = 50;

/**
 * One page of the library. All documents are filtered and sorted by what is already known of them; only those
 * that are shown are parsed, so a page costs the same however many documents there are.
 */
export function libraryPage(workspace: Workspace, query: LibraryQuery): LibraryPage {
  workspace.refresh();
  const matches = [...candidates(workspace)]
    .filter(matcherOf(workspace, query))
    .toSorted(compareBy(query.sort));
  const pages = Math.max(1, Math.ceil(matches.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  const shown = matches.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return { documents: shown.map((one) => summaryOf(workspace, one)), total: matches.length, page, pages };
}

function* candidates({ documents, annotations }: Workspace): Generator<Candidate> {
  for (const document of documents.all()) yield { document, files: annotations.of(document.id) };
}

function summaryOf(workspace: Workspace, candidate: Candidate): DocumentSummary {
  const { document, files } = candidate;
  const warnings = warningsOf(workspace, candidate);
  if (!isReadable(document))
    return { id: document.id, title: document.id, words: 0, length: 0, warnings, reviewers: [] };
  const { blocks } = workspace.documents.parse(document);
  const sentences = sentencesOf(blocks);
  return {
    id: document.id,
    title: document.title,
    ...document.metadata,
    words: document.value.slice(document.bodyIndex).match(/\S+/g)?.length ?? 0,
    length: blocks.reduce((sum, block) => sum + length(block), 0),
    warnings,
    reviewers: files.filter(isUsable).map((file) => workOf(workspace, document, sentences, file)),
  };
}

/** What a reviewer has judged of a document. */
function workOf(
  workspace: Workspace,
  document: DocumentSource,
  sentences: readonly Span[],
  stored: StoredFile,
): DocumentSummary['reviewers'][number] {
  const { complete, annotations } = stored.file;
  const marks = placedMarks(workspace, document, stored);
  return {
    reviewer: stored.reviewer,
    complete,
    annotations: annotations.length,
    ...coverage(sentences, marks, complete),
    lengths: labelledLengths(marks),
  };
}

/** Everybody who has annotated anything, in alphabetical order. */
export function reviewersOf({ annotations }: Workspace): string[] {
  return [...new Set([...annotations.all()].map(({ reviewer }) => reviewer))].sort();
}
