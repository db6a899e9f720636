/** Text without what XML cannot hold: control characters, halves of pairs, non-characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
