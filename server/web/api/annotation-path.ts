import { z } from 'zod';
import { AnnotationId, Reviewer } from '../../core/annotation/annotation.ts';

/** What the address of an annotation names. */
export const AnnotationPath = z.object({
  document: z.string(),
  reviewer: Reviewer,
  annotation: AnnotationId,
});
export type AnnotationPath = z.infer<typeof AnnotationPath>;
