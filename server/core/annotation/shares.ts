import type { Span } from '../text/span.ts';
import { LABELS, type Label } from './labels.ts';

/** Code points under each label; what several labels cover counts for the loosest, since the weakest link wins. */
export function labelledLengths(
  annotations: readonly (Span & { readonly label: Label })[],
): Record<Label, number> {
  const lengths: Record<Label, number> = { sourced: 0, official: 0, 'anonymous-source': 0, speculative: 0 };
  const open: Record<Label, number> = { ...lengths };
  let from = 0;
  for (const { at, label, step } of edgesOf(annotations)) {
    const loosest = LABELS.findLast((candidate) => open[candidate] > 0);
    if (loosest) lengths[loosest] += at - from;
    open[label] += step;
    from = at;
  }
  return lengths;
}

function edgesOf(annotations: readonly (Span & { readonly label: Label })[]) {
  return annotations
    .flatMap(({ start, end, label }) => [
      { at: start, label, step: 1 },
      { at: end, label, step: -1 },
    ])
    .toSorted((a, b) => a.at - b.at);
}
