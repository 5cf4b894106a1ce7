import { z } from 'zod';
import { Problem } from '../../core/wire.ts';

// Headers that say what a change was made on. RFC 9110, section 13.1.

const Revision = z.string().regex(/^"[0-9a-f]+"$/);

export const OfOneThere = z.object({
  'if-match': Revision.describe('"<revision>": delete the annotation that has this revision'),
});

export const OfOneThereOrNew = z
  .object({
    'if-match': Revision.optional().describe('"<revision>": change the annotation that has this revision'),
    'if-none-match': z.literal('*').optional().describe('create the annotation; repeating it is harmless'),
  })
  .refine((headers) => Object.values(headers).filter((value) => value !== undefined).length === 1);

export const revisionIn = (header: string): string => header.slice(1, -1);

/** The revision that a change was made on, null for none. */
export const basedOn = ({ 'if-match': match }: z.infer<typeof OfOneThereOrNew>): string | null =>
  match === undefined ? null : revisionIn(match);

export const REFUSALS = {
  412: {
    description: 'The annotation is not the one that the change was made on, and stays as it is',
    schema: Problem,
  },
  428: { description: 'The request does not say what the change was made on', schema: Problem },
};
