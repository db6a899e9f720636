import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsOf } from '../../../kernel/format.ts'
import { deadline } from './times.ts'

test('a deadline names its hour, near or far', () => {
  const format = formatsOf('zh', 'Asia/Shanghai')
  const day = 86_400_000
  assert.match(deadline(new Date().toISOString(), format), /^今天 \d\d:\d\d$/)
  assert.match(deadline(new Date(Date.now() + 4 * day).toISOString(), format), /^\d{4}-\d\d-\d\d \d\d:\d\d$/)
})
