import type { Judgement } from '../core/annotation/annotation.ts';
import type { Sources } from '../core/wire.ts';
import { isUsable } from '../io/annotations/annotation-files.ts';
import type { AnnotationStore } from '../io/annotations/annotation-store.ts';

type SourceKind = Judgement['sourceKind'];
type Tally = { count: number; here: boolean; sourceKind?: SourceKind };

/** Every source and outlet that the workspace's annotations name; those of one document first, then by use. */
export function sourcesOf(annotations: AnnotationStore, document: string): Sources {
  const sources = new Map<string, Tally>();
  const outlets = new Map<string, Tally>();
  for (const stored of annotations.all()) {
    if (!isUsable(stored)) continue;
    const here = stored.document === document;
    for (const { source, sourceKind, via = [] } of stored.file.annotations) {
      if (source !== undefined) count(sources, source, here, sourceKind);
      for (const outlet of via) count(outlets, outlet, here);
    }
  }
  return { sources: ranked(sources), outlets: ranked(outlets) };
}

function count(tallies: Map<string, Tally>, name: string, here: boolean, sourceKind?: SourceKind): void {
  const tally = tallies.get(name) ?? { count: 0, here: false };
  tally.count++;
  tally.here ||= here;
  if (sourceKind !== undefined) tally.sourceKind = sourceKind;
  tallies.set(name, tally);
}

const ranked = (tallies: ReadonlyMap<string, Tally>) =>
  [...tallies]
    .map(([name, { sourceKind, ...tally }]) => ({ name, ...tally, ...(sourceKind ? { sourceKind } : {}) }))
    .toSorted(
      (a, b) => Number(b.here) - Number(a.here) || b.count - a.count || a.name.localeCompare(b.name, 'en'),
    );
