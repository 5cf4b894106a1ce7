import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Benchmark, Figure } from './figure.ts';
import { inventMany, writeInvented } from './invented/workspace.ts';
import { type Answer, askLibrary } from './library.ts';
import { jsonFrom } from './processes/child.ts';
import { whileServing } from './processes/serving.ts';
import { inTurns } from './statistics.ts';
import { inTemporaryFolder } from './temporary.ts';

const ROUNDS = 5;
const SIZE = { length: 3_400, annotations: 10 };

export const startBenchmark: Benchmark = {
  name: 'start',
  about:
    'starting with so many documents (3 to 4 KB) and annotation files (10 annotations), and the library then',
  run: async () => {
    const measured = [await measure(100), await measure(1_000), await measure(10_000)];
    return {
      figures: [...measured.flatMap(figuresOf), ...growth(measured)],
      notes: [
        'reading: in a process of its own, readFileSync of every file and JSON.parse of every annotation file',
        'opening: new Workspace() in a process of its own, after its code is loaded',
        'process: until the server listens, less what that takes with an empty workspace',
      ],
    };
  },
};

type Round = { readonly milliseconds: number; readonly library: readonly Answer[] };
type Measured = {
  readonly count: number;
  readonly opening: readonly number[];
  readonly reading: readonly number[];
  readonly served: readonly Round[];
  readonly empty: readonly Round[];
};

const measure = (count: number): Promise<Measured> =>
  inTemporaryFolder(async (folder) => {
    const [workspace, empty] = [join(folder, 'full'), join(folder, 'empty')];
    await mkdir(empty);
    await writeInvented(workspace, inventMany(count, SIZE));
    const script = 'start.child.ts';
    const rounds = {
      opening: () => jsonFrom(z.number(), script, 'workspace', workspace),
      reading: () => jsonFrom(z.number(), script, 'files', workspace),
    };
    await rounds.reading();
    const served = await inTurns(ROUNDS, { served: () => serve(workspace), empty: () => serve(empty) });
    return { count, ...(await inTurns(ROUNDS, rounds)), ...served };
  });

const serve = (workspace: string): Promise<Round> =>
  whileServing(workspace, async ({ url, milliseconds }) => ({
    milliseconds,
    library: await askLibrary(url),
  }));

function figuresOf({ count, opening, reading, served, empty }: Measured): Figure[] {
  const against = (what: string, ours: readonly number[], name: string, than: readonly number[]): Figure => ({
    what: `${count.toLocaleString('en')}: ${what}`,
    ours,
    baseline: { name, rounds: than },
    as: 'ratio',
  });
  const isLarge = count === 10_000;
  const process = served.map(({ milliseconds }, round) => milliseconds - (empty[round]?.milliseconds ?? 0));
  const bounded = (figure: Figure, bound: number): Figure => (isLarge ? { ...figure, bound } : figure);
  return [
    bounded(against('opening', opening, 'reading', reading), 3),
    bounded(against('process', process, 'reading', reading), 3),
    ...answersByQuestion(served).map(({ what, rounds }) =>
      bounded(against(what, rounds, 'opening', opening), 0.1),
    ),
  ];
}

function answersByQuestion(served: readonly Round[]) {
  const questions = served[0]?.library.map(({ what }) => what) ?? [];
  return questions.map((what, index) => ({
    what,
    rounds: served.map(({ library }) => library[index]?.milliseconds ?? Number.NaN),
  }));
}

const growth = (measured: readonly Measured[]): Figure[] =>
  measured.slice(1).map(({ count, opening }, index) => ({
    what: `${count.toLocaleString('en')}: opening, ten times as many`,
    ours: opening,
    baseline: { name: `ours, a tenth`, rounds: measured[index]?.opening ?? [] },
    as: 'ratio',
    bound: 10,
  }));
