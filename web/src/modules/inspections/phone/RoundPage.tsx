import { api } from '@houqin/contracts'
import type { Round, RoundPoint } from '@houqin/contracts/inspections'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useWaitingOn } from '../../../kernel/outbox/OutboxProvider.tsx'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { ResultTag, TaskTag } from '../tags.tsx'
import { inspectionWords } from '../words.ts'
import { PointSheet } from './PointSheet.tsx'
import styles from './Rounds.module.css'
import { subjectOf } from './subject-of.ts'

/** Walks a round point by point, with or without a signal. */
export function RoundPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const round = useEndpoint(api.getRound, { params: { id } })
  if (round.data !== undefined) return <Walk round={round.data} />
  return round.error === null ? <Loading /> : <Failure error={round.error} retry={() => void round.refetch()} />
}

function Walk({ round }: { round: Round }) {
  const t = useT(inspectionWords)
  const [point, setPoint] = useState<RoundPoint>()
  const said = useSaid(round)
  const isSeen = (one: RoundPoint) => one.check !== null || said.has(one.id)
  const left = round.points.filter((one) => !isSeen(one))
  const seen = round.points.filter(isSeen)
  const mayWalk = round.can.includes('walk')
  return (
    <div className="page">
      <Header title={round.on} home="/rounds" />
      <h1 className={styles.title}>{round.route.name}</h1>
      <p>
        <TaskTag state={round.state} /> {t('round.progress', { n: seen.length, of: round.points.length })}
      </p>
      {left.length > 0 && <h2 className="section-title">{t('phone.left', { n: left.length })}</h2>}
      {left.map((one) => (
        <button key={one.id} type="button" className={styles.point} disabled={!mayWalk} onClick={() => setPoint(one)}>
          <strong>{one.name}</strong>
          <small className="faint">
            {[one.place.path, one.needsScan && t('phone.needs'), one.needsPhoto && t('phone.needsPhoto')]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </button>
      ))}
      {seen.length > 0 && <h2 className="section-title">{t('phone.seen', { n: seen.length })}</h2>}
      {seen.map((one) => (
        <div key={one.id} className={styles.point}>
          <span>{one.name}</span>
          <ResultTag result={one.check?.result ?? said.get(one.id) ?? 'ok'} />
          {one.check?.raised != null && <small className="faint">{one.check.raised.number}</small>}
        </div>
      ))}
      {point !== undefined && <PointSheet round={round} point={point} onClose={() => setPoint(undefined)} />}
    </div>
  )
}

/** Results that wait on this phone, by point. */
function useSaid(round: Round): Map<string, 'ok' | 'problem' | 'skipped'> {
  const waiting = useWaitingOn(subjectOf(round))
  return new Map(
    waiting.flatMap(({ body }) =>
      ((body['checks'] ?? []) as { pointId: string; result: 'ok' | 'problem' | 'skipped' }[]).map(
        ({ pointId, result }) => [pointId, result] as const,
      ),
    ),
  )
}
