import { Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import type { ImportSettings } from '../import-settings.ts'
import { importWords } from '../words.ts'
import styles from './BadRowStep.module.css'
import { Step } from './Step.tsx'

type OnBadRow = ImportSettings['onBadRow']

const choices = ['refuse', 'skip'] as const satisfies readonly OnBadRow[]

interface BadRowStepProps {
  number: number
  value: OnBadRow
  onChange: (value: OnBadRow) => void
}

/** All or nothing, or all that is good. */
export function BadRowStep({ number, value, onChange }: BadRowStepProps) {
  const t = useT(importWords)
  return (
    <Step number={number} title={t('step.bad')}>
      <Radio.Group
        className={styles.choices}
        aria-label={t('step.bad')}
        value={value}
        onChange={({ target }) => onChange(target.value as OnBadRow)}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice}>
            <strong className={styles.name}>{t(`bad.${choice}`)}</strong>
            <span className={styles.about}>{t(`bad.${choice}.about`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Step>
  )
}
