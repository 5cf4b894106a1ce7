import { isInPlace } from '../anchoring/anchor.ts';
import type { Text } from '../text/text.ts';
import type { AnnotationFile } from './annotation.ts';

/**
 * The file as referring to `text`, once every annotation in it stands there to the letter. Until then it goes
 * on naming the older text, in which the others can still be found.
 */
export function rebase(file: AnnotationFile, text: Text, textHash: string): AnnotationFile {
  if (file.textHash === textHash || !file.annotations.every((one) => isInPlace(text, one))) return file;
  return { ...file, textHash };
}
