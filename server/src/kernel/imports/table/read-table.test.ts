import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { AppError } from '../../errors.ts'
import { openTable, type TableRow } from './read-table.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tables-'))
})
after(() => rm(folder, { recursive: true }))

let files = 0
async function stored(content: string | Uint8Array): Promise<string> {
  files += 1
  const file = path.join(folder, `${files}.bin`)
  await writeFile(file, content)
  return file
}

async function readAll(content: string | Uint8Array) {
  const table = await openTable(await stored(content))
  const rows: TableRow[] = []
  for await (const row of table.rows()) rows.push(row)
  table.close()
  return { columns: table.columns, format: table.format, rows, cells: rows.map(({ cells }) => cells) }
}

async function refusal(content: string | Uint8Array): Promise<string> {
  try {
    await readAll(content)
  } catch (error) {
    assert.ok(error instanceof AppError, String(error))
    return error.code
  }
  return 'taken'
}

/** 单号,地点 / A1,实验楼 in the encoding of Chinese Windows. */
const GBK = Buffer.from('b5a5bac52cb5d8b5e30a41312ccab5d1e9c2a50a', 'hex')

test('finds the encoding by content', async () => {
  const text = '单号,地点\nA1,实验楼\n'
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  const encodings: [string, Uint8Array][] = [
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', wide],
    ['utf-16be', Buffer.from(wide).swap16()],
    ['gb18030', GBK],
    ['gb18030', gzipSync(GBK)],
  ]
  for (const [encoding, bytes] of encodings) {
    const { columns, cells, format } = await readAll(bytes)
    assert.deepEqual([columns, cells], [['单号', '地点'], [['A1', '实验楼']]], encoding)
    assert.equal(format.kind === 'text' && format.encoding, encoding)
  }
})

test('keeps letters with accents, a few damaged characters and rare Chinese characters', async () => {
  assert.deepEqual((await readAll(Buffer.from('name,place\nMüller,Café\n', 'latin1'))).cells, [['Müller', 'Café']])
  const damaged = Buffer.concat([
    Buffer.from(`a,b\n${'中文,文字\n'.repeat(50)}`),
    Buffer.from([0x78, 0xff, 0x2c, 0x79, 0x0a]),
  ])
  const { cells, rows } = await readAll(damaged)
  assert.deepEqual(cells.at(-1), ['x\ufffd', 'y'])
  assert.deepEqual(rows.at(-1)?.faults, [{ code: 'cell.damaged-text', column: 0 }])
  // 㐀 takes four bytes in GB18030.
  const rare = Buffer.concat([
    Buffer.from('a,b\n'),
    Buffer.from([0xd6, 0xd0, 0x81, 0x39, 0xee, 0x39]),
    Buffer.from(',1\n'),
  ])
  assert.deepEqual((await readAll(rare)).cells, [['中㐀', '1']])
})

test('puts characters together that straddle two chunks', async () => {
  const line = '电路故障,机电楼三层\n'
  const bytes = Buffer.from(`a,b\n${line.repeat(40_000)}`)
  const { cells } = await readAll(bytes)
  assert.equal(cells.length, 40_000)
  assert.ok(cells.every(([a, b]) => a === '电路故障' && b === '机电楼三层'))
})

test('finds what separates the cells', async () => {
  for (const sign of [',', ';', '\t', '|']) {
    const { columns, cells, format } = await readAll(`number${sign}place\r\n1${sign}"A${sign} B, C; D|E"\r\n`)
    assert.deepEqual([columns, cells], [['number', 'place'], [['1', `A${sign} B, C; D|E`]]])
    assert.equal(format.kind === 'text' && format.delimiter, sign)
  }
  assert.deepEqual((await readAll('sep=;\na;b\n1,5;2\n')).cells, [['1,5', '2']])
  assert.deepEqual((await readAll('number\n1\n2\n')).cells, [['1'], ['2']])
})

test('counts rows as a spreadsheet does and leaves blank ones out', async () => {
  const { rows } = await readAll('a,b\n\n1,"x\ny"\n ,\n2,z\n')
  assert.deepEqual(
    rows.map(({ row, cells }) => [row, ...cells]),
    [
      [3, '1', 'x\ny'],
      [5, '2', 'z'],
    ],
  )
})

test('reads quotes and line ends of every kind', async () => {
  assert.deepEqual((await readAll('a,b\r1,2\r3,4\r')).cells, [
    ['1', '2'],
    ['3', '4'],
  ])
  assert.deepEqual((await readAll('a,b\n"he said ""hi""",2\n5" pipe,3')).cells, [
    ['he said "hi"', '2'],
    ['5" pipe', '3'],
  ])
  assert.deepEqual((await readAll('k,place\n1," Queens and Brooklyn"""\n')).cells, [['1', ' Queens and Brooklyn"']])
})

test('reports ragged rows and shifts nothing', async () => {
  const { rows } = await readAll('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n')
  assert.deepEqual(
    rows.map(({ cells, faults }) => [cells, faults.map(({ code }) => code)]),
    [
      [['1', '2', ''], ['row.too-few-cells']],
      [['1', '2', '3'], ['row.too-many-cells']],
      [['1', '2', '3'], []],
    ],
  )
  assert.deepEqual(rows[1]?.beyond, ['4'])
})

test('finds the header below a title and keeps its names apart', async () => {
  assert.deepEqual((await readAll('维修台账,,,\n\n单号,时间,地点,时间\n1,2,3,4\n')).columns, [
    '单号',
    '时间',
    '地点',
    '时间 (2)',
  ])
  assert.deepEqual((await readAll('\ufeff"单 号",,地点 \n1,2,3\n')).columns, ['单 号', 'B', '地点'])
})

