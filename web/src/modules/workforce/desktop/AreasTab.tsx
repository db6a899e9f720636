import { api } from '@houqin/contracts'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { workforceWords } from '../words.ts'
import { AreasDrawer } from './AreasDrawer.tsx'
import styles from './RosterPage.module.css'

/** The areas of a team, with the crew of today and the next move. */
export function AreasTab({ unitId }: { unitId: string }) {
  const t = useT(workforceWords)
  const can = useCan()
  const [editing, setEditing] = useState(false)
  const plans = useEndpoint(api.listAreaPlans)
  if (plans.data === undefined)
    return plans.error === null ? (
      <PageSkeleton rows={4} />
    ) : (
      <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
    )
  const plan = plans.data.items.find(({ team }) => team.id === unitId)
  return (
    <section>
      <div className={styles.tools}>
        {plan !== undefined && <span>{t('areas.every', { n: plan.everyDays, on: plan.movesOn })}</span>}
        <span className={styles.spread} />
        {can('area.change') && (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('areas.edit')}
          </Button>
        )}
      </div>
      {plan === undefined && <EmptyState title={t('areas.empty.title')} about={t('areas.empty.about')} />}
      <div className={styles.areas}>
        {plan?.areas.map((area) => (
          <article key={area.id} className={styles.area} aria-label={area.name}>
            <h2 className={styles.areaName}>{area.name}</h2>
            <p>
              <span className={styles.faint}>{t('areas.now')}</span>{' '}
              {area.crewToday.map(({ name }) => name).join('、') || t('areas.nobody')}
            </p>
            <p>
              <span className={styles.faint}>{t('areas.places')}</span> {area.places.map(({ path }) => path).join('、')}
            </p>
          </article>
        ))}
      </div>
      <AreasDrawer
        key={plan?.version ?? 0}
        unitId={unitId}
        plan={plan}
        open={editing}
        onClose={() => setEditing(false)}
      />
    </section>
  )
}
