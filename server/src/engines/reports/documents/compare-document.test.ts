import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '@houqin/contracts/reports'
import { sampleReport } from '../factory.ts'
import { checkLayout } from './check-layout.ts'
import { compareDocument, outOfOrder, type FigureFindings } from './compare-document.ts'
import { editedDocument } from './factory.ts'
import { writtenFigures } from './figure-control.ts'
import { openPackage } from './open-package.ts'
import { readDocument } from './read-document.ts'

const report = sampleReport()
const CONTROL = /<w:sdt>.*?<\/w:sdt>/gu

async function compare(edit: (body: string) => string, of: Report = report): Promise<FigureFindings | null> {
  const parts = await openPackage(await editedDocument({ 'word/document.xml': edit }, report))
  return compareDocument(of, readDocument(parts))
}
const found = async (edit: (body: string) => string): Promise<FigureFindings> =>
  (await compare(edit)) ?? assert.fail('the document is of this summary')
const numbers = (findings: FigureFindings['changed']) => findings.map(({ number }) => number)
/** Edits the figure that stands at a place of the reading order. */
const figureAt = (place: number, edit: (figure: string) => string) => (body: string) => {
  let at = 0
  return body.replaceAll(CONTROL, (figure) => ((at += 1) === place ? edit(figure) : figure))
}

suite('an edited document held against its summary', () => {
  test('as downloaded has every figure as written', async () => {
    const { checked, ...rest } = await found((body) => body)
    assert.equal(checked, writtenFigures(report.blocks).length)
    assert.deepEqual(rest, { changed: [], missing: [], moved: [], repeated: [], typed: [] })
  })

  test('names a figure that was changed, where it stands and how it reads now', async () => {
    const { changed, missing } = await found(figureAt(1, (figure) => figure.replace('1,284', '1,300')))
    assert.deepEqual(missing, [])
    const [first] = changed
    assert.deepEqual(
      [first?.written, first?.found, first?.heading, first?.indicator],
      ['1,284', '1,300', '一、总体情况', 'repair.reported'],
    )
    assert.match(first?.stands ?? '', /共受理报修1,300件/)
  })

  test('knows its figures by their links where a program has dropped the names of their controls', async () => {
    const bare = (body: string) => body.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gu, '<w:sdtPr></w:sdtPr>')
    const { changed, missing } = await found((body) =>
      bare(figureAt(1, (figure) => figure.replace('1,284', '1,300'))(body)),
    )
    assert.deepEqual([numbers(changed), missing], [[1], []])
    const unlinked = (body: string) => body.replaceAll(/<w:hyperlink [^>]*>|<\/w:hyperlink>/gu, '')
    assert.deepEqual((await found(unlinked)).missing, [])
  })

  test('names a cell of a table by its table, row and column', async () => {
    const at = writtenFigures(report.blocks).findIndex(({ query }) => query.month === '2026-09') + 1
    const { changed } = await found(figureAt(at, (figure) => figure.replace('143', '413')))
    assert.equal(changed[0]?.where, '2026年各月报修与完工情况 · 9月 · 报修（件）')
  })

  test('knows its figures by links that another program has written as fields', async () => {
    const asField = (body: string) =>
      body
        .replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gu, '<w:sdtPr></w:sdtPr>')
        .replaceAll(
          /<w:hyperlink [^>]*w:anchor="([^"]*)"[^>]*>(.*?)<\/w:hyperlink>/gu,
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://houqin.example/" \\l "$1"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>$2<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        )
    assert.deepEqual((await found(asField)).missing, [])
    const { changed } = await found((body) =>
      asField(figureAt(2, (figure) => figure.replace(/(<w:t xml[^>]*>)/u, '$19'))(body)),
    )
    assert.deepEqual(numbers(changed), [2])
  })

  test('takes full-width figures and spaces of typesetting as the same figure', async () => {
    const { changed } = await found(figureAt(1, (figure) => figure.replace('1,284', '１,２８４ ')))
    assert.deepEqual(changed, [])
  })

  test('names what was taken out, moved and doubled', async () => {
    assert.deepEqual(numbers((await found(figureAt(2, () => ''))).missing), [2])
    const figures = (body: string) => [...body.matchAll(CONTROL)].map(([figure]) => figure)
    const swapped = await found((body) => {
      const [first = '', second = ''] = figures(body)
      return body.replace(first, '§').replace(second, first).replace('§', second)
    })
    assert.equal(swapped.moved.length, 1)
    assert.deepEqual(numbers((await found(figureAt(3, (figure) => figure + figure))).repeated), [3])
  })

  test('counts text struck out under tracked changes as gone, and its replacement as changed', async () => {
    const tracked = figureAt(1, (figure) =>
      figure.replace(
        /<w:r>(.*?)<w:t([^>]*)>1,284<\/w:t><\/w:r>/u,
        '<w:del w:id="1"><w:r>$1<w:delText>1,284</w:delText></w:r></w:del><w:ins w:id="2"><w:r>$1<w:t>1,300</w:t></w:r></w:ins>',
      ),
    )
    assert.equal((await found(tracked)).changed[0]?.found, '1,300')
  })

  test('names a number typed in beside the figures', async () => {
    const { typed } = await found((body) => body.replace('按类别看，', '按类别看，节约777.5万元，'))
    assert.deepEqual(
      typed.map(({ number, heading }) => [number, heading]),
      [['777.5', '（二）按类别']],
    )
  })

  test('is told apart from the document of another summary', async () => {
    assert.equal(await compare((body) => body, sampleReport({ id: '00000000-0000-4000-8000-0000000000ff' })), null)
  })

  test('the fewest figures are called moved: without them the rest is in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 40 }), (order) => {
        const moved = outOfOrder(order)
        const rest = order.filter((number) => !moved.has(number))
        assert.deepEqual(
          rest,
          rest.toSorted((one, other) => one - other),
        )
        if (order.length > 0) assert.ok(rest.length > 0)
      }),
    )
    assert.deepEqual([...outOfOrder([1, 2, 9, 3, 4])], [9])
  })
})

