/** The middle one of some numbers; throws where there is none. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The smallest of some numbers that so large a part of them does not exceed. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (found === undefined) throw new RangeError('there is nothing to take the median of');
  return found;
}

/** The milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Does one of each kind in each round, so that what disturbs the machine for a while disturbs all kinds alike;
 * every other round goes through them backwards.
 */
export async function inTurns<K extends string, T>(
  rounds: number,
  kinds: Readonly<Record<K, (round: number) => Promise<T>>>,
): Promise<Record<K, T[]>> {
  const names = Object.keys(kinds) as K[];
  const results = Object.fromEntries(names.map((name): [K, T[]] => [name, []])) as Record<K, T[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      results[name].push(await kinds[name](round));
  return results;
}
