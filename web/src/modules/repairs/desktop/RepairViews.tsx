import { api } from '@houqin/contracts'
import type { repairFilter } from '@houqin/contracts/repairs'
import { Tabs } from 'antd'
import type { z } from 'zod'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { repairWords } from '../words.ts'
import styles from './RepairViews.module.css'

export type View = z.output<typeof repairFilter>['view']

/** Saved views as tabs with counts. */
export function RepairViews({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useT(repairWords)
  const can = useCan()
  const format = useFormat()
  const counts = useEndpoint(api.getWorkbench).data?.counts
  const views: { key: View; count?: number | null }[] = [
    { key: 'all' },
    { key: 'open', count: counts?.open },
    { key: 'late', count: counts?.late },
    ...(counts?.escalated ? [{ key: 'escalated' as const, count: counts.escalated }] : []),
    { key: 'on-hold' },
    ...(can('repair.assign') ? [{ key: 'desk' as const, count: counts?.desk }] : []),
    ...(can('repair.accept') ? [{ key: 'mine' as const, count: counts?.mine }] : []),
    { key: 'reported' as const, count: counts?.reported },
  ]
  return (
    <Tabs
      className={styles.views}
      aria-label={t('view.label')}
      activeKey={view}
      onChange={(key) => onChange(key as View)}
      items={views.map(({ key, count }) => ({
        key,
        label: (
          <>
            {t(`view.${key}`)}
            {count !== undefined && count !== null && <span className={styles.count}>{format.number(count)}</span>}
          </>
        ),
      }))}
    />
  )
}
