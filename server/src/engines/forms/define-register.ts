import { sql } from 'kysely'
import type { RequestOf } from '@houqin/contracts'
import type { changeRegister as changeContract, createRegister as createContract } from '@houqin/contracts/registers'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField, conflict } from '../../kernel/errors.ts'
import { syncCategories } from '../cases/index.ts'
import { forgetDefined, measuresOf, postFacts, readDefined } from '../ledger/index.ts'
import { definitionFaults, lossesOf, type DefinitionFault } from './definition-faults.ts'
import { entryFacts, measureCode } from './entry-facts.ts'
import { contentOf, selectBatch } from './entry-row.ts'
import { lockRegister, type RegisterRow } from './register-row.ts'
import { ENTRY } from './source.ts'

type NewRegister = RequestOf<typeof createContract>['body']
type RegisterChange = RequestOf<typeof changeContract>['body']

/** Defines a register; its measures and indicators can be used at once. @throws register.code-taken, register.definition-faulty */
export async function createRegister(ctx: Ctx, register: NewRegister): Promise<{ code: string }> {
  const { code, definition } = register
  await readDefined(ctx)
  const known = measuresOf(ctx).map((measure) => measure.code)
  refuse(definitionFaults(definition, new Set(known)))
  const id = uuidv7()
  const { rows } = await sql<{ id: string }>`
    insert into register (id, code, name_zh, name_en, about_zh, about_en, kept_from, kept_to, definition, created_at)
    values (${id}, ${code}, ${register.name.zh}, ${register.name.en}, ${register.about.zh}, ${register.about.en},
      ${register.kept?.from ?? null}, ${register.kept?.to ?? null}, ${JSON.stringify(definition)}::jsonb, ${ctx.now})
    on conflict (code) do nothing returning id`.execute(ctx.db)
  if (rows.length === 0) throw badField('code', 'register.code-taken', { code })
  await keepVersion(ctx, { id, version: 0, definition }, '')
  await nameOptions(ctx, { code, definition })
  audit(ctx, { action: 'register.define', subject: { kind: 'register', id }, detail: { code } })
  forgetDefined(ctx)
  return { code }
}

/**
 * Changes a register. Entries keep what they say: a field or option cannot be taken away. Their facts are derived anew.
 * @throws register.unknown, register.changed-meanwhile, register.definition-faulty
 */
export async function changeRegister(ctx: Ctx, code: string, change: RegisterChange): Promise<{ code: string }> {
  const register = await lockRegister(ctx, code, 'update')
  if (register.version !== change.version) throw conflict('register.changed-meanwhile')
  const { definition } = change
  await readDefined(ctx)
  const others = measuresOf(ctx).filter((measure) => !measure.code.startsWith(measureCode(code, '')))
  const losses = (await hasEntries(ctx, register.id)) ? lossesOf(register.definition, definition) : []
  refuse([...definitionFaults(definition, new Set(others.map((measure) => measure.code))), ...losses])
  await sql`
    update register set name_zh = ${change.name.zh}, name_en = ${change.name.en}, about_zh = ${change.about.zh}, about_en = ${change.about.en},
      kept_from = ${change.kept?.from ?? null}, kept_to = ${change.kept?.to ?? null}, definition = ${JSON.stringify(definition)}::jsonb,
      version = version + 1 where id = ${register.id}`.execute(ctx.db)
  await keepVersion(ctx, { id: register.id, version: register.version + 1, definition }, change.reason)
  await nameOptions(ctx, { code, definition })
  audit(ctx, {
    action: 'register.define',
    subject: { kind: 'register', id: register.id },
    detail: { code, reason: change.reason, before: register.definition, after: definition },
  })
  await postAnew(ctx, { ...register, definition })
  forgetDefined(ctx)
  return { code }
}

function refuse(faults: readonly DefinitionFault[]): void {
  if (faults.length === 0) return
  throw new AppError('register.definition-faulty', 422, {
    params: { count: faults.length },
    fields: faults.map(({ path, code, params }) => ({ field: `definition.${path}`, code, params })),
  })
}

async function hasEntries(ctx: Ctx, registerId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from register_entry where register_id = ${registerId} limit 1`.execute(ctx.db)
  return rows.length > 0
}

async function keepVersion(
  ctx: Ctx,
  { id, version, definition }: Pick<RegisterRow, 'id' | 'version' | 'definition'>,
  reason: string,
): Promise<void> {
  await sql`
    insert into register_version (register_id, version, definition, changed_at, changed_by, reason)
    values (${id}, ${version}, ${JSON.stringify(definition)}::jsonb, ${ctx.now}, ${personIdOf(ctx.actor)}, ${reason})`.execute(
    ctx.db,
  )
}

/** Kind under which the options of a register's first choice stand among the categories that figures are split by. */
const categoryKind = (code: string): string => `register:${code}`

/** The choice that figures are split by. */
export const mainChoice = ({ fields }: RegisterRow['definition']) => fields.find((field) => field.kind === 'choice')

/** Options as categories, by their key. */
export async function nameOptions(
  ctx: Ctx,
  { code, definition }: Pick<RegisterRow, 'code' | 'definition'>,
): Promise<Map<string, string>> {
  const choice = mainChoice(definition)
  if (!choice) return new Map()
  const options = choice.options.map(({ key, label }, position) => ({
    code: key,
    name: label.zh,
    nameEn: label.en,
    position,
  }))
  return syncCategories(ctx, categoryKind(code), options)
}

const BATCH = 1_000

async function postAnew(ctx: Ctx, register: RegisterRow): Promise<void> {
  for (let afterId: string | null = null; ;) {
    const batch = await selectBatch(ctx, { registerId: register.id, afterId, limit: BATCH, lock: true })
    for (const row of batch)
      postFacts(ctx, { kind: ENTRY, id: row.id }, entryFacts({ ...register, timeZone: ctx.timeZone }, contentOf(row)))
    await ctx.flush()
    if (batch.length < BATCH) return
    afterId = batch.at(-1)?.id ?? null
  }
}
