import type { Page } from 'playwright-core'

export interface Troubles {
  /** What the browser complained of and nobody had announced. */
  seen: string[]
  /** Announces an answer that belongs to the story: a refusal, a broken network. */
  expect(pattern: RegExp): void
}

/** Writes down errors of the console, exceptions, requests that failed and answers that refuse. */
export function watchTroubles(page: Page): Troubles {
  const seen: string[] = []
  const expected: RegExp[] = []
  const note = (trouble: string) => {
    if (!expected.some((pattern) => pattern.test(trouble))) seen.push(trouble)
  }
  page.on('console', (message) => {
    // the browser repeats every refused answer here, without saying more than the answer itself
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      note(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // a page that is left gives up what it was still asking for
    if (why !== 'net::ERR_ABORTED') note(`failed: ${request.method()} ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) note(`answer: ${response.status()} ${response.request().method()} ${response.url()}`)
  })
  return { seen, expect: (pattern) => void expected.push(pattern) }
}
