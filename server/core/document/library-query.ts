import { z } from 'zod';
import { LABELS } from '../annotation/labels.ts';

export const STATES = ['untouched', 'in-progress', 'complete', 'warnings'] as const;
export const SORTS = ['title', 'outlet', 'date', 'length', 'annotations'] as const;

// A form sends an empty field for a filter that is not set.
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const LibraryQuery = z.object({
  search: optional(z.string().trim().max(200)).describe('in titles and texts'),
  label: optional(z.enum(LABELS)).describe('documents with an annotation that has this label'),
  reviewer: optional(z.string()).describe(
    'documents that this reviewer has annotated, or has not where untouched ones are asked for',
  ),
  state: optional(z.enum(STATES)),
  sort: z.enum(SORTS).catch('title'),
  page: z.coerce.number().int().min(1).catch(1),
});
/** Which documents a list shows, and in which order. */
export type LibraryQuery = z.infer<typeof LibraryQuery>;
