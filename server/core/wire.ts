import { z } from 'zod';
import { Anchor, Annotation, Judgement, Reviewer } from './annotation/annotation.ts';
import { LABELS, SOURCE_KINDS } from './annotation/labels.ts';
import type * as document from './document/document.ts';

// What goes between server and page, and between server and anybody else's program.

const offset = z.int().min(0);
export const Span = z.object({ start: offset, end: offset });

export const Inline: z.ZodType<document.Inline> = z.lazy(() => z.union([Run, InlineElement]));
export const Run = z.object({ start: offset, end: offset, shown: z.string().exactOptional() });
export const InlineElement = z.object({
  tag: z.enum(['em', 'strong', 'del', 'code', 'a', 'br']),
  href: z.string().exactOptional(),
  content: z.array(Inline).readonly(),
});

export const Block = z.object({
  tag: z.enum(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'pre', 'th', 'td']),
  start: offset,
  end: offset,
  content: z.array(Inline).readonly(),
  sentences: z.array(Span).readonly(),
});

export const DocumentModel = z.object({
  id: z.string(),
  title: z.string(),
  textHash: z.string().describe('the git blob id of the text'),
  text: z.string().describe('UTF-8, no byte-order mark, LF line ends; every offset counts its code points'),
  blocks: z.array(Block).readonly().describe('what is shown, in reading order'),
});
/** A document as a page works on it. */
export type DocumentModel = z.infer<typeof DocumentModel>;

export const Place = z.union([
  z.object({ state: z.enum(['placed', 'moved']), start: offset, end: offset }),
  z.object({ state: z.literal('orphan') }),
]);

export const StoredAnnotation = z.object({
  annotation: Annotation,
  revision: z.string().describe('what a change of this annotation has to be based on'),
  place: Place.describe('where the annotation stands in the text as it is now'),
});
/** An annotation that is on disk, and where it stands now. */
export type StoredAnnotation = z.infer<typeof StoredAnnotation>;

export const Layer = z.object({
  reviewer: Reviewer,
  complete: z.boolean(),
  annotations: z.array(StoredAnnotation),
});
/** One reviewer's annotations of a document. */
export type Layer = z.infer<typeof Layer>;

export const Layers = z.object({
  textHash: z.string(),
  layers: z.array(Layer),
  unreadable: z.array(z.object({ reviewer: z.string(), reason: z.string() })),
});
export type Layers = z.infer<typeof Layers>;

/** What a reviewer asks to be saved: a judgement of a span, with the quote that proves the span. */
export const Draft = z.strictObject({
  ...Judgement.shape,
  start: Anchor.shape.start,
  end: Anchor.shape.end,
  quote: Anchor.shape.quote.describe(
    'the text between start and end; it is looked for if the text has changed',
  ),
  prefix: Anchor.shape.prefix.default('').describe('the text before it, which helps to find it'),
  suffix: Anchor.shape.suffix.default(''),
});
export type Draft = z.infer<typeof Draft>;

export const Saved = StoredAnnotation.extend({ textHash: z.string() });
export type Saved = z.infer<typeof Saved>;

export const Completion = z.strictObject({ complete: z.boolean() });

export const ReviewerChoice = z.strictObject({ reviewer: Reviewer });

export const Sources = z.object({
  sources: z.array(
    z.object({
      name: z.string(),
      sourceKind: z.enum(SOURCE_KINDS).exactOptional(),
      count: z.int(),
      here: z.boolean(),
    }),
  ),
  outlets: z.array(z.object({ name: z.string(), count: z.int(), here: z.boolean() })),
});
/** Names in use, the most frequent first; `here`: in the document that was asked about. */
export type Sources = z.infer<typeof Sources>;

export const Problem = z.object({
  error: z.object({
    code: z.string().describe('stable, for programs'),
    message: z.string().describe('a sentence, for people'),
    where: z.string().exactOptional().describe('the field, header or file concerned'),
    current: StoredAnnotation.nullable()
      .optional()
      .describe('on a conflict: what is saved now, null if deleted'),
  }),
});
export type Problem = z.infer<typeof Problem>;

export const DocumentSummary = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().exactOptional(),
  author: z.string().exactOptional(),
  date: z.string().exactOptional(),
  url: z.string().exactOptional(),
  words: z.int(),
  warnings: z.array(z.string()),
  reviewers: z.array(
    z.object({
      reviewer: Reviewer,
      complete: z.boolean(),
      annotations: z.int(),
      judged: z.int(),
      sentences: z.int(),
      lengths: z.record(z.enum(LABELS), z.int()).describe('code points under each label'),
    }),
  ),
  length: z.int().describe('code points of the body'),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const LibraryPage = z.object({
  documents: z.array(DocumentSummary),
  total: z.int().describe('how many documents match'),
  page: z.int(),
  pages: z.int(),
});
export type LibraryPage = z.infer<typeof LibraryPage>;
