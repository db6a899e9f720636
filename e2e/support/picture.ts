import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const folder = path.join(import.meta.dirname, '../../docs/guide/images')

/** Whether this run makes the pictures of the user guide: `npm run guide`. */
const makesGuide = Boolean(process.env['HOUQIN_GUIDE'])

/** Keeps what the page shows now for the user guide. An ordinary run leaves the pictures as they are. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!makesGuide) return
  await page.mouse.move(0, 0)
  await settled(page)
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const phone = (page.viewportSize()?.width ?? 0) < 600
  await sharp(shot)
    .resize({ width: phone ? 585 : 1440, withoutEnlargement: true })
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toFile(path.join(folder, `${name}.png`))
}

/** Waits until nothing is loading: no skeleton, no picture under way, nothing that still moves. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector(
      '.ant-skeleton, [aria-busy=true], .ant-spin-spinning, .ant-message-notice, output[class*=notice]:not(:empty)',
    )
    const pictures = [...document.images].filter((image) => image.loading !== 'lazy')
    const moving = document.getAnimations().some(({ playState, effect }) => {
      const timing = effect?.getComputedTiming()
      return playState === 'running' && timing?.iterations !== Infinity
    })
    return document.fonts.status === 'loaded' && busy === null && pictures.every(({ complete }) => complete) && !moving
  })
}
