import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, annotationFile, anyFile } from '../testing/annotations.ts';
import { fc } from '../testing/arbitraries.ts';
import { Annotation, AnnotationFile, LIMITS } from './annotation.ts';

test('every file that keeps the rules is accepted as it is', () => {
  fc.assert(fc.property(anyFile, (file) => assert.deepEqual(AnnotationFile.parse(file), file)));
});

test('white space around names and notes is not kept', () => {
  const parsed = Annotation.parse(annotation({ source: ' Kim ', via: ['\tPost\n'], note: ' x ' }));
  assert.deepEqual([parsed.source, parsed.via, parsed.note], ['Kim', ['Post'], 'x']);
});

test('a quote and its context are kept to the letter', () => {
  const exact = annotation({ quote: ' a\n', prefix: ' \t', suffix: '\u00A0' });
  assert.deepEqual(Annotation.parse(exact), exact);
});

const pathsOf = (value: unknown) =>
  AnnotationFile.safeParse(value).error?.issues.map(({ path }) => path.map(String).join('.'));

const inFile: [name: string, changes: object, path: string][] = [
  ['another format', { format: 'sourcemark/2' }, 'format'],
  ['an empty document', { document: '' }, 'document'],
  ['a short hash', { textHash: 'abc' }, 'textHash'],
  ['a hash in capitals', { textHash: 'A'.repeat(40) }, 'textHash'],
  ['another unit', { unit: 'byte' }, 'unit'],
  ['a reviewer with a capital', { reviewer: 'Kim' }, 'reviewer'],
  ['a reviewer with a slash', { reviewer: '../kim' }, 'reviewer'],
  ['a reviewer with two hyphens', { reviewer: 'a--b' }, 'reviewer'],
  ['an empty reviewer', { reviewer: '' }, 'reviewer'],
  ['a long reviewer', { reviewer: 'a'.repeat(65) }, 'reviewer'],
  ['complete as a word', { complete: 'yes' }, 'complete'],
  ['no list', { annotations: {} }, 'annotations'],
  ['an unknown field', { timestamp: 1 }, ''],
  ['an id twice', { annotations: [annotation(), annotation({ start: 3, end: 4 })] }, 'annotations.1.id'],
];

for (const [name, changes, path] of inFile)
  test(`refused: ${name}`, () => assert.deepEqual(pathsOf({ ...annotationFile(), ...changes }), [path]));

const inAnnotation: [name: string, changes: object, path: string][] = [
  ['an unknown label', { label: 'rumour' }, 'label'],
  ['no label', { label: undefined }, 'label'],
  ['an empty quote', { quote: '' }, 'quote'],
  ['a quote without end', { quote: 'a'.repeat(LIMITS.quote + 1) }, 'quote'],
  ['a negative start', { start: -1 }, 'start'],
  ['half a code point', { end: 1.5 }, 'end'],
  ['an offset as a word', { start: '0' }, 'start'],
  ['an empty span', { start: 1 }, 'end'],
  ['a span that ends before it starts', { start: 5 }, 'end'],
  ['no prefix', { prefix: undefined }, 'prefix'],
  ['a long suffix', { suffix: 'a'.repeat(65) }, 'suffix'],
  ['a blank source', { source: ' \n' }, 'source'],
  ['a long source', { source: 'a'.repeat(LIMITS.source + 1) }, 'source'],
  ['an unknown kind of source', { sourceKind: 'robot' }, 'sourceKind'],
  ['an empty list of outlets', { via: [] }, 'via'],
  ['a blank outlet', { via: ['Post', ' '] }, 'via.1'],
  ['too many outlets', { via: Array(LIMITS.via + 1).fill('Post') }, 'via'],
  ['an outlet that is no list', { via: 'Post' }, 'via'],
  ['an unknown grade', { reliability: 'G' }, 'reliability'],
  ['a grade as a small letter', { reliability: 'a' }, 'reliability'],
  ['a grade of nought', { credibility: 0 }, 'credibility'],
  ['a grade of seven', { credibility: 7 }, 'credibility'],
  ['a grade as a word', { credibility: '1' }, 'credibility'],
  ['an empty note', { note: '' }, 'note'],
  ['a null', { note: null }, 'note'],
  ['a short id', { id: 'abc' }, 'id'],
  ['an id that begins with a hyphen', { id: '-abc' }, 'id'],
  ['an id that is a path', { id: '../../etc' }, 'id'],
  ['an unknown field', { colour: 'red' }, ''],
];

for (const [name, changes, path] of inAnnotation)
  test(`refused in an annotation: ${name}`, () => {
    const where = path === '' ? 'annotations.0' : `annotations.0.${path}`;
    assert.deepEqual(pathsOf({ ...annotationFile(), annotations: [{ ...annotation(), ...changes }] }), [
      where,
    ]);
  });

test('a refusal says what was expected', () => {
  const messageOf = (changes: object) =>
    Annotation.safeParse({ ...annotation(), ...changes }).error?.issues[0]?.message;
  assert.match(
    messageOf({ label: 'rumour' }) ?? '',
    /"sourced"\|"official"\|"anonymous-source"\|"speculative"/,
  );
  assert.equal(messageOf({ end: 0 }), 'expected end to be greater than start');
  assert.match(messageOf({ id: 'A' }) ?? '', /^expected 4 to 64 of a-z, 0-9 and -/);
});
