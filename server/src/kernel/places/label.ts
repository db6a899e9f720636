import { toSVG } from 'bwip-js/node'

/** What a door label says. */
export interface Label {
  url: string
  code: string
  name: string
  organisation: string
  hint: string
}

/** A label of 60 × 40 mm as a vector picture: QR code on the left, name and readable code on the right. */
export function drawLabel(label: Label): string {
  const qr = toSVG({ bcid: 'qrcode', text: label.url, padding: 0 })
  const inner = qr.replace(/^<svg[^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  const width = Number(/viewBox="0 0 (\d+)/.exec(qr)?.[1] ?? 1)
  const text = (words: string, [y, size]: [number, number], weight = 400) =>
    `<text x="33" y="${y}" font-size="${size}" font-weight="${weight}" textLength="${Math.min(25, estimateWidth(words, size))}" lengthAdjust="spacingAndGlyphs">${escape(words)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="40mm" viewBox="0 0 60 40" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif">
<rect width="60" height="40" fill="#fff"/>
<g transform="translate(3 7) scale(${26 / width})">${inner}</g>
${text(label.organisation, [11, 3])}
${text(label.name, [19, 5], 700)}
${text(label.code, [27, 3.4], 700)}
${text(label.hint, [33, 2.6])}
</svg>`
}

/** Wide signs are as wide as high, Latin ones a little over half. */
const estimateWidth = (words: string, size: number) =>
  [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? size : size * 0.6), 0)

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
