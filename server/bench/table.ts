import { comparison, type Figure, type Findings, isMet, type Rounds, rangeOf } from './figure.ts';

const HEAD = ['', 'ours', 'held against', '', 'comparison', 'bound', ''];

/** Figures as lines of text: medians, and in brackets the least and the most of the rounds. */
export function tableOf({ figures, notes }: Findings): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...notes.map((note) => `* ${note}`)].map((line) => `  ${line}`).join('\n');
}

const rowOf = (figure: Figure): string[] => [
  figure.what,
  milliseconds(figure.ours),
  figure.baseline.name,
  milliseconds(figure.baseline.rounds),
  compared(figure),
  figure.bound === undefined ? '' : `≤ ${number(figure.bound)}`,
  figure.bound === undefined ? '' : isMet(figure) ? 'met' : 'MISSED',
];

function milliseconds(rounds: Rounds): string {
  const { middle, least, most } = rangeOf(rounds);
  return `${number(middle)} ms (${number(least)}–${number(most)})`;
}

function compared(figure: Figure): string {
  const { middle, least, most } = comparison(figure);
  const unit = figure.as === 'ratio' ? ' ×' : ' frames more';
  return `${number(middle)}${unit} (${number(least)}–${number(most)})`;
}

/** With two figures that count, or three where there are that many before the point. */
const number = (value: number): string =>
  Number(value.toPrecision(Math.abs(value) < 10 ? 2 : 3)).toLocaleString('en', { maximumFractionDigits: 3 });
