import { describe, locateAll, type Place } from '../anchoring/anchor.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { inFileOrder } from '../annotation/serialise.ts';
import type { Text } from '../text/text.ts';

/** An annotation and where in a text it is found. */
export type Standing = { readonly annotation: Annotation; readonly place: Place };

/**
 * Where each annotation is found, looked for in the canonical order whatever their own, because each tells the
 * next how far the text has shifted.
 */
export function standings(text: Text, annotations: readonly Annotation[]): Standing[] {
  const ordered = annotations.toSorted(inFileOrder);
  return [...locateAll(text, ordered)].flatMap((place, index) => {
    const annotation = ordered[index];
    return annotation ? [{ annotation, place }] : [];
  });
}

/** A side of an annotation's context, and the text that stands there. */
export type Side = { readonly side: 'prefix' | 'suffix'; readonly stands: string };

/**
 * Those sides of the context that are not what stands there, for an annotation that is in place. Context of any
 * length will do as long as it is to the letter.
 */
export function strayContext(text: Text, { start, end, prefix, suffix }: Annotation): Side[] {
  const sides: Side[] = [];
  if (!text.value.endsWith(prefix, text.toIndex(start)))
    sides.push({ side: 'prefix', stands: describe(text, { start, end }).prefix });
  if (!text.value.startsWith(suffix, text.toIndex(end)))
    sides.push({ side: 'suffix', stands: describe(text, { start, end }).suffix });
  return sides;
}
