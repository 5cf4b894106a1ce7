import { parse } from 'yaml';
import { z } from 'zod';
import type { Metadata } from '../document.ts';

// More than any real front matter, little enough that its parser cannot be made slow.
const LONGEST = 10_000;

const word = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (Array.isArray(value) ? value.join(', ') : String(value)).trim())
  .optional()
  .catch(undefined);
const Fields = z.object({ title: word, outlet: word, author: word, date: word, url: word });

/** What stands between the `---` lines at the start of a Markdown text, and the index at which the body begins. */
export function frontMatter(text: string): { metadata: Metadata; bodyIndex: number } {
  const match = /^---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/s.exec(text.slice(0, LONGEST));
  const metadata = match && readFields(match[1] ?? '');
  return metadata ? { metadata, bodyIndex: match[0].length } : { metadata: {}, bodyIndex: 0 };
}

/** The known fields; undefined where this is no YAML mapping, so that it is read as part of the body. */
function readFields(yaml: string): Metadata | undefined {
  try {
    // A document may also begin with a ruled-off heading, which YAML takes for a comment.
    const fields = yaml.trim() === '' ? {} : parse(yaml, { schema: 'core', logLevel: 'error' });
    const known = Fields.safeParse(fields).data;
    return known && dropEmpty(known);
  } catch {
    return undefined;
  }
}

const dropEmpty = (fields: z.infer<typeof Fields>): Metadata =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
