import { api } from '@houqin/contracts'
import type { HazardRow } from '@houqin/contracts/hazards'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ButtonLink } from '../../../phone/parts/ButtonLink.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { GradeTag, HazardTag } from '../tags.tsx'
import { hazardWords } from '../words.ts'
import styles from './Hazards.module.css'

/** Hazards that wait for me, and those I reported; one tap reports another. */
export function HazardsPage() {
  const t = useT(hazardWords)
  const can = useCan()
  return (
    <div className="page">
      <Header title={t('phone.title')} home="/me" />
      <h1 className={styles.title}>{t('phone.title')}</h1>
      <ButtonLink to="/report-hazard">{t('report')}</ButtonLink>
      {can('hazard.finish') && <Part view="mine" />}
      {can('hazard.confirm') && <Part view="recheck" />}
      <Part view="reported" />
    </div>
  )
}

function Part({ view }: { view: 'mine' | 'recheck' | 'reported' }) {
  const t = useT(hazardWords)
  const hazards = useEndpoint(api.listHazards, { query: { view, limit: 50 }, every: 60_000 })
  if (hazards.data === undefined && hazards.error !== null)
    return <Failure error={hazards.error} retry={() => void hazards.refetch()} />
  if (hazards.data === undefined) return <Loading />
  return (
    <section>
      <h2 className="section-title">
        {t(`phone.${view}`)} ({hazards.data.items.length})
      </h2>
      {hazards.data.items.length === 0 ? (
        <p className="faint">{t('phone.none')}</p>
      ) : (
        <ul className={styles.list}>
          {hazards.data.items.map((row) => (
            <li key={row.id}>
              <Card row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Card({ row }: { row: HazardRow }) {
  return (
    <Link to={'/hazards/$id' as string} params={{ id: row.id } as never}>
      <span>{row.title}</span>
      <span>
        <GradeTag grade={row.grade} /> <HazardTag state={row.state} />
      </span>
      <small className="faint">
        {row.number} · {row.place?.path}
      </small>
    </Link>
  )
}
