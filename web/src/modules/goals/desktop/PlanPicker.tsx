import { api, id } from '@houqin/contracts'
import { Select } from 'antd'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { goalWords } from '../words.ts'

/** The plan in the address; else the latest that was issued. */
export function usePlan() {
  const [{ plan }, change] = useAddress({ plan: id.optional() })
  const plans = useEndpoint(api.listGoalPlans, { query: {} })
  const issued = plans.data?.items.filter(({ state }) => state === 'issued' || state === 'concluded') ?? []
  const chosen = issued.find((one) => one.id === plan) ?? issued[0]
  return { plans, issued, chosen, choose: (next: string) => change({ plan: next }) }
}

/** Chooses among issued plans. */
export function PlanPicker({ issued, chosen, choose }: ReturnType<typeof usePlan>) {
  const t = useT(goalWords)
  return (
    <Select
      aria-label={t('plan.pick')}
      style={{ width: 320, maxWidth: '100%' }}
      value={chosen?.id}
      onChange={choose}
      options={issued.map(({ id: value, title }) => ({ value, label: title }))}
    />
  )
}
