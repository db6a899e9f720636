import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { useRuleValue, type Rule } from '../rule-words.ts'
import { ruleWords } from '../words.ts'
import styles from './RuleTable.module.css'

/** Name, value with its unit, basis, since when; on a narrow screen one below the other. */
export function RuleTable({ rules, onChange }: { rules: readonly Rule[]; onChange: (rule: Rule) => void }) {
  const t = useT(ruleWords)
  const can = useCan()
  return (
    <ul className={styles.rules}>
      {rules.map((rule) => (
        <li key={rule.code} className={styles.rule}>
          <div className={styles.name}>
            {t(rule.name)}
            <code className={styles.code}>{rule.code}</code>
          </div>
          <RuleValue rule={rule} />
          <p className={styles.basis}>
            <span className="visually-hidden">{t('column.basis')} </span>
            {t(rule.basis)}
          </p>
          <span className={styles.changed}>
            {rule.changedAt === null ? t('rule.default') : <Moment at={rule.changedAt} />}
          </span>
          {can('rule.change') && (
            <Button
              size="small"
              aria-label={t('rule.change.of', { name: t(rule.name) })}
              onClick={() => onChange(rule)}
            >
              {t('rule.change')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function RuleValue({ rule }: { rule: Rule }) {
  const t = useT(ruleWords)
  const say = useRuleValue()
  return (
    <div className={styles.value}>
      <span className={styles.now}>{say(rule, rule.value)}</span>
      {rule.value !== rule.default && (
        <span className={styles.code}>{t('rule.ownDefault', { value: say(rule, rule.default) })}</span>
      )}
    </div>
  )
}
