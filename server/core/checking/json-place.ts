import { walkJson } from './json-walk.ts';

/** Keys and numbers from the outside in. */
export type JsonPath = readonly (string | number)[];

/** The paths that are looked for, as a tree; `index` is where the value was found. */
type Wanted = { index?: number; readonly within: Map<string | number, Wanted> };

/**
 * Where the values at some paths of JSON text begin, in UTF-16 code units: at a member's name or at an
 * element. A path that leads nowhere, or behind a mistake in the text, gets the place of the innermost value on
 * it. One pass through the text, however many the paths.
 */
export function jsonPlaces(text: string, paths: readonly JsonPath[]): number[] {
  const root: Wanted = { within: new Map() };
  for (const path of paths) path.reduce(wantedWithin, root);
  const around: (Wanted | undefined)[] = [];
  walkJson(text, ({ depth, key, index }) => {
    const wanted = depth === 0 ? root : around[depth - 1]?.within.get(key);
    around[depth] = wanted;
    if (wanted) wanted.index = index;
  });
  return paths.map((path) => innermost(root, path));
}

function wantedWithin(outer: Wanted, key: string | number): Wanted {
  const known = outer.within.get(key);
  if (known) return known;
  const made: Wanted = { within: new Map() };
  outer.within.set(key, made);
  return made;
}

function innermost(root: Wanted, path: JsonPath): number {
  let at: Wanted | undefined = root;
  let index = root.index ?? 0;
  for (const key of path) {
    at = at?.within.get(key);
    index = at?.index ?? index;
  }
  return index;
}

/** The members that have the name of one before them in the same object; JSON.parse keeps only the last. */
export function repeatedMembers(text: string): { readonly path: JsonPath; readonly index: number }[] {
  const repeats: { path: JsonPath; index: number }[] = [];
  const around: (string | number)[] = [];
  walkJson(text, ({ depth, key, index, repeated }) => {
    if (depth > 0) around[depth - 1] = key;
    if (repeated) repeats.push({ path: around.slice(0, depth), index });
  });
  return repeats;
}
