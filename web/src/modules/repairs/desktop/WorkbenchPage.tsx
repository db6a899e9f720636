import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ResponseOf } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Figure, FigureRow } from '../../../ui/Figure.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { MyBoard } from '../../boards/components/MyBoard.tsx'
import { AlertList } from '../../indicators/desktop/AlertList.tsx'
import { repairWords } from '../words.ts'
import { PressingRepair } from './PressingRepair.tsx'
import styles from './WorkbenchPage.module.css'

type Workbench = ResponseOf<typeof api.getWorkbench>

/** What waits for me, the most pressing first. */
export function WorkbenchPage() {
  const t = useT(repairWords)
  const can = useCan()
  const workbench = useEndpoint(api.getWorkbench, { every: 30_000 })
  const report = can('repair.create') && (
    <LinkButton type="primary" icon={<PlusOutlined />} to="/repairs?view=reported&report=1">
      {t('report.action')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('workbench.title')} actions={report} />
      {workbench.data !== undefined && <Content workbench={workbench.data} />}
      {workbench.data === undefined && workbench.error !== null && (
        <ErrorState error={workbench.error} onRetry={() => void workbench.refetch()} />
      )}
      {workbench.isPending && <PageSkeleton />}
    </>
  )
}

function Content({ workbench }: { workbench: Workbench }) {
  const t = useT(repairWords)
  const can = useCan()
  return (
    <div className={styles.stack}>
      <section aria-label={t('workbench.figures')}>
        <Counts counts={workbench.counts} />
      </section>
      <AlertList />
      <section className={styles.pressing} aria-labelledby="pressing">
        <h2 id="pressing" className={styles.heading}>
          {t('workbench.pressing')}
        </h2>
        {workbench.items.length === 0 ? (
          <EmptyState title={t('workbench.clear.title')} about={t('workbench.clear.about')} />
        ) : (
          <ol>
            {workbench.items.map((row) => (
              <PressingRepair key={row.id} repair={row} />
            ))}
          </ol>
        )}
      </section>
      {can('indicator.list') && <MyBoard />}
    </div>
  )
}

const shown = [
  { key: 'desk', to: '/repairs?view=desk' },
  { key: 'mine', to: '/repairs?view=mine' },
  { key: 'toConfirm', to: '/repairs?view=reported&state=done' },
  { key: 'reported', to: '/repairs?view=reported' },
  { key: 'open', to: '/repairs?view=open' },
  { key: 'late', to: '/repairs?view=late' },
] as const

/** Counts that one may not know are not given, and not shown. */
function Counts({ counts }: { counts: Workbench['counts'] }) {
  const t = useT(repairWords)
  const can = useCan()
  const format = useFormat()
  const known = shown.filter(({ key }) => counts[key] !== null && (key !== 'mine' || can('repair.accept')))
  return (
    <FigureRow>
      {known.map(({ key, to }) => (
        <Figure
          key={key}
          name={t(`workbench.${key}`)}
          value={format.number(counts[key] ?? 0)}
          unit={t('workbench.unit')}
          to={to}
          late={key === 'late' && (counts.late ?? 0) > 0}
        />
      ))}
    </FigureRow>
  )
}
