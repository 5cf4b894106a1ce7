import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { Reviewer } from './annotation.ts';
import { slugOf } from './slug.ts';

const slugs: [name: string, slug: string | undefined][] = [
  ['Zoë van Dijk', 'zoe-van-dijk'],
  ['  A.  B. ', 'a-b'],
  ['first-reader', 'first-reader'],
  ['ﬁne №5', 'fine-no5'],
  [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
  ['Ким', undefined],
  ['', undefined],
];

for (const [name, slug] of slugs) test(`the slug of "${name}"`, () => assert.equal(slugOf(name), slug));

test('a slug is a reviewer that is allowed, and its own slug', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const slug = slugOf(name);
      if (slug === undefined) return;
      assert.ok(Reviewer.safeParse(slug).success);
      assert.equal(slugOf(slug), slug);
    }),
  );
});
