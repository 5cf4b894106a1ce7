import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConflictError, FullError } from '../core/annotation/edit.ts';
import { UnusableFileError } from '../io/annotations/annotation-saver.ts';
import { WriteFailedError } from '../io/disk/durable-write.ts';
import { StaleFileError } from '../io/disk/json-file.ts';
import { toProblem } from './errors.ts';
import { ProblemError } from './problem.ts';
import { serve } from './testing/app.ts';
import { problemIn } from './testing/client.ts';

const problems: [error: unknown, status: number, code: string][] = [
  [new ProblemError(418, 'teapot', 'I am one.'), 418, 'teapot'],
  [new ConflictError('mark-1', null), 412, 'conflict'],
  [new FullError('full'), 409, 'full'],
  [new UnusableFileError('unusable'), 409, 'unreadable-file'],
  [new StaleFileError('/a', 'appeared'), 409, 'contested-file'],
  [new WriteFailedError('/a', new Error('no space')), 507, 'not-saved'],
  [Object.assign(new Error('long'), { status: 413 }), 413, 'too-large'],
  [Object.assign(new Error('odd'), { status: 400 }), 400, 'invalid'],
  [Object.assign(new Error('odd'), { status: 500 }), 500, 'internal'],
  [Object.assign(new Error('odd'), { status: '400' }), 500, 'internal'],
  [new TypeError('our own'), 500, 'internal'],
  ['no error', 500, 'internal'],
  [undefined, 500, 'internal'],
];

test('each thing that can go wrong has a status, a code, and a sentence', () => {
  for (const [error, status, code] of problems) {
    const problem = toProblem(error);
    assert.deepEqual([problem.status, problem.code], [status, code]);
    if (status === 500) assert.equal(problem.message, 'Sourcemark made a mistake; its terminal says more.');
  }
});

test('our own mistakes are told to the terminal, and to nobody else', async (t) => {
  const server = await serve(t, {});
  const mistake = new TypeError('a secret of ours');
  server.app.locals.asset = () => {
    throw mistake;
  };
  const page = await server.get('/', { Accept: 'application/json' });
  assert.equal(page.status, 500);
  assert.equal(problemIn(page).code, 'internal');
  assert.equal(server.reported.length, 1);
  assert.match(String(server.reported[0]), /a secret of ours/);
});
