import { api, type CallOf } from '@houqin/contracts'
import type { GoalPlan } from '@houqin/contracts/goals'
import type { TestOrganisation } from '../../testing/found-organisation.ts'
import type { TestServer } from '../../testing/start-test-server.ts'

type TargetBody = NonNullable<CallOf<typeof api.createGoalTarget>['body']>

/** A plan of the house for a year through the API: one work item, and units with who answers for them. */
export async function draftPlan(
  server: TestServer,
  house: TestOrganisation,
  { year = 2026, as = house.adminToken }: { year?: number; as?: string } = {},
): Promise<{ id: string; itemId: string }> {
  const { body } = await server.call(api.createGoalPlan, {
    as,
    body: { year, unitId: house.units.root, title: `${year}年度目标计划`, leaderId: house.head.personId },
  })
  const params = { id: body.id }
  const item = await server.call(api.createGoalItem, { as, params, body: { title: '提高维修服务质量' } })
  for (const [unitId, personId] of [
    [house.units.root, house.dispatcher.personId],
    [house.units.plumbers, house.leader.personId],
    [house.units.joiners, house.joiner.personId],
  ] as const)
    await server.call(api.setGoalUnit, {
      as,
      params: { ...params, unitId },
      body: { personId, requirement: '完善基础、注重细节' },
    })
  return { id: body.id, itemId: item.body.id }
}

/** A target with what most tests do not care about. */
export const targetOf = (itemId: string, unitId: string, given: Partial<TargetBody> = {}): TargetBody =>
  ({
    kind: 'figure',
    itemId,
    unitId,
    personId: null,
    name: '完成件数',
    indicator: 'test.count',
    slice: 'team',
    comparison: 'ge',
    mode: 'total',
    value: '12',
    months: Array.from({ length: 12 }, () => '1'),
    weight: '100',
    measures: '每日巡查，当日清零',
    ...given,
  }) as TargetBody

/** Submitted by who drafted it, approved by its leader. */
export async function issuePlan(
  server: TestServer,
  house: TestOrganisation,
  { id, as = house.adminToken, head = house.head.token }: { id: string; as?: string; head?: string },
): Promise<GoalPlan> {
  const params = { id }
  const { body: draft } = await server.call(api.getGoalPlan, { as, params })
  const { body: sent } = await server.call(api.submitGoalPlan, { as, params, body: { version: draft.version } })
  const { body } = await server.call(api.decideGoalPlan, {
    as: head,
    params,
    body: { version: sent.version, approved: true },
  })
  return body
}
