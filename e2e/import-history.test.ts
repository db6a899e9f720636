import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'
import { readZip } from './support/read-zip.ts'

const browser = openBrowser()
const header = '工单号,报修时间,完工时间,类别,地点,故障现象'
const kinds = ['水龙头', '照明', '门锁', '空调'] as const
const rows = Array.from({ length: 600 }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, '0')
  const closed = at % 10 === 0 ? '' : `2019/03/${day} 15:40`
  return `OLD-${1000 + at},2019/03/${day} 09:10,${closed},${kinds[at % 4]},图书馆 ${(at % 3) + 1} 层,${kinds[at % 4]}坏了`
})
const csv = (lines: string[]) => ({
  name: '2019年3月报修台账.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`),
})

test('an administrator imports an old register: bad rows are found and corrected, all is counted, nothing doubled', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin' })
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('link', { name: '导入' }).click()
  await page.getByRole('link', { name: '新的导入' }).first().click()
  const bad = [...rows]
  bad[4] = 'OLD-1004,2019年13月40日,,水龙头,图书馆 2 层,水龙头坏了'
  bad[9] = ',2019/03/10 09:10,,照明,图书馆 1 层,走廊灯不亮'
  await page.locator('input[type=file]').setInputFiles(csv(bad))
  await page.getByRole('heading', { name: '哪一列是什么' }).waitFor()
  await page.getByText('例：OLD-1000').waitFor() // the columns are guessed by their names
  await checkPage(page)
  await picture(page, 'import-columns')

  await page.getByRole('button', { name: '试读' }).click()
  await page.getByText('有 2 行有误，按“全部不导入”一行也不会写入').waitFor()
  assert.ok(await page.getByRole('button', { name: '正式导入' }).isDisabled())
  await page.getByText('2019年13月40日').first().waitFor()
  await checkPage(page)
  await page.getByRole('heading', { name: '有误的行', exact: true }).scrollIntoViewIfNeeded()
  await picture(page, 'import-bad-rows')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载问题表' }).click()
  const workbook = await readZip(await readFile(await (await download).path()))
  const cells = [...workbook.values()].map((part) => part.toString()).join('')
  assert.match(cells, /2019年13月40日/)
  assert.match(cells, /OLD-1004/)

  await page.locator('input[type=file]').setInputFiles(csv(rows))
  await page.getByRole('button', { name: '试读' }).click()
  await page.getByText('试读没有发现问题').waitFor()
  await page.getByRole('button', { name: '正式导入' }).click()
  await page.waitForURL('**/imports/*-*')
  await page.getByText('全部可用的行已写入。').waitFor()
  await checkPage(page)
  const counts = page.getByLabel('行数')
  assert.match((await counts.innerText()).replace(/\s+/g, ' '), /读取 600 新增 600 .*有误 0/)

  await page.goto('/indicators/repair.reported?from=2019-03-01&to=2019-03-31')
  await page.getByText('600 张单据构成').waitFor()
  await page.goto('/indicators/repair.completed?from=2019-03-01&to=2019-03-31')
  await page.getByText('540 张单据构成').waitFor()

  // the same file sent again makes no doubles
  await page.goto('/imports/new')
  await page.locator('input[type=file]').setInputFiles(csv(rows))
  await page.getByRole('button', { name: '试读' }).click()
  await page.getByText('试读没有发现问题').waitFor()
  assert.match((await counts.innerText()).replace(/\s+/g, ' '), /将新增 0 将更新 0 已有且相同 600/)
})
