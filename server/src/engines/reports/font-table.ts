import { STAND_INS } from './document-layout.ts'

/** Part of a Word file that names a stand-in for each face, which Word and WPS take where the face is not installed. */
export function fontTable(): string {
  const fonts = Object.entries(STAND_INS).map(
    ([name, standIn]) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="86"/><w:pitch w:val="auto"/></w:font>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`
}
