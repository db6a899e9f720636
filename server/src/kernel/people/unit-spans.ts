import { sql, type RawBuilder } from 'kysely'

/**
 * A unit and all that ever stood below it, each with the days on which it did: rows of `id, from_on, to_on`. What
 * happened on a day belongs to the branch as it was that day. Stands in FROM.
 */
export const unitSpansBelow = (root: string): RawBuilder<unknown> => sql`(with recursive down as (
    select ${root}::uuid as id, '-infinity'::date as from_on, 'infinity'::date as to_on
    union
    select u.unit_id, greatest(u.from_on, down.from_on), least(coalesce(u.to_on, 'infinity'), down.to_on)
    from unit_parent u join down on u.parent_id = down.id
    where u.from_on <= down.to_on and coalesce(u.to_on, 'infinity') >= down.from_on
  ) select id, from_on, to_on from down)`

/** The unit and all below it today, for a condition `in`. */
export const unitsBelowToday = (root: string): RawBuilder<unknown> => sql`(with recursive down as (
    select ${root}::uuid as id union select u.id from unit u join down on u.parent_id = down.id
  ) select id from down)`
