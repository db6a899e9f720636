import { sql } from 'kysely'
import { asWords, type Finding, type FindingSource } from '../../engines/reports/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

type Scope = Parameters<FindingSource['find']>[1]

/** What repairs show of problems and of what is left to do: overdue, on hold, repeated, carried over, missed limits. */
export const repairFindings: FindingSource = {
  code: 'repairs',
  find: async (ctx, scope) => {
    const own = scope.personId !== null ? '[person=own]' : '[team=own]'
    return [...standing(own), ...(await repeated(ctx, scope, own)), ...leftOver(own)]
  },
}

/** What stood open at the end of the period, and what came too late. */
const standing = (own: string): Finding[] => [
  {
    kind: 'problem',
    when: `repair.overdue${own}`,
    say: [
      `期末有{repair.overdue${own}}件报修超过时限仍未办结。`,
      `At the end {repair.overdue${own}} repairs were open beyond their time limit.`,
    ],
    basis: ['报修单：超时在办', 'Repairs: overdue'],
    link: '/repairs?view=late',
  },
  {
    kind: 'problem',
    when: `repair.on-hold${own}`,
    say: [
      `期末有{repair.on-hold${own}}件报修挂起，等待配件、经费或进场条件。`,
      `At the end {repair.on-hold${own}} repairs were on hold, waiting for parts, money or access.`,
    ],
    basis: ['报修单：挂起', 'Repairs: on hold'],
    link: '/repairs?view=on-hold',
  },
  {
    kind: 'problem',
    when: `repair.reopened.rate${own}`,
    say: [
      `返修率{repair.reopened.rate${own}}，有的完工后被报修人退回。`,
      `{repair.reopened.rate${own}} of the completed repairs were sent back to be mended.`,
    ],
    basis: ['报修单：返修', 'Repairs: sent back'],
    link: '/indicators/repair.reopened.rate',
  },
]

/** Places where the same fault came back most often in the period. */
async function repeated(ctx: Ctx, { from, to, unitId, personId }: Scope, own: string): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; times: number }>`
    select p.path as name, count(*)::int as times from case_record c join place p on p.id = c.place_id
    where c.kind = 'repair' and c.repeat_of is not null
      and (c.reported_at at time zone ${ctx.timeZone})::date between ${from}::date and ${to}::date
      and (${unitId}::uuid is null or c.serving_unit_id = ${unitId}::uuid)
      and (${personId}::uuid is null or c.assignee_id = ${personId}::uuid)
    group by 1 order by 2 desc, 1 limit 3`.execute(ctx.db)
  if (rows.length === 0) return []
  const names = rows.map(({ name }) => asWords(name))
  return [
    {
      kind: 'problem',
      when: `repair.repeat.rate${own}`,
      say: [
        `重复报修率{repair.repeat.rate${own}}，较多的是${names.join('、')}。`,
        `{repair.repeat.rate${own}} of the faults had been mended before, most of them at ${names.join(', ')}.`,
      ],
      basis: ['报修单：重复报修', 'Repairs: repeated faults'],
      link: '/indicators/repair.repeat.rate',
    },
  ]
}

const leftOver = (own: string): Finding[] => [
  {
    kind: 'plan',
    when: `repair.open${own}`,
    say: [
      `结转的{repair.open${own}}件在办报修逐件落实责任人和完成时间。`,
      `The {repair.open${own}} repairs carried over are each given a person and a date.`,
    ],
    basis: ['报修单：期末在办', 'Repairs: open at the end'],
    link: '/repairs?view=open',
  },
  {
    kind: 'plan',
    when: `repair.backlog${own}`,
    say: [
      `{repair.backlog${own}}件一时无法解决的积压项目列入维修计划，说明所需经费。`,
      `The {repair.backlog${own}} repairs of the backlog enter the plan, with the money they need.`,
    ],
    basis: ['报修单：积压', 'Repairs: backlog'],
    link: '/indicators/repair.backlog',
  },
  {
    kind: 'plan',
    when: `repair.repeat.rate${own}`,
    say: [
      `对重复报修的部位做一次彻底检修，力争不再重复。`,
      `Places whose faults came back are overhauled, so that they do not come again.`,
    ],
    basis: ['报修单：重复报修', 'Repairs: repeated faults'],
    link: '/indicators/repair.repeat.rate',
  },
]
