import type { CheckReport, Finding } from '../../core/checking/finding.ts';

/** What was expected and what was found, and where in the JSON. */
export const sentence = ({ path, expected, found }: Finding): string =>
  `${path === undefined ? '' : `${path}: `}expected ${expected}, found ${found}`;

/** What a check comes to, in one line. */
export function totals({ checked, findings, fixed }: CheckReport): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  const found =
    findings.length === 0 ? 'No findings' : `${count(findings.length, 'finding')} in ${count(files, 'file')}`;
  const done = fixed.length === 0 ? '' : ` left, ${fixed.length} fixed`;
  const of = `${count(checked.annotationFiles, 'annotation file')} and ${count(checked.documents, 'document')}`;
  return `${found}${done}; checked ${of}.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
