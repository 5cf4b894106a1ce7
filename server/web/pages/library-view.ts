import { LABELS } from '../../core/annotation/labels.ts';
import { LibraryQuery, SORTS, STATES } from '../../core/document/library-query.ts';
import type { DocumentSummary } from '../../core/wire.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';
import { libraryPage, reviewersOf } from '../library.ts';
import { invalid } from '../problem.ts';
import { jsonForScript } from './json-for-script.ts';

/** All that the library page shows; `request` is the request's query. */
export function libraryView(workspace: Workspace, reviewer: string, request: unknown) {
  const parsed = LibraryQuery.safeParse(request);
  if (!parsed.success) throw invalid('query', parsed.error);
  const query = parsed.data;
  const { documents, total, page, pages } = libraryPage(workspace, query);
  return {
    reviewer,
    config: jsonForScript({ reviewer }),
    query,
    rows: documents.map(rowOf),
    total,
    isFiltered: [query.search, query.label, query.reviewer, query.state].some((value) => value !== undefined),
    pages: pagesAround(page, pages).map((number) => ({
      number,
      current: number === page,
      href: hrefOf(query, number),
    })),
    options: { labels: LABELS, states: STATES, sorts: SORTS, reviewers: reviewersOf(workspace) },
    folder: workspace.folders.documents,
  };
}

const addressOf = (id: string): string => `/documents/${id.split('/').map(encodeURIComponent).join('/')}`;

function rowOf(summary: DocumentSummary) {
  return {
    ...summary,
    href: addressOf(summary.id),
    reviewers: summary.reviewers.map(({ lengths, ...rest }) => ({
      ...rest,
      bar: barOf(lengths, summary.length),
    })),
  };
}

/** A stacked bar in a box 100 wide: for each label where it begins and how wide it is. */
function barOf(lengths: DocumentSummary['reviewers'][number]['lengths'], whole: number) {
  let x = 0;
  return LABELS.map((label) => {
    const width = whole === 0 ? 0 : (100 * lengths[label]) / whole;
    const part = { label, x, width };
    x += width;
    return part;
  }).filter(({ width }) => width > 0);
}

function hrefOf(query: LibraryQuery, page: number): string {
  const { search, label, reviewer, state, sort } = query;
  const parameters = Object.entries({ search, label, reviewer, state, sort, page: String(page) });
  return `/?${new URLSearchParams(parameters.filter((pair): pair is [string, string] => pair[1] !== undefined))}`;
}

const NEIGHBOURS = 2;

/** The first and the last page, and those around the current one. */
function pagesAround(page: number, pages: number): number[] {
  const near = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => page - NEIGHBOURS + index);
  const numbers = [1, ...near, pages].filter((number) => number >= 1 && number <= pages);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
