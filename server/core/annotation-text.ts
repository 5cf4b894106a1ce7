import type { z } from 'zod';
import { AnnotationFile } from './annotation.ts';

/** Something about an annotation file that is not as it has to be. */
export type Problem = {
  /** Where in the file: keys and indexes from the outside in; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** What was expected and what was found. */
  readonly message: string;
};

export type Parsed = { readonly file: AnnotationFile } | { readonly problems: readonly Problem[] };

/** An annotation file from its text, or everything that is wrong with it. */
export function parseAnnotationFile(text: string): Parsed {
  const json = parseJson(text);
  if ('problems' in json) return json;
  const parsed = AnnotationFile.safeParse(json.value);
  if (parsed.success) return { file: parsed.data };
  return { problems: parsed.error.issues.map((issue) => toProblem(issue, json.value)) };
}

function parseJson(text: string): { readonly value: unknown } | { readonly problems: readonly Problem[] } {
  if (/^(?:<{7}|>{7}) /m.test(text))
    return {
      problems: [{ path: [], message: 'expected JSON, found the conflict markers of an unfinished merge' }],
    };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: [], message: `expected JSON, found a mistake in it: ${reason}` }] };
  }
}

function toProblem(issue: z.core.$ZodIssue, value: unknown): Problem {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const message = issue.message.replace(/^Invalid (?:input|option): /, '');
  if (issue.code === 'custom' || issue.code === 'unrecognized_keys') return { path, message };
  return { path, message: `${message}, found ${abridged(valueAt(value, path))}` };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}

const LONGEST_VALUE = 80;

function abridged(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE)}…` : json;
}

/** A path as people write it: `annotations[3].label`. */
export const pathText = (path: readonly (string | number)[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
