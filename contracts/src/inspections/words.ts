import type { HazardSource } from '../hazards/words.ts'
import type { Words } from '../shared/values.ts'

/** Which level checks 检查层级, the highest last: a superior’s finding counts against the levels below. */
export const routeLevels = {
  post: { zh: '岗位自查', en: 'Post' },
  team: { zh: '班组检查', en: 'Team' },
  department: { zh: '部门检查', en: 'Department' },
  leader: { zh: '领导抽查', en: 'Leader' },
} as const satisfies Record<string, Words>
export type RouteLevel = keyof typeof routeLevels

/** What kind of check 检查类型. */
export const routeKinds = {
  patrol: { zh: '日常巡查', en: 'Round' },
  fire: { zh: '防火巡查', en: 'Fire patrol' },
  equipment: { zh: '设备巡检', en: 'Equipment round' },
  special: { zh: '专项检查', en: 'Special check' },
  joint: { zh: '联合检查', en: 'Joint check' },
  spot: { zh: '抽查', en: 'Spot check' },
} as const satisfies Record<string, Words>
export type RouteKind = keyof typeof routeKinds

/** How a hazard that it finds counts as found. */
export const foundByKind: Record<RouteKind, HazardSource> = {
  patrol: 'round',
  fire: 'round',
  equipment: 'round',
  special: 'special',
  joint: 'joint',
  spot: 'spot',
}

export const pointResults = {
  ok: { zh: '正常', en: 'In order' },
  problem: { zh: '发现问题', en: 'Problem' },
  skipped: { zh: '未能检查', en: 'Not checked' },
} as const satisfies Record<string, Words>
export type PointResult = keyof typeof pointResults
