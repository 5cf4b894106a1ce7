import { z } from 'zod';
import { LABELS, SOURCE_KINDS } from './labels.ts';

/** Bounds on what one annotation may hold, far above what a person writes and far below what hurts. */
export const LIMITS = {
  quote: 50_000,
  source: 300,
  via: 20,
  note: 5_000,
  annotations: 50_000,
} as const;
/** Code points of context kept on either side of a quote; as much as Hypothesis keeps. */
export const CONTEXT = 32;

const offset = z.int().min(0).describe('in Unicode code points of the text');
const name = z.string().trim().min(1).max(LIMITS.source);

/** Chosen by whoever creates the annotation, unique within its annotation file, and never changed. */
export const AnnotationId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{3,63}$/, 'expected 4 to 64 of a-z, 0-9 and -, not starting with -');

/** A reviewer's name as a slug, which is also the name of their annotation files. */
export const Reviewer = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug such as first-reader: a-z, 0-9, single hyphens')
  .max(64);

export const DocumentId = z.string().min(1).max(1_000).describe('the path below the documents folder');

export const Judgement = z.strictObject({
  label: z.enum(LABELS),
  source: name.optional().describe('who stands behind the claim, as the document names them'),
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  via: z.array(name).min(1).max(LIMITS.via).optional().describe('outlets that relay it, outermost last'),
  reliability: z
    .enum(['A', 'B', 'C', 'D', 'E', 'F'])
    .optional()
    .describe('of the source; F: cannot be judged'),
  credibility: z.int().min(1).max(6).optional().describe('of the information; 6: cannot be judged'),
  note: z.string().trim().min(1).max(LIMITS.note).optional(),
});
/** What a reviewer says of a span: the label and the optional attributes. */
export type Judgement = z.infer<typeof Judgement>;

export const Anchor = z.strictObject({
  quote: z.string().min(1).max(LIMITS.quote),
  start: offset,
  end: offset,
  prefix: z.string().max(2 * CONTEXT),
  suffix: z.string().max(2 * CONTEXT),
});
/** How a span finds its place again: position, quote, and the text around it. */
export type Anchor = z.infer<typeof Anchor>;

// The order of keys here is the order in the file: what a person reads in a diff comes first.
export const Annotation = z
  .strictObject({
    quote: Anchor.shape.quote,
    ...Judgement.shape,
    start: Anchor.shape.start,
    end: Anchor.shape.end,
    prefix: Anchor.shape.prefix,
    suffix: Anchor.shape.suffix,
    id: AnnotationId,
  })
  .refine(({ start, end }) => start < end, { path: ['end'], error: 'expected end to be greater than start' });
export type Annotation = z.infer<typeof Annotation>;

export const FORMAT = 'sourcemark/1';

export const AnnotationFile = z
  .strictObject({
    format: z.literal(FORMAT),
    document: DocumentId,
    textHash: z
      .string()
      .regex(/^[0-9a-f]{40}$/, 'expected the git blob id of the text: 40 hexadecimal digits'),
    unit: z.literal('code point'),
    reviewer: Reviewer,
    complete: z.boolean(),
    annotations: z.array(Annotation).max(LIMITS.annotations),
  })
  .superRefine(({ annotations }, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of annotations.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: ['annotations', index, 'id'],
          message: `expected every id once, found "${id}" a second time`,
        });
      seen.add(id);
    }
  });
/** One reviewer's annotations of one document. */
export type AnnotationFile = z.infer<typeof AnnotationFile>;
