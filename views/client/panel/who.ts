import type { Item } from '../tagging/annotations.ts';
import { joinOutlets } from './form-values.ts';

/** Who stands behind a claim and who relays it, in a few words; empty where nothing is said. */
export function whoOf({ annotation: { source, via } }: Item): string {
  const relayed = via ? `via ${joinOutlets(via)}` : '';
  return [source, relayed].filter(Boolean).join(', ');
}
