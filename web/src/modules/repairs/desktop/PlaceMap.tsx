import { api, id } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import styles from './PlaceMap.module.css'

type Area = RowOf<typeof api.getDispatchMap>

/** Where open repairs lie: sites with their buildings, buildings with their floors, floors with their rooms. */
export function PlaceMap() {
  const t = useT(repairWords)
  const [{ at }, change] = useAddress({ at: id.optional() })
  const map = useEndpoint(api.getDispatchMap, { query: { placeId: at }, every: 60_000, keep: true })
  if (map.data === undefined)
    return map.error === null ? (
      <PageSkeleton rows={8} />
    ) : (
      <ErrorState error={map.error} onRetry={() => void map.refetch()} />
    )
  const { place, items } = map.data
  return (
    <section>
      {place !== null && (
        <p className={styles.way}>
          <Button size="small" onClick={() => change({ at: place.parentId })}>
            ← {t('map.top')}
          </Button>{' '}
          {place.path}
        </p>
      )}
      <div className={styles.areas}>
        {items.map((area) => (
          <AreaCard key={area.id} area={area} onEnter={(placeId) => change({ at: placeId }, { push: true })} />
        ))}
      </div>
    </section>
  )
}

function AreaCard({ area, onEnter }: { area: Area; onEnter: (placeId: string) => void }) {
  const t = useT(repairWords)
  return (
    <article className={styles.area} aria-label={area.name}>
      <header className={styles.head}>
        <h2 className={styles.name}>
          {area.hasMore ? (
            <button type="button" onClick={() => onEnter(area.id)}>
              {area.name}
            </button>
          ) : (
            area.name
          )}
        </h2>
        <p className={styles.counts}>
          {area.open === 0 && <span className={styles.faint}>{t('map.none')}</span>}
          {area.open > 0 && (
            <Link to="/repairs" search={{ view: 'open', placeId: area.id } as never}>
              {t('map.open', { n: area.open })}
            </Link>
          )}
          {area.waiting > 0 && <span>{t('map.waiting', { n: area.waiting })}</span>}
          {area.late > 0 && <span className={styles.late}>{t('map.late', { n: area.late })}</span>}
        </p>
      </header>
      <ul className={styles.cells}>
        {area.below.map((cell) => (
          <li key={cell.id}>
            <button
              type="button"
              className={`${styles.cell} ${styles[heat(cell.open)]}`}
              onClick={() => onEnter(cell.id)}
            >
              <span>{cell.name}</span>
              <span className="visually-hidden">{`${t('map.open', { n: cell.open })} ${t('map.late', { n: cell.late })}`}</span>
              <span className={styles.figures} aria-hidden>
                {cell.open > 0 && <b>{cell.open}</b>}
                {cell.late > 0 && <b className={styles.late}>{cell.late}</b>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  )
}

function heat(open: number): 'none' | 'few' | 'some' | 'many' {
  if (open === 0) return 'none'
  if (open <= 2) return 'few'
  return open <= 5 ? 'some' : 'many'
}
