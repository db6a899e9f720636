import type { IFontAttributesProperties } from 'docx'
import { FONT, halfPoints, LINE, SIZE } from './document-layout.ts'

/** 442¼ pt hold 28 characters of 16 pt only when each gives up a quarter point. In twips. */
const TIGHTENED = -5
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Styles part of the document. Lines stand at a fixed pitch, so paragraphs need not snap to the line grid; LibreOffice,
 * which spreads characters over several cells of a grid narrower than its type, then leaves the character grid alone,
 * and Word still keeps it.
 */
export function documentStyles(): string {
  const size = `<w:sz w:val="${halfPoints(SIZE.body)}"/><w:szCs w:val="${halfPoints(SIZE.body)}"/>`
  const body = `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr>
    <w:rPr>${faces(FONT.body)}<w:spacing w:val="${TIGHTENED}"/>${size}</w:rPr>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${NAMESPACE}">
    <w:docDefaults><w:rPrDefault><w:rPr>${faces(FONT.body)}${size}<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
    <w:pPrDefault/></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${body}</w:style>
    ${heading(1, FONT.first)}${heading(2, FONT.second)}
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
    <w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>`.replaceAll(
    /\n\s*/g,
    '',
  )
}

function heading(level: 1 | 2, font: IFontAttributesProperties): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>
    <w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr>
    <w:rPr>${faces(font)}</w:rPr></w:style>`
}

const faces = (font: IFontAttributesProperties): string =>
  `<w:rFonts w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:eastAsia="${font.eastAsia}" w:cs="${font.cs}"/>`
