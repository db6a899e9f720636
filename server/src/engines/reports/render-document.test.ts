import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { fromBuffer } from 'yauzl'
import type { Report } from '@houqin/contracts/reports'
import { categoryTable, monthTable, printed, sampleReport } from './factory.ts'
import { checkCode, distinctFigures, figuresOf, figureUrl } from './figures.ts'
import { titleLines } from './official-document.ts'
import { renderDocument } from './render-document.ts'
import { dateInWords } from './document-words.ts'

const OPTIONS = {
  baseUrl: 'https://houqin.example/',
  timeZone: 'Asia/Shanghai',
  names: { 'repair.reported': '报修受理量', '00000000-0000-4000-8000-000000000003': '空调与采暖' },
}

/** The parts of a Word file; every XML part must be well formed. */
async function partsOf(report: Report): Promise<Map<string, string>> {
  const parts = await unzip(Buffer.from(await renderDocument(report, OPTIONS)))
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) assertWellFormed(name, text)
  return parts
}

function unzip(file: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        }),
      )
      zip.readEntry()
    })
  })
}

function assertWellFormed(name: string, text: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`))
  parser.write(text).close()
}

const part = (parts: Map<string, string>, name: string): string => {
  const text = parts.get(name)
  assert.ok(text !== undefined, name)
  return text
}
const textsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<|<w:p[ >]/g)]
    .map(([hit]) => (hit.startsWith('<w:t') ? hit.replace(/^<[^>]*>|<$/g, '') : '\n'))
    .join('')

suite('the summary as a Word document', () => {
  test('keeps to the official page: margins, 22 lines of 28 characters, body 三号', async () => {
    const parts = await partsOf(sampleReport())
    const body = part(parts, 'word/document.xml')
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/)
    assert.match(body, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    assert.match(body, /<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"\/>/)
    assert.equal(Math.floor((16838 - 2098 - 1984) / 579), 22)
    assert.equal(Math.floor((11906 - 1587 - 1474) / 20 / (16 - 842 / 4096)), 28)
    assert.match(
      part(parts, 'word/styles.xml'),
      /w:eastAsia="仿宋_GB2312"[^>]*\/><w:spacing w:val="-5"\/><w:sz w:val="32"\/>/,
    )
    assert.match(part(parts, 'word/fontTable.xml'), /w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/)
  })

  test('numbers pages in 四号 at the outer edges', async () => {
    const parts = await partsOf(sampleReport())
    assert.match(part(parts, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/)
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text)
    assert.deepEqual(new Set(footers.map((text) => /w:jc w:val="(\w+)"/.exec(text)?.[1])), new Set(['left', 'right']))
    for (const text of footers) assert.match(text, /PAGE/)
  })

  test('links every figure of text and tables to its records and lists each in the annex', async () => {
    const report = sampleReport()
    const parts = await partsOf(report)
    const links = part(parts, 'word/_rels/document.xml.rels')
    const text = textsOf(part(parts, 'word/document.xml'))
    for (const figure of figuresOf(report.blocks))
      assert.ok(links.includes(figureUrl(figure, OPTIONS.baseUrl).replaceAll('&', '&amp;')))
    const codes = distinctFigures(report.blocks).map(checkCode)
    assert.deepEqual(text.match(/^[0-9A-F]{8}$/gm), codes)
    assert.ok(text.includes('附件1') && text.includes('数字来源一览表'))
    assert.ok(text.includes('类别：空调与采暖'))
    assert.ok(text.includes('1200／1284'))
  })

  test('repeats the head of a table, keeps its rows whole and draws its charts', async () => {
    const parts = await partsOf(sampleReport())
    const body = part(parts, 'word/document.xml')
    assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 3)
    assert.equal(body.match(/<w:cantSplit\/>/g)?.length, body.match(/<w:tr>/g)?.length)
    assert.equal([...parts.keys()].filter((name) => name.endsWith('.png')).length, 2)
  })

  test('takes hostile text as text', async () => {
    const hostile = `<script>alert(1)</script>=cmd|' /C calc'!A0 \u0000\u0007\u001b\ud800\ufffe]]>&amp;"`
    const report = sampleReport({
      title: hostile,
      organisation: hostile,
      blocks: [
        { kind: 'heading', level: 1, text: hostile },
        { kind: 'paragraph', content: [hostile, printed('7')] },
        { ...monthTable(), title: hostile, note: hostile } as Report['blocks'][number],
        {
          kind: 'chart',
          title: hostile,
          form: 'bar',
          unit: hostile,
          series: [{ name: hostile, points: [{ label: hostile, figure: printed('7') }] }],
        },
      ],
    })
    const body = part(await partsOf(report), 'word/document.xml')
    assert.ok(body.includes(`&lt;script&gt;alert(1)&lt;/script&gt;=cmd|`))
    assert.ok(!body.includes('<script>'))
  })

  test('says so where there is nothing to draw', async () => {
    const points = [{ label: '10月', figure: printed('—') }]
    const report = sampleReport({
      blocks: [{ kind: 'chart', title: '满意率', form: 'line', unit: '%', series: [{ name: '满意率', points }] }],
    })
    const parts = await partsOf(report)
    assert.ok(textsOf(part(parts, 'word/document.xml')).includes('本期没有可供绘图的数字'))
    assert.ok(![...parts.keys()].some((name) => name.endsWith('.png')))
  })

  test('has the same layout in English', async () => {
    const text = textsOf(
      part(await partsOf(sampleReport({ language: 'en', blocks: [categoryTable()] })), 'word/document.xml'),
    )
    for (const word of ['Annex 1', 'Sources of the figures', 'Check code', 'Table 1. ', '2 November 2026'])
      assert.ok(text.includes(word), word)
  })
})

test('the day of signature is the organisation’s day, without leading zeros', () => {
  assert.equal(dateInWords('2026-01-04T16:30:00.000Z', { language: 'zh', timeZone: 'Asia/Shanghai' }), '2026年1月5日')
  assert.equal(dateInWords('2026-01-04T16:30:00.000Z', { language: 'en', timeZone: 'Asia/Shanghai' }), '5 January 2026')
})

test('breaks a long title after the organisation', () => {
  assert.deepEqual(titleLines('Model College: summary of repairs, October 2026', 'Model College'), [
    'Model College',
    'summary of repairs, October 2026',
  ])
  assert.deepEqual(titleLines('示范学院2026年度维修工作总结', '示范学院'), ['示范学院2026年度维修工作总结'])
  assert.deepEqual(
    titleLines('示范职业技术大学后勤保障与服务中心2026年度维修工作总结', '示范职业技术大学后勤保障与服务中心'),
    ['示范职业技术大学后勤保障与服务中心', '2026年度维修工作总结'],
  )
})

test('a check code changes with the indicator, the scope and the value, and with nothing else', () => {
  const figure = printed('1,284')
  assert.equal(
    checkCode(figure),
    checkCode({ ...figure, text: '1284', query: { to: figure.query.to, from: figure.query.from } }),
  )
  assert.notEqual(checkCode(figure), checkCode({ ...figure, exact: '1285' }))
  assert.notEqual(checkCode(figure), checkCode({ ...figure, indicator: 'repair.completed' }))
  assert.notEqual(checkCode(figure), checkCode({ ...figure, query: { ...figure.query, month: '2026-10' } }))
})
