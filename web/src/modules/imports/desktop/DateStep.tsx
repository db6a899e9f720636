import { Select } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import type { ImportSettings } from '../import-settings.ts'
import { importWords } from '../words.ts'
import styles from './DateStep.module.css'
import { Step } from './Step.tsx'

interface DateStepProps {
  settings: ImportSettings
  onChange: (change: Partial<ImportSettings>) => void
}

const orders = ['auto', 'ymd', 'mdy', 'dmy'] as const

/** Zone, order of day and month, and what stands for nothing. */
export function DateStep({ settings, onChange }: DateStepProps) {
  const t = useT(importWords)
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return (known.includes('UTC') ? known : ['UTC', ...known]).map((zone) => ({ value: zone, label: zone }))
  }, [])
  return (
    <Step number={3} title={t('step.dates')}>
      <div className={styles.fields}>
        <Labelled label={t('dates.zone')} about={t('dates.zone.about')}>
          <Select
            className={styles.select}
            aria-label={t('dates.zone')}
            showSearch
            options={zones}
            value={settings.timeZone}
            onChange={(timeZone) => onChange({ timeZone })}
          />
        </Labelled>
        <Labelled label={t('dates.order')} about={t('dates.order.about')}>
          <Select
            className={styles.select}
            aria-label={t('dates.order')}
            options={orders.map((value) => ({ value, label: t(`dates.order.${value}`) }))}
            value={settings.dateOrder}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
        </Labelled>
        <Labelled label={t('dates.missing')} about={t('dates.missing.about')}>
          <Select
            className={styles.select}
            mode="tags"
            maxCount={20}
            open={false}
            suffixIcon={null}
            aria-label={t('dates.missing')}
            value={settings.missing}
            onChange={(missing: string[]) => onChange({ missing })}
          />
        </Labelled>
      </div>
    </Step>
  )
}

function Labelled({ label, about, children }: { label: string; about: string; children: ReactNode }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {children}
      <p className={styles.about}>{about}</p>
    </div>
  )
}
