import { join } from 'node:path';
import type { Document } from '../../core/document/document.ts';
import { parseAsPlain, parseDocument } from '../../core/document/parse.ts';
import { normalise } from '../../core/text/text.ts';
import { fileInside } from '../disk/linked-file.ts';
import { readText, UnreadableError } from '../disk/read-text.ts';
import { TimeLimitError, withinTime } from '../disk/time-limit.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

const NAME = 'GUIDELINES.md';
const LARGEST = 1_000_000;
const PARSE_MILLISECONDS = 500;

/** The team's guidelines as they are on disk now; undefined where there are none that can be read. */
export function readGuidelines({ root, annotations }: WorkspaceFolders): Document | undefined {
  try {
    const { path, size } = fileInside(root, join(annotations, NAME));
    return parse(normalise(readText(path, size, LARGEST)));
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

function parse(value: string): Document {
  try {
    return withinTime(PARSE_MILLISECONDS, () => parseDocument(NAME, value));
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    return parseAsPlain(NAME, value, 'its Markdown takes too long to read');
  }
}
