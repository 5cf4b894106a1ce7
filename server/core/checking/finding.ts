import { z } from 'zod';
import { AnnotationId } from '../annotation/annotation.ts';

/** What a check can find, by names that stay the same for programs that read them. */
export const FINDING_CODES = [
  'unreadable',
  'no-document',
  'unreadable-document',
  'not-canonical',
  'moved',
  'orphan',
  'stale-hash',
  'blank-quote',
  'context',
  'abandoned',
  'not-saved',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

const file = z.string().describe('the path below the workspace, with / between its parts');
const annotation = AnnotationId.exactOptional().describe('the id of the annotation concerned');
const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const Finding = z.object({
  code: z.enum(FINDING_CODES),
  file,
  path: z.string().exactOptional().describe('where in the JSON, such as annotations[3].label'),
  annotation,
  line: z.int().min(1).exactOptional(),
  column: z.int().min(1).exactOptional().describe('in code points, the first of a line is 1'),
  expected: z.string(),
  found: z.string(),
  moved: z.object({ from: Span, to: Span }).exactOptional().describe('offsets in code points of the text'),
});
/** Something that is not as it has to be, and where. */
export type Finding = z.infer<typeof Finding>;

export const Fix = z.object({
  code: z.enum(FINDING_CODES).describe('the kind of finding that was dealt with'),
  file,
  annotation,
  message: z.string().describe('what was done'),
});
/** Something that was put right. */
export type Fix = z.infer<typeof Fix>;

export const CheckReport = z.object({
  format: z.literal('sourcemark-check/1'),
  checked: z.object({ annotationFiles: z.int(), documents: z.int() }),
  findings: z.array(Finding).describe('what is not in order; after fixing, what remains so'),
  fixed: z.array(Fix),
});
/** What a check of a whole workspace tells. */
export type CheckReport = z.infer<typeof CheckReport>;

/** A finding before its place in the file is known: by its path in the JSON, or by an index of the text. */
export type Flaw = Omit<Finding, 'file' | 'path' | 'line' | 'column'> & {
  /** Keys and indexes from the outside in; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** In UTF-16 code units; where the path alone does not tell the place. */
  readonly index?: number;
};
