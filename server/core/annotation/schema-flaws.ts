import { z } from 'zod';
import { abridged } from '../checking/abridged.ts';
import type { Flaw } from '../checking/finding.ts';
import type { JsonPath } from '../checking/json-place.ts';

type Issue = z.core.$ZodIssue;

/** Everything in which a value departs from the schema of annotation files; `issues` are the schema's own. */
export function schemaFlaws(value: unknown, issues: readonly Issue[]): Flaw[] {
  const flaws = issues.flatMap((issue) => toFlaws(issue, value));
  const told = new Set(flaws.map(({ path }) => JSON.stringify(path)));
  return [...flaws, ...[...acrossFields(value)].filter(({ path }) => !told.has(JSON.stringify(path)))];
}

const unreadable = (path: JsonPath, expected: string, found: string): Flaw => ({
  code: 'unreadable',
  path,
  expected,
  found,
});

function toFlaws(issue: Issue, value: unknown): Flaw[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unreadable([...path, key], 'only fields of the format', abridged(key)));
  const [, expected = issue.message, found] = MESSAGE.exec(issue.message) ?? [];
  return [unreadable(path, expected, found ?? inWords(valueAt(value, path)))];
}

// "Invalid input: expected string, received undefined"; what the schema itself says ends in "found …". What
// was received is left out: the value says more than its type.
const MESSAGE = /^(?:[^:]*: )?expected (.*?)(?:, received .*|, found (.*))?$/s;

const valueAt = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined,
    value,
  );

/** A value of any size or depth in a few words. */
function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return abridged(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}

const Annotations = z.object({ annotations: z.array(z.unknown()) });
const Identified = z.object({ id: z.string() });
const Positioned = z.object({ start: z.number(), end: z.number() });

/** What the schema finds only by comparing fields, which it does not where one of them is wrong by itself. */
function* acrossFields(value: unknown): Generator<Flaw> {
  const seen = new Set<string>();
  for (const [index, annotation] of (Annotations.safeParse(value).data?.annotations ?? []).entries()) {
    const id = Identified.safeParse(annotation).data?.id;
    if (id !== undefined && seen.has(id))
      yield unreadable(['annotations', index, 'id'], 'every id once', `${abridged(id)} a second time`);
    if (id !== undefined) seen.add(id);
    const span = Positioned.safeParse(annotation).data;
    if (span && span.start >= span.end)
      yield unreadable(['annotations', index, 'end'], 'end to be greater than start', String(span.end));
  }
}
