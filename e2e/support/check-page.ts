import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { settled } from './picture.ts'

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  id: string
  impact: string
  help: string
  nodes: { target: string[]; failureSummary: string }[]
}

/** Holds a page to what holds for all: no sideways scrolling, no missing word, nothing serious found by axe. */
export async function checkPage(page: Page): Promise<void> {
  await settled(page)
  await checkWidth(page)
  await checkWords(page)
  await checkAxe(page)
}

/** Nobody scrolls a page sideways. Charts take a moment to follow their window. */
export async function checkWidth(page: Page): Promise<void> {
  const fits = await page
    .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, {
      timeout: 3000,
    })
    .then(
      () => true,
      () => false,
    )
  if (!fits) assert.fail(`${page.url()} is wider than its window: ${await page.evaluate(whatReaches)}`)
}

function whatReaches(): string {
  const { clientWidth, scrollWidth } = document.documentElement
  const reaching = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 8)
    .map((one) => `${one.tagName.toLowerCase()}.${one.className} “${(one.textContent ?? '').slice(0, 30)}”`)
  return `${scrollWidth} > ${clientWidth}\n${reaching.join('\n')}`
}

/** What a reader sees is words: no key of a word, no unfilled place of a sentence, nothing that only programs say. */
async function checkWords(page: Page): Promise<void> {
  const raw = await page.evaluate(() => {
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('code, script, style'))
        texts.push(walker.currentNode.nodeValue ?? '')
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(one.getAttribute(name) ?? '')
    const notWords = /(?<![\w./@-])[a-z]+(?:\.[a-z]+[A-Za-z-]*)+(?![\w./@-])|\{\w+\}|\bundefined\b|\bNaN\b|\[object/g
    return [...new Set(texts.join('\n').match(notWords) ?? [])]
  })
  assert.deepEqual(raw, [], `${page.url()} lacks words`)
}

/** Nothing that axe calls serious or critical. */
export async function checkAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } }
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes
        .slice(0, 5)
        .map(
          ({ target, failureSummary }) =>
            `${target.join(' ')}: ${failureSummary.split('\n').slice(1, 3).join(' ').trim()}`,
        ),
    }))
  assert.deepEqual(grave, [], `axe on ${page.url()}`)
}

/** Text twice as large, as some need it: everything still fits the width. */
export async function checkLargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')].map(
      (one) => [one, Number.parseFloat(getComputedStyle(one).fontSize)] as const,
    )
    for (const [one, size] of sizes) one.style.setProperty('font-size', `${size * 2}px`, 'important')
  })
  await checkWidth(page)
}
