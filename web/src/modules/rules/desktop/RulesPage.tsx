import { api } from '@houqin/contracts'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { byArea, useAreaName } from '../rule-words.ts'
import { ruleWords } from '../words.ts'
import { ChangeRuleDrawer } from './ChangeRuleDrawer.tsx'
import styles from './RulesPage.module.css'
import { RuleTable } from './RuleTable.tsx'

const address = { change: z.string().max(80).optional() }

export function RulesPage() {
  const t = useT(ruleWords)
  const areaName = useAreaName()
  const [{ change: code }, change] = useAddress(address)
  const rules = useEndpoint(api.listRules)
  const items = rules.data?.items ?? []
  return (
    <>
      <PageHeader title={t('rules.title')} about={t('rules.about')} />
      {rules.isPending && <PageSkeleton rows={10} />}
      {rules.error !== null && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {byArea(items).map(({ area, rules: ruled }) => (
        <section key={area} className={styles.area} aria-labelledby={`rules-${area}`}>
          <h2 id={`rules-${area}`} className={styles.heading}>
            {areaName(area)}
          </h2>
          <RuleTable rules={ruled} onChange={(rule) => change({ change: rule.code })} />
        </section>
      ))}
      <ChangeRuleDrawer rule={items.find((rule) => rule.code === code)} onClose={() => change({ change: null })} />
    </>
  )
}
