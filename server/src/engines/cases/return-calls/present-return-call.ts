import type { ReturnCallOutcome, ReturnCallReason } from '@houqin/contracts/return-calls'
import { scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { kindOf } from '../case-kind.ts'
import { maskPhone } from '../mask-phone.ts'
import { onlyGiven } from '../rating.ts'
import type { ReturnCallRow } from './select-return-calls.ts'

/** A return call as pages show it. */
export const presentReturnCall = (ctx: Ctx) => (row: ReturnCallRow) => {
  const { record } = row
  const calls = scopeOf(ctx.actor, 'return-call.record') !== undefined
  return {
    id: row.id,
    reason: row.reason as ReturnCallReason,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    late: row.ended_at === null && row.due_at < ctx.now,
    attempts: row.attempts,
    endedAt: row.ended_at?.toISOString() ?? null,
    outcome: row.outcome as ReturnCallOutcome | null,
    note: row.note,
    person: row.person,
    case: {
      id: record.id,
      kind: record.kind,
      number: record.number,
      title: record.title,
      url: kindOf(ctx, record.kind).page(record.id),
      version: record.version,
    },
    reporterName: row.reporter,
    contactPhone: calls ? record.contact_phone : maskPhone(record.contact_phone),
    team: row.team,
    worker: row.worker,
    rating:
      record.stars === null
        ? null
        : {
            stars: record.stars,
            aspects: onlyGiven({
              speed: record.rating_speed,
              quality: record.rating_quality,
              manner: record.rating_manner,
            }),
            comment: record.rating_comment,
          },
    version: row.version,
  }
}
