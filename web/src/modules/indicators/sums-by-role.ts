import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { addExactly } from './exact-sum.ts'

type Role = IndicatorDefinition['measures'][number]['role']

/** What the sums of an indicator's measures come to above and below the line; what is taken off is taken off. */
export function sumsByRole(sums: readonly { role: Role; amount: string }[]): { above: string; below: string } {
  const amounts = (...roles: Role[]) => sums.filter(({ role }) => roles.includes(role)).map(({ amount }) => amount)
  const negated = amounts('minus').map((amount) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`))
  return {
    above: addExactly([...amounts('value', 'numerator'), ...negated]),
    below: addExactly(amounts('denominator')),
  }
}