suite('the layout of a document', () => {
  const points = async (edits: Parameters<typeof editedDocument>[0]) =>
    new Map((await checkLayout(await openPackage(await editedDocument(edits)))).map((one) => [one.point, one]))

  test('as the product writes it keeps every point of GB/T 9704', async () => {
    const found = await points({})
    assert.deepEqual(
      [...found.values()].filter(({ kept }) => !kept),
      [],
    )
    for (const point of [
      'page',
      'margins',
      'grid',
      'title',
      'body',
      'line',
      'indent',
      'level-1',
      'level-2',
      'annex',
      'date',
      'page-number',
      'page-side',
      'table-head',
      'table-rows',
      'picture',
    ])
      assert.ok(found.has(point), point)
  })

  const spoilt: readonly (readonly [string, string, (body: string) => string])[] = [
    ['margins', 'narrower margins', (body) => body.replace('w:left="1587"', 'w:left="1000"')],
    ['grid', 'more lines to the page', (body) => body.replace(/w:linePitch="\d+"/u, 'w:linePitch="400"')],
    ['page', 'Letter paper', (body) => body.replace('w:w="11906"', 'w:w="12240"')],
    ['title', 'a title to the left', (body) => body.replace('<w:jc w:val="center"/>', '<w:jc w:val="left"/>')],
    ['level-1', 'headings in another face', (body) => body.replaceAll('w:eastAsia="黑体"', 'w:eastAsia="微软雅黑"')],
    ['date', 'a date with leading noughts', (body) => body.replace('2026年11月2日', '2026年11月02日')],
    ['table-rows', 'rows that split', (body) => body.replaceAll('<w:cantSplit/>', '')],
    ['table-head', 'heads that do not repeat', (body) => body.replaceAll('<w:tblHeader/>', '')],
  ]
  for (const [point, what, edit] of spoilt)
    test(`is found wanting with ${what}`, async () =>
      assert.equal((await points({ 'word/document.xml': edit })).get(point)?.kept, false))
})
