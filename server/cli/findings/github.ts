import type { CheckReport, Finding, Fix } from '../../core/checking/finding.ts';
import { printable } from './printable.ts';
import { sentence, totals } from './sentences.ts';

/** A report as workflow commands, which GitHub shows beside the lines of a pull request. */
export function asGithub(report: CheckReport, way: string): string {
  const fixed = report.fixed.map((fix) => notice(fix, way));
  const findings = report.findings.map((finding) => error(finding, way));
  return [...fixed, ...findings, totals(report)].join('\n');
}

const notice = ({ code, file, message }: Fix, way: string): string =>
  command('notice', { file: way + file, title: `fixed ${code}` }, message);

function error(finding: Finding, way: string): string {
  const { code, file, line, column } = finding;
  return command('error', { file: way + file, line, col: column, title: code }, sentence(finding));
}

type Properties = Readonly<Record<string, string | number | undefined>>;

function command(name: string, properties: Properties, message: string): string {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

// As GitHub's own toolkit escapes. A percent sign comes first: what a document says is never an escape.
const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
