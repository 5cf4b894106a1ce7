import { Judgement } from '../../../server/core/annotation/annotation.ts';

/** What the form's fields hold, as typed; an empty field stands for nothing said. */
export type FormValues = Readonly<
  Record<'source' | 'sourceKind' | 'via' | 'reliability' | 'credibility' | 'note', string>
>;

/** The outlets of a `via` field: separated by commas or, where a name holds one, by semicolons. */
export const splitOutlets = (typed: string): string[] =>
  typed
    .split(typed.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter(Boolean);

/** Outlets as they can be typed again. */
export function joinOutlets(via: readonly string[] = []): string {
  const holdsComma = via.some((name) => name.includes(','));
  return via.join(holdsComma ? '; ' : ', ') + (holdsComma && via.length === 1 ? ';' : '');
}

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
