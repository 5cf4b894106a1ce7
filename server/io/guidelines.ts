import { join } from 'node:path';
import type { Document } from '../core/document.ts';
import { parseDocument } from '../core/parse.ts';
import { normalise } from '../core/text.ts';
import { identify } from './file-identity.ts';
import { readText, UnreadableError } from './read-text.ts';
import { withinTime } from './time-limit.ts';

const NAME = 'GUIDELINES.md';
const LARGEST = 1_000_000;
const PARSE_MILLISECONDS = 500;

/** The team's guidelines as they are on disk now; undefined where there are none that can be read. */
export function readGuidelines(annotationsFolder: string): Document | undefined {
  const path = join(annotationsFolder, NAME);
  const identity = identify(path);
  if (!identity) return undefined;
  try {
    const value = normalise(readText(path, identity.size, LARGEST));
    return withinTime(PARSE_MILLISECONDS, () => parseDocument(NAME, value));
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
