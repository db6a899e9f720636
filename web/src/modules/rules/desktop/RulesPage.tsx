import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ruleWords } from '../words.ts'

export function RulesPage() {
  const t = useT(ruleWords)
  const rules = useEndpoint(api.listRules).data?.items ?? []
  return (
    <>
      <PageHeader title={t('rules.title')} about={t('rules.about')} />
      <ul>
        {rules.map((rule) => (
          <li key={rule.code}>
            {t(rule.name)} {rule.value}
          </li>
        ))}
      </ul>
    </>
  )
}
