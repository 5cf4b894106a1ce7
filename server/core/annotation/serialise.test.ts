import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, annotationFile, anyFile } from '../testing/annotations.ts';
import { fc } from '../testing/arbitraries.ts';
import { AnnotationFile } from './annotation.ts';
import { inFileOrder, serialise, serialiseAnnotation } from './serialise.ts';

const GOLDEN = `{
  "format": "sourcemark/1",
  "document": "ports/river.md",
  "textHash": "0123456789abcdef0123456789abcdef01234567",
  "unit": "code point",
  "reviewer": "first-reader",
  "complete": false,
  "annotations": [
    {
      "quote": "“The port is closed”, a driver said 😀",
      "label": "anonymous-source",
      "source": "a driver",
      "sourceKind": "anonymous",
      "via": ["River Weekly", "The \\"Post\\""],
      "reliability": "F",
      "credibility": 6,
      "note": "one source,\\nsingular",
      "start": 285,
      "end": 322,
      "prefix": "before ",
      "suffix": " שלום",
      "id": "k3v9x2m4qa"
    },
    {
      "quote": "a",
      "label": "sourced",
      "start": 300,
      "end": 301,
      "prefix": "",
      "suffix": "",
      "id": "id00"
    }
  ]
}
`;

test('a file is written in the shape that the design shows', () => {
  const full = {
    id: 'k3v9x2m4qa',
    suffix: ' שלום',
    prefix: 'before ',
    end: 322,
    start: 285,
    note: 'one source,\nsingular',
    credibility: 6,
    reliability: 'F' as const,
    via: ['River Weekly', 'The "Post"'],
    sourceKind: 'anonymous' as const,
    source: 'a driver',
    label: 'anonymous-source' as const,
    quote: '“The port is closed”, a driver said 😀',
  };
  assert.equal(serialise(annotationFile(annotation({ start: 300, end: 301 }), full)), GOLDEN);
});

test('a file without annotations', () => {
  assert.match(serialise(annotationFile()), /\n {2}"annotations": \[\]\n\}\n$/);
});

test('what is undefined is absent', () => {
  const [plain, same] = [
    annotation(),
    { ...annotation(), source: undefined, note: undefined, via: undefined },
  ];
  assert.equal(serialiseAnnotation(same), serialiseAnnotation(plain));
  assert.doesNotMatch(serialiseAnnotation(same), /source"|note|via/);
});

test('annotations stand by start, then end, then id by code unit', () => {
  const ordered = [
    annotation({ start: 0, end: 2, id: 'zzzz' }),
    annotation({ start: 0, end: 3, id: 'a-00' }),
    annotation({ start: 0, end: 3, id: 'a000' }),
    annotation({ start: 9, end: 10, id: 'b000' }),
    annotation({ start: 10, end: 11, id: 'a001' }),
  ];
  assert.deepEqual(ordered.toReversed().sort(inFileOrder), ordered);
});

test('bidirectional controls are escaped, other characters stay as they are', () => {
  const controls = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069';
  const text = serialiseAnnotation(annotation({ quote: controls, source: `a${controls}`, via: [controls] }));
  assert.doesNotMatch(text, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  assert.match(text, /"quote": "\\u061c\\u200e\\u200f\\u202a/);
  assert.equal(JSON.parse(text).quote, controls);
  assert.match(serialiseAnnotation(annotation({ quote: 'é 😀 שלום \u200D' })), /"é 😀 שלום \u200D"/);
});

test('a file that was read is what was written', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const read = AnnotationFile.parse(JSON.parse(serialise(file)));
      assert.deepEqual(read, { ...file, annotations: file.annotations.toSorted(inFileOrder) });
      assert.equal(serialise(read), serialise(file));
    }),
  );
});

test('equal contents give equal bytes, in whatever order they come', () => {
  const shuffled = anyFile.chain((file) =>
    fc.tuple(
      fc.constant(file),
      fc.shuffledSubarray(file.annotations, { minLength: file.annotations.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([file, annotations]) => {
      const backwards = (value: object) => Object.fromEntries(Object.entries(value).reverse());
      const other = backwards({ ...file, annotations: annotations.map(backwards) });
      assert.equal(serialise(AnnotationFile.parse(other)), serialise(file));
    }),
  );
});

test('every field stands on a line of its own, so that a change of it is a change of a line', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const fields = file.annotations.reduce((sum, one) => sum + Object.keys(one).length, 0);
      const frame = file.annotations.length === 0 ? 9 : 10 + 2 * file.annotations.length;
      assert.equal(serialise(file).split('\n').length - 1, frame + fields);
    }),
  );
});
