import type { BoardTemplate } from '../../engines/boards/index.ts'

type Tile = BoardTemplate['tiles'][number]

const month = { period: 'this-month' } as const
const year = { period: 'last-12-months' } as const
const held = { compare: 'previous' } as const

/** What stands now is called so; the indicator speaks of the end of any period. */
const standing: Readonly<Record<string, Tile['title']>> = {
  'repair.open': ['在办', 'Open now'],
  'repair.overdue': ['超时在办', 'Overdue now'],
  'repair.on-hold': ['挂起', 'On hold now'],
  'complaint.open': ['在办投诉', 'Complaints open'],
  'return-call.open': ['待回访', 'Return calls due'],
}
const titled = (indicator: string): Pick<Tile, 'title'> =>
  standing[indicator] === undefined ? {} : { title: standing[indicator] }

const now = (indicator: string): Tile => ({ indicator, period: 'this-month', ...held, ...titled(indicator) })
const bounded = (indicator: string): Tile => ({ indicator, ...month, compare: 'bound' })
const trend = (indicator: string): Tile => ({ indicator, ...year, show: 'trend', size: 'wide' })

/** Boards of the repair service: one for each role that steers it, and two that hang on a wall. */
export const repairBoards: readonly BoardTemplate[] = [
  {
    code: 'repairs.head',
    name: ['后勤总览', 'Support services at a glance'],
    roles: ['head'],
    position: 10,
    tiles: [
      now('repair.reported'),
      now('repair.open'),
      now('repair.overdue'),
      now('repair.on-hold'),
      bounded('repair.satisfaction.rate'),
      bounded('repair.within-72h.rate'),
      { indicator: 'complaint.in-time.rate', ...month, ...held },
      { indicator: 'repair.outside-cost', period: 'this-year', compare: 'year-ago' },
      trend('repair.completed'),
      { indicator: 'repair.in-time.rate', ...month, show: 'ranking', by: 'team', size: 'wide' },
      { indicator: 'repair.reported', ...month, show: 'split', by: 'category', size: 'wide' },
      trend('repair.satisfaction.rate'),
    ],
  },
  {
    code: 'repairs.dispatcher',
    name: ['调度看板', 'Dispatch board'],
    roles: ['dispatcher'],
    position: 20,
    tiles: [
      { indicator: 'repair.reported', period: 'today' },
      now('repair.open'),
      now('repair.overdue'),
      now('repair.on-hold'),
      bounded('repair.response-hours.avg'),
      { indicator: 'repair.in-time.rate', ...month, ...held },
      { indicator: 'repair.dispatch-hours.avg', ...month, ...held },
      { indicator: 'return-call.open', ...month, title: ['待回访', 'Return calls due'] },
      { ...titled('repair.open'), indicator: 'repair.open', ...month, show: 'ranking', by: 'team', size: 'wide' },
      { indicator: 'repair.reported', ...month, show: 'trend', by: 'day', size: 'wide' },
      { indicator: 'repair.reported', ...month, show: 'ranking', by: 'place', size: 'wide' },
      { ...titled('repair.on-hold'), indicator: 'repair.on-hold', ...month, show: 'split', by: 'team', size: 'wide' },
    ],
  },
  {
    code: 'repairs.leader',
    name: ['班组看板', 'Team board'],
    roles: ['leader'],
    position: 30,
    tiles: [
      now('repair.open'),
      now('repair.overdue'),
      now('repair.completed'),
      bounded('repair.satisfaction.rate'),
      { indicator: 'repair.completed', ...month, show: 'trend', by: 'day', size: 'wide' },
      { indicator: 'repair.completed', ...month, show: 'split', by: 'category', size: 'wide' },
    ],
  },
  {
    code: 'repairs.clerk',
    name: ['客服看板', 'Service desk board'],
    roles: ['clerk'],
    position: 40,
    tiles: [
      { indicator: 'call.received', period: 'today' },
      now('call.received'),
      { indicator: 'call.complaint', ...month, ...held },
      bounded('call.at-once.rate'),
      now('complaint.open'),
      { indicator: 'complaint.in-time.rate', ...month, ...held },
      now('return-call.open'),
      bounded('return-call.in-time.rate'),
      trend('complaint.reported'),
      trend('call.received'),
    ],
  },
  {
    code: 'repairs.auditor',
    name: ['内审看板', 'Audit board'],
    roles: ['auditor'],
    position: 50,
    tiles: [
      { indicator: 'repair.failed', period: 'this-year', compare: 'year-ago' },
      { indicator: 'repair.reopened.rate', period: 'this-year', compare: 'year-ago' },
      { indicator: 'repair.waived', period: 'this-year', compare: 'year-ago' },
      { indicator: 'repair.outside-cost', period: 'this-year', compare: 'year-ago' },
      trend('repair.outside-cost'),
      { indicator: 'repair.waived', period: 'this-year', show: 'ranking', by: 'team', size: 'wide' },
    ],
  },
  {
    code: 'repairs.admin',
    name: ['运行看板', 'Operation board'],
    roles: ['admin'],
    position: 60,
    tiles: [
      { indicator: 'repair.reported', period: 'today' },
      now('repair.reported'),
      now('repair.open'),
      now('repair.overdue'),
      trend('repair.reported'),
      { indicator: 'repair.reported', ...month, show: 'split', by: 'site', size: 'wide' },
    ],
  },
  {
    code: 'repairs.wall',
    name: ['今日维修', 'Repairs today'],
    roles: [],
    position: 70,
    tiles: [
      { indicator: 'repair.reported', period: 'today' },
      { indicator: 'repair.completed', period: 'today' },
      now('repair.open'),
      now('repair.overdue'),
      { indicator: 'repair.reported', ...month, show: 'trend', by: 'day', size: 'wide' },
      { ...titled('repair.open'), indicator: 'repair.open', ...month, show: 'ranking', by: 'team', size: 'wide' },
    ],
  },
  {
    code: 'repairs.quality',
    name: ['服务质量', 'Quality of service'],
    roles: [],
    position: 80,
    tiles: [
      bounded('repair.satisfaction.rate'),
      bounded('repair.within-24h.rate'),
      { indicator: 'repair.in-time.rate', ...month, ...held },
      { indicator: 'repair.resolve-hours.avg', ...month, ...held },
      trend('repair.satisfaction.rate'),
      { indicator: 'repair.satisfaction.rate', period: 'this-year', show: 'ranking', by: 'team', size: 'wide' },
    ],
  },
]
