import { bookkeeping } from '../../engines/ledger/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { handoverBooks } from './handovers/handover-facts.ts'
import { missedJob } from './handovers/mark-missed.ts'
import { workforceRoutes } from './routes.ts'
import { workforceRules } from './rules.ts'
import { workforceTerms } from './terms.ts'

export { changeAreaPlan } from './areas/change-area-plan.ts'
export { findAreaCrew } from './areas/find-area-crew.ts'
export { giveHandover } from './handovers/give-handover.ts'
export { markMissed } from './handovers/mark-missed.ts'
export { takeHandover } from './handovers/take-handover.ts'
export { createShift } from './roster/create-shift.ts'
export { planRoster } from './roster/plan-roster.ts'
export { selectOnDuty } from './roster/select-duties.ts'
export { changeSkill } from './skills/change-skill.ts'

const seers = { technician: 'unit', leader: 'subtree', dispatcher: 'all', head: 'all', auditor: 'all' } as const
const planners = { leader: 'subtree', dispatcher: 'all', head: 'all' } as const
const workers = { technician: 'own', leader: 'own' } as const

export const workforce = manifest({
  name: 'workforce',
  title: ['人员', 'People at work'],
  tables: ['skill', 'area_plan', 'area', 'area_place', 'area_member', 'shift', 'duty', 'duty_swap', 'handover'],
  permissions: {
    'skill.list': { name: ['查看工种与证书', 'See trades and certificates'], grants: seers },
    'skill.change': {
      name: ['登记工种与证书', 'Record trades and certificates'],
      grants: { leader: 'subtree', head: 'all', admin: 'all' },
    },
    'area.list': { name: ['查看维修区域', 'See areas'], grants: seers },
    'area.change': { name: ['划分维修区域', 'Set areas'], grants: planners },
    'roster.list': { name: ['查看值班表', 'See duty rosters'], grants: seers },
    'roster.plan': { name: ['排班', 'Plan duty rosters'], grants: planners },
    'duty.swap': { name: ['换班', 'Swap duties'], grants: workers },
    'handover.list': { name: ['查看交接班', 'See handovers'], grants: seers },
    'handover.give': { name: ['交接班', 'Hand over shifts'], grants: workers },
  },
  routes: workforceRoutes,
  terms: workforceTerms,
  rules: workforceRules,
  jobs: [missedJob],
  extensions: [bookkeeping.declare(handoverBooks)],
  invariants: new URL('./invariants.sql', import.meta.url),
})
