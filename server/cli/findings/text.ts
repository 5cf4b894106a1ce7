import type { CheckReport, Finding, Fix } from '../../core/checking/finding.ts';
import { printable } from './printable.ts';
import { sentence, totals } from './sentences.ts';

/** A report for people: grouped by file, with a last line of totals. `way` stands before every path. */
export function asText(report: CheckReport, way: string): string {
  const groups = new Map<string, string[]>();
  const add = (file: string, line: string) => {
    const lines = groups.get(file) ?? [];
    groups.set(file, lines);
    lines.push(`  ${printable(line)}`);
  };
  for (const fix of report.fixed) add(fix.file, fixLine(fix));
  for (const finding of report.findings) add(finding.file, findingLine(finding));
  const blocks = [...groups]
    .toSorted(byFile)
    .map(([file, lines]) => [printable(way + file), ...lines, ''].join('\n'));
  return [...blocks, totals(report)].join('\n');
}

const findingLine = (finding: Finding): string =>
  `${finding.line === undefined ? '' : `${finding.line}:${finding.column} `}${finding.code}: ${sentence(finding)}`;

const fixLine = ({ code, annotation, message }: Fix): string =>
  `fixed ${code}: ${annotation === undefined ? '' : `${annotation} `}${message}`;

const byFile = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number =>
  a < b ? -1 : Number(a > b);
