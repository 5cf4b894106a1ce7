import { abridged, lineFrom } from '../checking/abridged.ts';
import type { Flaw } from '../checking/finding.ts';
import { repeatedMembers } from '../checking/json-place.ts';
import { walkJson } from '../checking/json-walk.ts';
import { AnnotationFile } from './annotation.ts';
import { schemaFlaws } from './schema-flaws.ts';
import { serialise } from './serialise.ts';

/** Where an annotation file stands: its path below the workspace, and what that path says of it. */
export type CheckedPlace = { readonly file: string; readonly document: string; readonly reviewer: string };
type Belonging = Pick<CheckedPlace, 'document' | 'reviewer'>;

/** An annotation file with its canonical form, or everything that keeps it from being read whole. */
export type Read =
  | { readonly file: AnnotationFile; readonly canonical: string }
  | { readonly flaws: readonly Flaw[] };

/**
 * An annotation file from its text, undefined when it is not one or belongs elsewhere. A third of the cost of
 * `readAnnotationFile`, which says why, and which finds what JSON itself passes over: a field that is there
 * twice. So this is enough to show a file, but not to write it.
 */
export function glanceAtAnnotationFile(content: string, place: Belonging): AnnotationFile | undefined {
  const json = parseJson(content);
  const file = 'flaws' in json ? undefined : AnnotationFile.safeParse(json.value).data;
  return file && misplacement(file, place).length === 0 ? file : undefined;
}

/** An annotation file from its text, which counts as read whole only if writing it again would lose nothing. */
export function readAnnotationFile(content: string, place: Belonging): Read {
  const json = parseJson(content);
  if ('flaws' in json) return json;
  const parsed = AnnotationFile.safeParse(json.value);
  if (!parsed.success)
    return { flaws: [...schemaFlaws(json.value, parsed.error.issues), ...repeats(content)] };
  const file = parsed.data;
  const canonical = serialise(file);
  // What is in canonical form has no member twice, so most files need no second look.
  const flaws = [...(content === canonical ? [] : repeats(content)), ...misplacement(file, place)];
  return flaws.length === 0 ? { file, canonical } : { flaws };
}

function parseJson(content: string): { readonly value: unknown } | { readonly flaws: readonly Flaw[] } {
  try {
    const value: unknown = JSON.parse(content);
    return { value };
  } catch {
    return { flaws: [mistakeIn(content)] };
  }
}

function mistakeIn(content: string): Flaw {
  const flaw = { code: 'unreadable', path: [], expected: 'JSON' } as const;
  const marker = /^(?:<{7}|>{7}) /m.exec(content);
  if (marker) return { ...flaw, index: marker.index, found: 'the conflict markers of an unfinished merge' };
  const index = walkJson(content, () => {}) ?? 0;
  return { ...flaw, index, found: lineFrom(content, index) };
}

const repeats = (content: string): Flaw[] =>
  repeatedMembers(content).map(({ path, index }) => ({
    code: 'unreadable',
    path,
    index,
    expected: 'every field once',
    found: `${abridged(String(path.at(-1)))} a second time`,
  }));

function misplacement(file: AnnotationFile, place: Belonging): Flaw[] {
  return (['document', 'reviewer'] as const)
    .filter((name) => file[name] !== place[name])
    .map((name) => ({
      code: 'unreadable',
      path: [name],
      expected: `${abridged(place[name])}, as the file's place says`,
      found: abridged(file[name]),
    }));
}
