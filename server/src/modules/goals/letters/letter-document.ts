import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { renderPaper, type PaperSignature } from '../../../engines/reports/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { photoReply } from '../../../kernel/files/index.ts'
import type { FileReply } from '../../../kernel/http/reply.ts'
import { getLetterRecord, type LetterRecord } from './select-letters.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A letter as a Word document; signatures that were drawn stand in it. @throws goal-letter.unknown */
export async function letterDocument(ctx: Ctx, id: string): Promise<FileReply> {
  const letter = await getLetterRecord(ctx, id)
  const { content, number, checkCode } = letter
  const { requirement } = content
  const paper = await renderPaper({
    language: ctx.language,
    title: content.title,
    organisation: content.organisation,
    paragraphs: [
      ...content.paragraphs,
      ...(requirement === '' ? [] : [ctx.say('goal.letter.requirement', { requirement })]),
    ],
    table: {
      caption: ctx.say('goal.letter.table'),
      columns: content.columns,
      rows: content.rows,
      widths: [4, 6, 6, 2.5, 9],
    },
    signatures: [await signatureOf(ctx, letter, 'upper'), await signatureOf(ctx, letter, 'lower')],
    note: ctx.say('goal.letter.note', { number, code: checkCode }),
  })
  return { mediaType: WORD, content: paper, saveAs: `${content.title} ${letter.lower.name}.docx` }
}

async function signatureOf(ctx: Ctx, letter: LetterRecord, party: 'upper' | 'lower'): Promise<PaperSignature> {
  const signed = letter[`${party}Signed`]
  const fileId = letter[`${party}FileId`]
  const { name } = letter[party]
  return {
    label: ctx.say(`goal.letter.party.${party}`),
    name: signed === null || fileId !== null ? name : ctx.say('goal.letter.by-account', { name }),
    date: signed === null ? null : signed.at,
    timeZone: ctx.timeZone,
    picture: fileId === null ? null : await pictureOf(ctx, fileId),
  }
}

async function pictureOf(ctx: Ctx, fileId: string): Promise<Uint8Array> {
  const { content } = photoReply(ctx, fileId, 'full')
  return content instanceof Readable ? buffer(content) : content
}

/** The drawn signature of a party. @throws goal-letter.unknown */
export async function letterSignature(ctx: Ctx, id: string, party: 'upper' | 'lower'): Promise<FileReply> {
  const letter = await getLetterRecord(ctx, id)
  const fileId = letter[`${party}FileId`]
  if (fileId === null) throw notFound('goal-letter.unknown')
  return photoReply(ctx, fileId, 'full')
}
