import sharp from 'sharp'
import { AppError } from '../../../kernel/errors.ts'
import { readXml } from './read-xml.ts'
import { refused } from './refuse-document.ts'
import type { WordPackage } from './word-package.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** Pixels of a picture: an A4 page at 600 to the inch. */
const MOST_PIXELS = 40_000_000
/** Fields that fetch from elsewhere or start a program. */
const FETCHING = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|DATABASE|RD)\b/u
const isXml = (name: string): boolean => /\.(?:xml|rels|svg)$/iu.test(name)
const isPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/iu.test(name)

/** Refuses what could run, fetch or burst. */
export async function refuseDangerousParts(parts: WordPackage): Promise<void> {
  refuseKind(parts)
  for (const [name, content] of parts) {
    if (isXml(name)) refuseXml(name, content)
    else if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
      throw refused('document.embedded', { name })
    else if (isPicture(name)) await refusePicture(name, content)
  }
  if (!parts.has('word/document.xml')) throw refused('document.not-word')
}

function refuseKind(parts: WordPackage): void {
  const types = parts.get('[Content_Types].xml')?.toString('utf8')
  if (types === undefined) throw refused('document.not-word')
  for (const name of parts.keys()) {
    if (/vba(?:Project|Data)|\.bin$|activeX\//iu.test(name)) throw refused('document.macros')
    if (/embeddings\/|afchunk|\.(?:exe|js|vbs|html?|mht|rtf|zip|docx?|xlsx?|jar)$/iu.test(name))
      throw refused('document.embedded', { name })
  }
  if (/macroEnabled|vbaProject/iu.test(types)) throw refused('document.macros')
  if (!types.includes(MAIN)) throw refused('document.not-word')
}

function refuseXml(name: string, content: Buffer): void {
  const text = content.toString('utf8')
  // Word writes UTF-8; another encoding would hide a declaration from the next line.
  if (content.includes(0) || /^[^>]{0,200}encoding=["'](?!utf-8)/iu.test(text)) throw refused('document.damaged')
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw refused('document.entities')
  let field = ''
  const endField = () => {
    if (FETCHING.test(field)) throw refused('document.external', { target: field.trim().slice(0, 80) })
    field = ''
  }
  readXml(text, {
    open: (tag, attributes) => {
      if (tag === 'Relationship') refuseRelation(attributes)
      if (tag === 'w:altChunk' || tag === 'w:subDoc' || tag === 'o:OLEObject')
        throw refused('document.embedded', { name })
      if (tag === 'w:fldSimple') field = attributes['w:instr'] ?? ''
      if (tag === 'w:fldChar' || tag === 'w:fldSimple') endField()
    },
    text: (value, tag) => {
      if (tag === 'w:instrText') field += value
    },
  })
  endField()
}

/** Only links that a reader clicks may lead outside. */
function refuseRelation(attributes: Readonly<Record<string, string>>): void {
  const { Type = '', Target = '', TargetMode = '' } = attributes
  if (TargetMode.toLowerCase() !== 'external') {
    if (/^[a-z][\w+.-]*:|^\\\\|^\/\//iu.test(Target))
      throw refused('document.external', { target: Target.slice(0, 80) })
    return
  }
  if (!Type.endsWith('/hyperlink') || !/^(?:https?:\/\/|mailto:|#)/iu.test(Target))
    throw refused('document.external', { target: Target.slice(0, 80) })
}

async function refusePicture(name: string, content: Buffer): Promise<void> {
  try {
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) throw refused('document.picture-too-large', { name })
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refused('document.damaged')
  }
}
