import { median } from './statistics.ts';

/** One number a round, each the median of what the round has measured. In milliseconds. */
export type Rounds = readonly number[];

/** What was measured of ours and, in turns with it, of what it is held against. */
export type Figure = {
  readonly what: string;
  readonly ours: Rounds;
  readonly baseline: { readonly name: string; readonly rounds: Rounds };
  /** Whether ours is told as a multiple of the baseline or as so many frames more than it. */
  readonly as: 'ratio' | 'frames more';
  /** What the comparison may be at most; absent where it is for information only. */
  readonly bound?: number;
};

/** What a benchmark has found: figures, and sentences to read them by. */
export type Findings = { readonly figures: readonly Figure[]; readonly notes: readonly string[] };

export type Benchmark = {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<Findings>;
};

/** At 60 frames a second, which is what a browser without a screen keeps to. */
const FRAME_MILLISECONDS = 1000 / 60;

type Range = { readonly middle: number; readonly least: number; readonly most: number };

export const rangeOf = (rounds: Rounds): Range => ({
  middle: median(rounds),
  least: Math.min(...rounds),
  most: Math.max(...rounds),
});

/** Ours against the baseline: the medians compared, and the least and the most of the single rounds. */
export function comparison({ ours, baseline, as }: Figure): Range {
  const compare = (a: number, b: number): number => (as === 'ratio' ? a / b : (a - b) / FRAME_MILLISECONDS);
  const paired = ours.map((own, round) => compare(own, baseline.rounds[round] ?? Number.NaN));
  return { ...rangeOf(paired), middle: compare(median(ours), median(baseline.rounds)) };
}

export const isMet = (figure: Figure): boolean =>
  figure.bound === undefined || comparison(figure).middle <= figure.bound;
