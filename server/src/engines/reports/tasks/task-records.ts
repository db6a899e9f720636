import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { recordKind } from '../../../kernel/records/record-kind.ts'
import { messageKind } from '../../messages/index.ts'
import { scopeOf } from '../../../kernel/access/actor.ts'
import { alertFindings } from './alert-findings.ts'
import { findingSource } from './findings.ts'
import { mayReview, mayWrite } from './policy.ts'
import { selectParts } from './rows.ts'
import { writersOf } from './writers-of.ts'

const selectIn = (ctx: Ctx, ids: readonly string[]) => selectParts(ctx, sql`p.id = any(${ids}::uuid[])`)

/** How contributions and published summaries are pointed at in messages and discussions. */
export const taskExtensions = [
  ...['asked', 'due', 'late', 'submitted', 'returned', 'remarked', 'published'].map((code) =>
    messageKind.declare({ code: `report.${code}` }),
  ),
  recordKind.declare({
    kind: 'report-part',
    findVisible: async (ctx, ids) =>
      (await selectIn(ctx, ids))
        .filter((part) => mayWrite(ctx.actor, part) || mayReview(ctx.actor))
        .map((part) => ({ id: part.id, title: part.task_title, url: `/report-parts/${part.id}` })),
    concerned: async (ctx, id) => {
      const [part] = await selectIn(ctx, [id])
      return part ? writersOf(ctx, { unitId: part.unit_id, personId: part.person_id }) : []
    },
  }),
  recordKind.declare({
    kind: 'report',
    findVisible: async (ctx, ids) => {
      if (scopeOf(ctx.actor, 'report.list') === undefined) return []
      const rows = await ctx.db
        .selectFrom('report')
        .select(['id', 'title'])
        .where('id', 'in', [...ids])
        .execute()
      return rows.map(({ id, title }) => ({ id, title, url: `/reports/${id}` }))
    },
    concerned: async () => [],
  }),
  findingSource.declare(alertFindings),
]
