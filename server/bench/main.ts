import { cpus } from 'node:os';
import { acknowledgeBenchmark } from './acknowledge.ts';
import type { Benchmark } from './figure.ts';
import { keyBenchmark } from './key.ts';
import { openBenchmark } from './open.ts';
import { startBenchmark } from './start.ts';
import { tableOf } from './table.ts';
import { writersBenchmark } from './writers.ts';

const BENCHMARKS: readonly Benchmark[] = [
  openBenchmark,
  keyBenchmark,
  acknowledgeBenchmark,
  startBenchmark,
  writersBenchmark,
];

/** Runs the benchmarks that are named, else all of them. What misses its bound is told and is no failure. */
async function main(names: readonly string[]): Promise<void> {
  const known = BENCHMARKS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return refuse(unknown, known);
  console.log(
    `Node ${process.version} on ${cpus().length} cores. Medians of the rounds, in brackets the least and the most.`,
  );
  for (const { name, about, run } of BENCHMARKS)
    if (names.length === 0 || names.includes(name))
      console.log(`\n${name}: ${about}\n${tableOf(await run())}`);
}

function refuse(unknown: readonly string[], known: readonly string[]): void {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exitCode = 2;
}

await main(process.argv.slice(2));
