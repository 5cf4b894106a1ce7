import { Judgement } from '../../../server/core/annotation.ts';

/** What the form's fields hold, as typed; an empty field stands for nothing said. */
export type FormValues = Readonly<
  Record<'source' | 'sourceKind' | 'via' | 'reliability' | 'credibility' | 'note', string>
>;

// Outlets are separated as people write lists; a name may hold a comma, so a semicolon separates too.
const SEPARATOR = /\s*;\s*|\s*,\s+/;

/** The outlets of a `via` field. */
export const splitOutlets = (typed: string): string[] =>
  typed
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter(Boolean);

export const joinOutlets = (via: readonly string[] = []): string =>
  via.join(via.some((name) => /,\s/.test(name)) ? '; ' : ', ');

/** The judgement that a form describes, or a sentence about the first field that is not as it has to be. */
export function judgementFrom(
  label: Judgement['label'],
  values: FormValues,
): Judgement | { readonly mistake: string } {
  const via = splitOutlets(values.via);
  const said = Object.entries({
    ...values,
    label,
    via: via.length > 0 ? via : '',
    credibility: values.credibility === '' ? '' : Number(values.credibility),
  }).filter(([, value]) => value !== '');
  const parsed = Judgement.safeParse(Object.fromEntries(said));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { mistake: `${issue?.path.join(' ')}: ${issue?.message}` };
}
