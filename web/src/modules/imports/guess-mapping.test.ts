import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessMapping } from './guess-mapping.ts'

test('columns of public extracts are recognised', () => {
  assert.deepEqual(guessMapping(['unique_key', 'created_date', 'closed_date', 'complaint_type', 'location']), {
    number: 'unique_key',
    reportedAt: 'created_date',
    closedAt: 'closed_date',
    category: 'complaint_type',
    place: 'location',
  })
  const chicago = [
    'Creation_Date',
    'Status',
    'Completion_Date',
    'Service_Request_Number',
    'Type_of_Service_Request',
    'Street_Address',
  ]
  assert.deepEqual(guessMapping(chicago), {
    number: 'Service_Request_Number',
    reportedAt: 'Creation_Date',
    closedAt: 'Completion_Date',
    category: 'Type_of_Service_Request',
    place: 'Street_Address',
    status: 'Status',
  })
})

test('columns of a Chinese register are recognised, each used once', () => {
  const guessed = guessMapping([
    '工单编号',
    '报修时间',
    '完成时间',
    '报修类型',
    '报修地点',
    '故障描述',
    '报修人',
    '处理状态',
  ])
  assert.equal(guessed.number, '工单编号')
  assert.equal(guessed.reportedAt, '报修时间')
  assert.equal(guessed.closedAt, '完成时间')
  assert.equal(guessed.category, '报修类型')
  assert.equal(guessed.place, '报修地点')
  assert.equal(guessed.reporterName, '报修人')
  assert.equal(guessed.status, '处理状态')
  assert.equal(new Set(Object.values(guessed)).size, Object.values(guessed).length)
})

test('what a file does not have is left open', () => {
  assert.deepEqual(guessMapping(['x', 'y']), {})
})
