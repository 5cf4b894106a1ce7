import { z } from 'zod';
import { coverage } from '../../core/annotation/coverage.ts';
import { type Document, sentencesOf } from '../../core/document/document.ts';
import { wordsOf } from '../../core/document/head.ts';
import { visibleHtml } from '../../core/rendering/invisible.ts';
import { marksByBlock } from '../../core/rendering/marks.ts';
import { type Mark, renderBody } from '../../core/rendering/render.ts';
import { isUsable, type StoredFile } from '../../io/annotations/annotation-files.ts';
import type { DocumentSource } from '../../io/workspace/document-source.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';
import { placedMarks } from '../placed-marks.ts';
import { guidelinesView } from './guidelines-view.ts';
import { jsonForScript } from './json-for-script.ts';

// `?layer=name`, once or several times: whose annotations to show beside the reader's own.
const Query = z.object({
  layer: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((layer) => [layer].flat())
    .catch([]),
});

/** All that the document page shows; `query` is the request's. */
export function documentView(workspace: Workspace, source: DocumentSource, reviewer: string, query: unknown) {
  const wanted = new Set([reviewer, ...Query.parse(query).layer]);
  const files = workspace.annotations.refreshOf(source.id);
  const document = workspace.documents.parse(source);
  const usable = files.filter(isUsable);
  const shown = usable.filter((file) => wanted.has(file.reviewer));
  const marks = shown.flatMap((file) => placedMarks(workspace, source, file));
  const { labels } = guidelinesView(workspace);
  const own = usable.find((file) => file.reviewer === reviewer);
  return {
    id: source.id,
    title: document.title,
    metadata: document.metadata,
    frontMatter: visibleHtml(source.value.slice(0, source.bodyIndex).trim()),
    heading: headingOf(document),
    hasOwnHeading: document.blocks.some(({ tag }) => tag === 'h1'),
    fallback: document.fallback,
    isPlain: !source.id.endsWith('.md') || document.fallback !== undefined,
    body: bodyOf(document, marks),
    reviewer,
    labels,
    others: usable.filter((file) => file.reviewer !== reviewer).map((file) => otherLayer(file, wanted)),
    unreadable: files.flatMap((file) => (isUsable(file) ? [] : [file])),
    progress: coverage(
      sentencesOf(document.blocks),
      own ? placedMarks(workspace, source, own) : [],
      own?.file.complete ?? false,
    ),
    complete: own?.file.complete ?? false,
    config: jsonForScript({
      document: source.id,
      reviewer,
      layers: [...wanted].filter((name) => name !== reviewer),
      labels,
    }),
  };
}

function bodyOf(document: Document, marks: readonly Mark[]): string {
  const byBlock = marksByBlock(document.blocks, marks);
  return renderBody(document, (block) => byBlock.get(block) ?? []);
}

/** Another reviewer's layer, and the address that shows or hides it without a script. */
function otherLayer({ reviewer, file }: StoredFile, wanted: ReadonlySet<string>) {
  const shown = wanted.has(reviewer);
  const next = [...wanted].filter((name) => name !== reviewer);
  if (!shown) next.push(reviewer);
  const toggle = `?${new URLSearchParams(next.map((name): [string, string] => ['layer', name]))}`;
  return { reviewer, count: file.annotations.length, complete: file.complete, shown, toggle };
}

/** The front matter's title, unless the body begins with it anyway. */
function headingOf({ text, metadata, blocks }: Document): string | undefined {
  const first = blocks[0] && wordsOf(text.slice(blocks[0])).trim();
  return first === metadata.title ? undefined : metadata.title;
}
