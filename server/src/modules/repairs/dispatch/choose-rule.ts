import type { DispatchHours } from '@houqin/contracts/dispatch'
import type { Urgency } from '@houqin/contracts/cases'

/** What a rule asks about. */
export interface Conditions {
  categoryId: string | null
  placeId: string | null
  urgency: Urgency | null
  hours: DispatchHours
}

/** What is known of a case when it is dispatched. */
export interface Situation {
  /** The category and those above it; the place and those above it. */
  categoryIds: readonly string[]
  placeIds: readonly string[]
  urgency: Urgency
  hours: 'working' | 'night' | 'dayoff'
}

/** Pure: the first rule that fits. A condition that is not set always fits. */
export const chooseRule = <R extends Conditions>(rules: readonly R[], situation: Situation): R | undefined =>
  rules.find((rule) => fits(rule, situation))

const fits = (rule: Conditions, situation: Situation): boolean =>
  (rule.categoryId === null || situation.categoryIds.includes(rule.categoryId)) &&
  (rule.placeId === null || situation.placeIds.includes(rule.placeId)) &&
  (rule.urgency === null || rule.urgency === situation.urgency) &&
  (rule.hours === 'any' || rule.hours === situation.hours || (rule.hours === 'off' && situation.hours !== 'working'))
