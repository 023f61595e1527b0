import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escape, page } from '../page.js'

test('a title cannot break out of the page', () => {
  assert.match(page('<script>', ''), /<h1>&lt;script&gt;<\/h1>/)
})

test('quotes are escaped for attributes', () => {
  assert.equal(escape(`"a" & 'b'`), '&quot;a&quot; &amp; &#39;b&#39;')
})
