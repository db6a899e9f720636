import { addPhotos } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { storePhoto } from '../../kernel/files/index.ts'
import type { Upload } from '../../kernel/http/mount.ts'
import { openReceipt, showReceipt } from './show-receipt.ts'

/** The reporter adds a photo through the receipt, while the repair is not over. @throws receipt.unknown, case.wrong-state */
export async function addReceiptPhoto(outer: Ctx, token: string, upload: Upload) {
  const { ctx, row } = await openReceipt(outer, token)
  const photo = await storePhoto(ctx, upload, row.place_id)
  await addPhotos(ctx, { kind: 'repair', id: row.id }, { photoIds: [photo.id], phase: 'before' })
  await ctx.flush()
  return showReceipt(outer, token)
}
