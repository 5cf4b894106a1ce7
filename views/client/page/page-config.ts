import { z } from 'zod';
import { LABELS } from '../../../server/core/annotation/labels.ts';

const LabelView = z.object({ label: z.enum(LABELS), key: z.number(), definition: z.string() });
export type LabelView = z.infer<typeof LabelView>;

export const DocumentConfig = z.object({
  document: z.string(),
  reviewer: z.string(),
  /** Other reviewers whose layers the page opens with. */
  layers: z.array(z.string()),
  labels: z.array(LabelView),
});
export type DocumentConfig = z.infer<typeof DocumentConfig>;

export const LibraryConfig = z.object({ reviewer: z.string() });

/** What the server has written into the page for its script. */
export function readConfig<T>(schema: z.ZodType<T>): T {
  const text = document.getElementById('page-config')?.textContent ?? '';
  return schema.parse(JSON.parse(text));
}