test('takes cells as text: hostile ones, numbers with leading zeros, half characters', async () => {
  const hostile = ["=cmd|'/c calc'!A1", '<script>alert(1)</script>', '007', "'; drop table x;--", '１２３', '3.00E+05']
  assert.deepEqual((await readAll(`${'abcdef'.split('').join(',')}\n${hostile.join(',')}\n`)).cells, [hostile])
})

test('refuses what is no table, whatever it is called', async () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(2000, 7), Buffer.from([0, 0, 1])])
  assert.equal(await refusal(exe), 'import.not-a-table')
  assert.equal(await refusal(''), 'import.not-a-table')
  assert.equal(await refusal(' \n \n'), 'import.not-a-table')
  assert.equal(await refusal('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'import.not-a-table')
  assert.equal(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'import.old-workbook')
  assert.equal(await refusal(gzipSync('a,b\n1,2\n').subarray(0, 20)), 'import.damaged')
  assert.equal(await refusal(Buffer.from('504b030414000000', 'hex')), 'import.damaged')
  assert.equal(await refusal(`a,b\n${'x'.repeat(1_200_000)},1\n`), 'import.row-too-long')
  assert.equal(await refusal('a,b\n1,"never closed\n2,3\n'), 'import.quote-not-closed')
})

test('stops unpacking an archive made to fill the machine', async () => {
  assert.equal(await refusal(gzipSync(Buffer.alloc(80 * 1024 ** 2, 'a,b\n'))), 'file.too-large')
})

async function workbookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('reads a workbook: dates, stored results of formulas, numbers as they are meant', async () => {
  const bytes = await workbookOf((book) => {
    const sheet = book.addWorksheet('报修')
    sheet.addRow(['单号', '报修时间', '日期', '结果', '编码', '长号', '文本', '富文本', '小数'])
    const row = sheet.addRow([
      '007',
      new Date(Date.UTC(2024, 0, 5, 9, 30)),
      new Date(Date.UTC(2024, 0, 5)),
      { formula: 'A1&"x"', result: '水管漏水' },
      42,
      202401050000123,
      '=1+1',
      { richText: [{ text: '灯' }, { text: '坏' }] },
      0.1 + 0.2,
    ])
    row.getCell(2).numFmt = 'yyyy"年"m"月"d"日" h:mm'
    row.getCell(3).numFmt = 'yyyy/m/d'
    row.getCell(5).numFmt = '000000'
    sheet.addRow([])
    sheet.addRow([{ formula: 'B2' }, null, 'x', true])
  })
  const { rows, format } = await readAll(bytes)
  assert.deepEqual(rows[0]?.cells, [
    '007',
    '2024-01-05 09:30:00',
    '2024-01-05',
    '水管漏水',
    '000042',
    '202401050000123',
    '=1+1',
    '灯坏',
    '0.3',
  ])
  assert.equal(rows[1]?.row, 4)
  assert.deepEqual(rows[1]?.cells.slice(0, 5), ['', '', 'x', 'TRUE', ''])
  assert.deepEqual(rows[1]?.faults, [{ code: 'cell.formula-without-result', column: 0 }])
  assert.equal(format.kind === 'workbook' && format.sheet, '报修')
})

test('reads a workbook whose days count from 1904', async () => {
  const bytes = await workbookOf((book) => {
    book.properties.date1904 = true
    const sheet = book.addWorksheet('x')
    sheet.addRow(['a', 'b'])
    sheet.addRow([1, new Date(Date.UTC(2024, 0, 5, 12))]).getCell(2).numFmt = 'yyyy-mm-dd hh:mm'
  })
  assert.deepEqual((await readAll(bytes)).cells, [['1', '2024-01-05 12:00:00']])
})

test('reads headers of several merged rows below a title, and skips hidden and empty sheets', async () => {
  const bytes = await workbookOf((book) => {
    book.addWorksheet('hidden', { state: 'hidden' }).addRow(['no', 'never'])
    book.addWorksheet('empty')
    const sheet = book.addWorksheet('台账')
    sheet.addRow(['二〇二四年维修台账'])
    sheet.mergeCells('A1:F1')
    sheet.addRow(['单号', '报修', null, '处理', null, '备注'])
    sheet.addRow([null, '时间', '地点', '时间', '人员', null])
    for (const range of ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3']) sheet.mergeCells(range)
    sheet.addRow(['1', '2', '3', '4', '5', '6'])
    sheet.addRow(['7', '8', '9', '10', '11', '12'])
    sheet.mergeCells('F4:F5')
    book.addWorksheet('说明').addRow(['a', 'b'])
  })
  const { columns, cells, format, rows } = await readAll(bytes)
  assert.deepEqual(columns, ['单号', '报修 / 时间', '地点', '处理 / 时间', '人员', '备注'])
  assert.deepEqual(cells[0], ['1', '2', '3', '4', '5', '6'])
  assert.equal(rows[0]?.row, 4)
  assert.deepEqual(format.kind === 'workbook' && [format.sheet, format.otherSheets], ['台账', ['empty', '说明']])
})

test('refuses a workbook that was cut off on its way, and an empty one', async () => {
  const bytes = await workbookOf((book) => void book.addWorksheet('x').addRow(['a', 'b']))
  assert.equal(await refusal(bytes.subarray(0, bytes.length - 100)), 'import.damaged')
  assert.equal(await refusal(await workbookOf((book) => void book.addWorksheet('x'))), 'import.not-a-table')
})

test('law: any table written as CSV is read back cell for cell', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => `x${text.replaceAll('\0', '')}`.toWellFormed())
  const grid = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const header = (rows[0] ?? []).map((_, at) => `column${at}`)
      const text = [header, ...rows]
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      assert.deepEqual((await readAll(text)).cells, rows)
    }),
    { numRuns: 60 },
  )
})
