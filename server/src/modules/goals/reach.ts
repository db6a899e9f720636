import type { Permission } from '@houqin/contracts'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError } from '../../kernel/errors.ts'

/** Units that the actor's permission reaches; null: every one. */
export const unitsFor = (ctx: Ctx, permission: Permission): string[] | null =>
  unitsInScope(ctx.actor, scopeOf(ctx.actor, permission) ?? 'own')

/** Rows whose unit the permission reaches, or that are the actor's own. */
export function isReached(
  ctx: Ctx,
  permission: Permission,
  { unit, own }: { unit: RawBuilder<unknown>; own: RawBuilder<unknown> },
): RawBuilder<boolean> {
  const units = unitsFor(ctx, permission)
  return units === null ? sql<boolean>`true` : sql<boolean>`(${isOneOf(unit, units)} or ${own})`
}

/** Who acts, as a person. @throws session.required */
export function actingPerson(ctx: Ctx): string {
  const id = personIdOf(ctx.actor)
  if (id === null) throw new AppError('session.required', 401)
  return id
}

export const named = (table: 'person' | 'unit', column: string): RawBuilder<unknown> =>
  sql`(select jsonb_build_object('id', n.id, 'name', n.name) from ${sql.table(table)} as n where n.id = ${sql.ref(column)})`

export const isoOf = (column: string): RawBuilder<unknown> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
