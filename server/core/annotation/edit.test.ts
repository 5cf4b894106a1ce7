import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, annotationFile } from '../testing/annotations.ts';
import { fc } from '../testing/arbitraries.ts';
import { type Annotation, AnnotationFile, LIMITS } from './annotation.ts';
import { applyEdit, ConflictError, type Edit, emptyFile, FullError } from './edit.ts';
import { revisionOf } from './hash.ts';

const one = annotation({ id: 'one1' });
const two = annotation({ id: 'two2', start: 5, end: 9 });
const relabelled: Annotation = { ...one, label: 'official' };
const file = annotationFile(one, two);
const put = (changed: Annotation, basedOn: string | null): Edit => ({
  kind: 'put',
  annotation: changed,
  basedOn,
});
const remove = (id: string, basedOn: string): Edit => ({ kind: 'delete', id, basedOn });

test('a new file is a file without annotations', () => {
  const empty = emptyFile('a.md', 'kim', 'a'.repeat(40));
  assert.deepEqual(AnnotationFile.parse(empty), empty);
  assert.deepEqual([empty.annotations, empty.complete], [[], false]);
});

test('an annotation is added, changed and deleted', () => {
  const added = applyEdit(annotationFile(one), put(two, null));
  assert.deepEqual(added, file);
  const changed = applyEdit(added, put(relabelled, revisionOf(one)));
  assert.deepEqual(changed.annotations, [relabelled, two]);
  assert.deepEqual(applyEdit(changed, remove('one1', revisionOf(relabelled))).annotations, [two]);
});

test('the file that is edited stays as it was', () => {
  const before = structuredClone(file);
  applyEdit(file, put(relabelled, revisionOf(one)));
  applyEdit(file, remove('one1', revisionOf(one)));
  applyEdit(file, { kind: 'complete', complete: true });
  assert.deepEqual(file, before);
});

const unchanged: [name: string, edit: Edit][] = [
  ['created once more', put({ ...one }, null)],
  ['changed once more, based on what it was', put(one, revisionOf(relabelled))],
  ['changed to what it is', put(one, revisionOf(one))],
  ['deleted once more', remove('gone', revisionOf(one))],
  ['complete as it is', { kind: 'complete', complete: false }],
];

for (const [name, edit] of unchanged)
  test(`the same file comes back: ${name}`, () => assert.equal(applyEdit(file, edit), file));

const conflicts: [name: string, edit: Edit, current: Annotation | null, message: RegExp][] = [
  ['changed on an old revision', put(relabelled, revisionOf(two)), one, /one1 was changed/],
  ['created where another is', put(relabelled, null), one, /one1 was changed/],
  [
    'changed after it was deleted',
    put(annotation({ id: 'gone' }), revisionOf(one)),
    null,
    /gone was deleted/,
  ],
  ['deleted on an old revision', remove('one1', revisionOf(relabelled)), one, /one1 was changed/],
];

for (const [name, edit, current, message] of conflicts)
  test(`a conflict: ${name}`, () =>
    assert.throws(
      () => applyEdit(file, edit),
      (error) => {
        assert.ok(error instanceof ConflictError);
        assert.equal(error.current, current);
        assert.match(error.message, message);
        return true;
      },
    ));

test('a full file takes changes, but no more annotations', () => {
  const annotations = Array.from({ length: LIMITS.annotations }, (_, index) =>
    annotation({ id: `id${1000 + index}` }),
  );
  const full = annotationFile(...annotations);
  const [first] = annotations as [Annotation];
  assert.throws(() => applyEdit(full, put(one, null)), FullError);
  const changed = applyEdit(full, put({ ...first, label: 'official' }, revisionOf(first)));
  assert.equal(changed.annotations.length, LIMITS.annotations);
  assert.equal(
    applyEdit(full, remove(first.id, revisionOf(first))).annotations.length,
    LIMITS.annotations - 1,
  );
});

test('complete is said and taken back', () => {
  const complete = applyEdit(file, { kind: 'complete', complete: true });
  assert.deepEqual(complete, { ...file, complete: true });
  assert.deepEqual(applyEdit(complete, { kind: 'complete', complete: false }), file);
});

test('an edit that was made can be repeated, and the file is one that can be kept', () => {
  const ids = ['one1', 'two2', 'thr3', 'fou4'];
  const labels = fc.constantFrom<Annotation['label'][]>('sourced', 'official', 'speculative');
  const edits = fc.array(fc.tuple(fc.constantFrom(...ids), labels, fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(edits, (list) => {
      let now = file;
      for (const [id, label, deletes] of list) {
        const current = now.annotations.find((known) => known.id === id);
        const basedOn = current ? revisionOf(current) : null;
        const edit = deletes ? remove(id, basedOn ?? '') : put(annotation({ id, label }), basedOn);
        now = applyEdit(now, edit);
        assert.equal(applyEdit(now, edit), now);
        assert.equal(now.annotations.find((known) => known.id === id)?.label, deletes ? undefined : label);
        assert.ok(AnnotationFile.safeParse(now).success);
      }
    }),
  );
});
