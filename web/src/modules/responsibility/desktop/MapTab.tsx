import { api } from '@houqin/contracts'
import type { Responsibility } from '@houqin/contracts/responsibility'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { responsibilityWords } from '../words.ts'
import { EntryLine } from './EntryLine.tsx'
import styles from './Responsibility.module.css'

interface MapTabProps {
  placeId: string | undefined
  onPlace: (placeId: string | undefined) => void
}

/** Today's map, place by place. */
export function MapTab({ placeId, onPlace }: MapTabProps) {
  const t = useT(responsibilityWords)
  const found = useEndpoint(api.listResponsibilities, { query: { placeId }, keep: true })
  if (found.error !== null) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return (
    <>
      <div className={styles.filter}>
        <PlacePicker className={styles.place} label={t('place')} value={placeId} onChange={onPlace} />
      </div>
      {found.data === undefined ? <PageSkeleton rows={8} /> : <Places entries={found.data.items} />}
    </>
  )
}

function Places({ entries }: { entries: readonly Responsibility[] }) {
  const t = useT(responsibilityWords)
  if (entries.length === 0) return <EmptyState title={t('empty')} about={t('empty.about')} />
  return (
    <>
      {[...Map.groupBy(entries, ({ place }) => place.path)].map(([path, same]) => (
        <section key={path} className={styles.area}>
          <h2 className={styles.areaName}>{path}</h2>
          <ul>
            {same.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
