import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { extensionPoint } from '../extension.ts'

/** A record as others point at it: in a message, a discussion, a search. */
export interface RecordRef {
  id: string
  title: string
  /** Page of the desktop that shows it. */
  url: string
}

/** What a part declares so that its records can be discussed, followed and told about. */
export interface RecordKind {
  kind: string
  /** Those of the records that the actor may see; others are left out. */
  findVisible(ctx: Ctx, ids: readonly string[]): Promise<RecordRef[]>
  /** Persons whom a record concerns by duty: who reported it, who works on it. */
  concerned(ctx: Ctx, id: string): Promise<string[]>
}

export const recordKind = extensionPoint<RecordKind>('record-kind')

/** A record that the actor may see. @throws record.unknown */
export async function getRecord(ctx: Ctx, { kind, id }: { kind: string; id: string }) {
  const found = recordKind.collect(ctx.manifests).find((one) => one.kind === kind)
  const [record] = found ? await found.findVisible(ctx, [id]) : []
  if (!found || !record) throw notFound('record.unknown')
  return { ...record, concerned: () => found.concerned(ctx, id) }
}

/** Those of many records of several kinds that the actor may see, by id. */
export async function findRecords(
  ctx: Ctx,
  wanted: readonly { kind: string; id: string }[],
): Promise<Map<string, RecordRef>> {
  const found = new Map<string, RecordRef>()
  for (const { kind, findVisible } of recordKind.collect(ctx.manifests)) {
    const ids = [...new Set(wanted.filter((one) => one.kind === kind).map(({ id }) => id))]
    if (ids.length > 0) for (const record of await findVisible(ctx, ids)) found.set(record.id, record)
  }
  return found
}
