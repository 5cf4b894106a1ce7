import { inReadingOrder } from '../text/span.ts';
import { Annotation, type AnnotationFile } from './annotation.ts';

const FIELDS = Annotation.keyof().options;

/** Canonical order: by start, then end, then id. Ids compare by code unit, so that no locale has a say. */
export const inFileOrder = (a: Annotation, b: Annotation): number =>
  inReadingOrder(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id));

// Bidirectional controls would let a quote reorder the lines of a diff (CVE-2021-42574), so they are escaped.
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const escaped = (control: string): string => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
const json = (value: unknown): string => JSON.stringify(value).replace(BIDI_CONTROLS, escaped);

const oneLine = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(json).join(', ')}]` : json(value);

// An annotation is never changed in place, so its lines are made once however often its file is saved.
const made = new WeakMap<Annotation, string>();

/** One annotation in canonical form, as it stands in its file. */
export function serialiseAnnotation(annotation: Annotation): string {
  const known = made.get(annotation);
  if (known !== undefined) return known;
  const lines = FIELDS.filter((name) => annotation[name] !== undefined).map(
    (name) => `      ${json(name)}: ${oneLine(annotation[name])}`,
  );
  const text = `    {\n${lines.join(',\n')}\n    }`;
  made.set(annotation, text);
  return text;
}

/**
 * The canonical form of an annotation file: fixed key order, annotations in file order, one field a line,
 * two-space indent, final newline, non-ASCII kept as it is. Equal contents give equal bytes.
 */
export function serialise(file: AnnotationFile): string {
  const { annotations, ...head } = file;
  const lines = (['format', 'document', 'textHash', 'unit', 'reviewer', 'complete'] as const).map(
    (name) => `  ${json(name)}: ${json(head[name])},`,
  );
  const body = annotations.toSorted(inFileOrder).map(serialiseAnnotation).join(',\n');
  const list = body === '' ? '[]' : `[\n${body}\n  ]`;
  return `{\n${lines.join('\n')}\n  "annotations": ${list}\n}\n`;
}
