import { timingSafeEqual } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { keepFiles } from '../../../kernel/files/index.ts'
import { beginWork, type Subject } from './work-step.ts'

type Signing = { name: string; fileId: string } | { code: string }

/** Takes the user's signature on the spot: drawn, or the code that only the user sees. @throws file.unknown, sign.wrong-code */
export async function sign(ctx: Ctx, subject: Subject, signing: Signing): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'sign' })
  const { record } = step
  const isDrawn = 'fileId' in signing
  if (isDrawn) await keepFiles(ctx, [signing.fileId], record.place_id)
  else if (!timingSafeEqual(Buffer.from(signing.code), Buffer.from(record.sign_code)))
    throw badField('code', 'sign.wrong-code')
  const name = isDrawn ? signing.name : (record.reporter_name ?? ctx.say('case.actor.reporter'))
  await ctx.db
    .insertInto('signature')
    .values({
      id: uuidv7(),
      sheet_id: step.sheetId,
      method: isDrawn ? 'drawn' : 'code',
      name,
      file_id: isDrawn ? signing.fileId : null,
      person_id: personIdOf(ctx.actor),
      at: ctx.now,
    })
    .execute()
  await step.finish({ note: name })
}
