import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessMapping } from './guess-mapping.ts'

test('columns of public extracts are recognised', () => {
  assert.deepEqual(
    guessMapping(['unique_key', 'created_date', 'closed_date', 'complaint_type', 'location'], 'service-requests'),
    {
      number: 'unique_key',
      reportedAt: 'created_date',
      closedAt: 'closed_date',
      category: 'complaint_type',
      place: 'location',
    },
  )
  const chicago = [
    'Creation_Date',
    'Status',
    'Completion_Date',
    'Service_Request_Number',
    'Type_of_Service_Request',
    'Street_Address',
  ]
  assert.deepEqual(guessMapping(chicago, 'service-requests'), {
    number: 'Service_Request_Number',
    reportedAt: 'Creation_Date',
    closedAt: 'Completion_Date',
    category: 'Type_of_Service_Request',
    place: 'Street_Address',
    status: 'Status',
  })
})

test('columns of a Chinese register are recognised, each used once', () => {
  const guessed = guessMapping(
    ['工单编号', '报修时间', '完成时间', '报修类型', '报修地点', '故障描述', '报修人', '处理状态'],
    'service-requests',
  )
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
  assert.deepEqual(guessMapping(['x', 'y'], 'people'), {})
})

test('columns of a list of staff and of a list of rooms are recognised', () => {
  assert.deepEqual(guessMapping(['序号', '姓名', '工号', '所在部门', '岗位', '手机号'], 'people'), {
    name: '姓名',
    number: '工号',
    unit: '所在部门',
    post: '岗位',
    phone: '手机号',
  })
  assert.deepEqual(guessMapping(['编号', '名称', '上级编号', '类型', '使用部门'], 'places'), {
    number: '编号',
    name: '名称',
    parent: '上级编号',
    kind: '类型',
    unit: '使用部门',
  })
})
