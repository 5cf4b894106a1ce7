import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { isInPlace, locateAll, type Place } from '../../core/anchoring/anchor.ts';
import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import type { Text } from '../../core/text/text.ts';

// Between two requests that wait, the search may hold the server up for so long.
const SLICE_MILLISECONDS = 8;

type Known = { readonly text: string; readonly places: Promise<readonly Place[]>; found?: readonly Place[] };

/** Where the annotations of a file stand in a text: at once where nothing moved, else searched for aside. */
export class Anchoring {
  readonly #known = new WeakMap<AnnotationFile, Known>();

  /** The place of every annotation, in the file's order. */
  places(text: Text, file: AnnotationFile): Promise<readonly Place[]> {
    return this.#lookUp(text, file).places;
  }

  /** As `places`, but undefined as long as the search is under way; asking starts it. */
  placesSoFar(text: Text, file: AnnotationFile): readonly Place[] | undefined {
    return this.#lookUp(text, file).found;
  }

  #lookUp(text: Text, file: AnnotationFile): Known {
    const known = this.#known.get(file);
    if (known?.text === text.value) return known;
    const made = makeKnown(text, file);
    this.#known.set(file, made);
    return made;
  }
}

function makeKnown(text: Text, file: AnnotationFile): Known {
  const { annotations } = file;
  if (annotations.every((annotation) => isInPlace(text, annotation))) {
    const found = annotations.map(({ start, end }): Place => ({ state: 'placed', start, end }));
    return { text: text.value, places: Promise.resolve(found), found };
  }
  const known: Known = { text: text.value, places: search(text, file) };
  void known.places.then((found) => {
    known.found = found;
  });
  return known;
}

async function search(text: Text, { annotations }: AnnotationFile): Promise<readonly Place[]> {
  const places: Place[] = [];
  let since = performance.now();
  for (const place of locateAll(text, annotations)) {
    places.push(place);
    if (performance.now() - since < SLICE_MILLISECONDS) continue;
    await turnOfTheLoop();
    since = performance.now();
  }
  return places;
}
