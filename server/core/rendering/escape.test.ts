import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml } from './escape.ts';

test('text is safe inside an element and inside a quoted attribute', () => {
  assert.equal(escapeHtml(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  assert.equal(escapeHtml('é 😀 \u0000 ` ='), 'é 😀 \u0000 ` =');
});
