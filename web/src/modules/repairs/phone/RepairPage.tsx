import { api, cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { Discussion } from '../../../ui/Discussion.tsx'
import { WaitingSteps } from '../../../phone/parts/WaitingSteps.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { Timeline } from '../../../ui/Timeline.tsx'
import { repairWords } from '../words.ts'
import { GivenAspects } from '../components/AspectRates.tsx'
import { AddPhotos } from './AddPhotos.tsx'
import { ClockCard } from './ClockCard.tsx'
import { Contact } from './Contact.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Pictures } from './Pictures.tsx'
import styles from './RepairPage.module.css'
import { WorkCard } from './WorkCard.tsx'
import { subjectOf, useForeseen } from './use-foreseen.ts'
import { phoneRepairWords } from './words.ts'

/** One repair: how it stands, what it is about, and the next step as the widest button. */
export function RepairPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const repair = useEndpoint(api.getRepair, { params: { id }, every: 30_000 })
  // outlives the steps: who was faster is told beside how it stands now
  const foreseen = useForeseen()
  const [failure, setFailure] = useState<unknown>(null)
  if (repair.data === undefined && repair.error !== null)
    return <Failure error={repair.error} retry={() => void repair.refetch()} />
  if (repair.data === undefined) return <Loading />
  const seen = foreseen(repair.data)
  return (
    <>
      <PullDown refresh={repair.refetch}>
        <Record repair={seen} />
      </PullDown>
      <NextSteps
        key={seen.state}
        repair={seen}
        refresh={() => void repair.refetch()}
        failure={failure}
        onFailure={setFailure}
      />
    </>
  )
}

function Record({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  return (
    <article className={`page ${styles.page}`}>
      <Header title={<span className="number">{repair.number}</span>} home="/" />
      <Standing repair={repair} />
      <WaitingSteps subject={subjectOf(repair)} />
      {repair.result !== null && repair.result !== '' && (
        <section className="card">
          <h2>{t('record.result')}</h2>
          <p className="written">{repair.result}</p>
          <Pictures repair={repair} phase="after" />
        </section>
      )}
      {repair.rating !== null && (
        <section className="card">
          <h2>{t('record.rating')}</h2>
          <p>{t('stars', { n: repair.rating.stars })}</p>
          <GivenAspects aspects={repair.rating.aspects} />
          {repair.rating.comment && <p className="written">{repair.rating.comment}</p>}
          {repair.rating.byDefault && <p className="faint">{t('record.rating.default')}</p>}
        </section>
      )}
      <section className="card">
        <h2>{t('record.matter')}</h2>
        {repair.description !== '' && repair.description !== repair.title && (
          <p className="written">{repair.description}</p>
        )}
        {repair.category !== null && <p className="faint">{repair.category.name}</p>}
        <Pictures repair={repair} phase="before" />
        <AddPhotos repair={repair} />
        <Contact repair={repair} />
      </section>
      <ClockCard repair={repair} />
      <WorkCard repair={repair} />
      <section className="card">
        <h2>{t('record.discussion')}</h2>
        <Discussion subject={{ kind: 'repair', id: repair.id }} />
      </section>
      <section className="card">
        <h2>{t('record.timeline')}</h2>
        <Timeline entries={repair.timeline} />
      </section>
    </article>
  )
}

/** State, who holds it since when, and the time left. */
function Standing({ repair }: { repair: Repair }) {
  const t = useT(phoneRepairWords)
  const tRepair = useT(repairWords)
  const format = useFormat()
  const { tone } = cases.caseStates[repair.state]
  return (
    <header>
      <p className={styles.state}>
        <StateTag state={repair.state} />
        {repair.urgency !== 'normal' && <b>{t(cases.urgencies[repair.urgency])}</b>}
        {repair.holder !== null && (
          <span>
            {t('record.with', { name: repair.holder })} ·{' '}
            {t('record.since', { time: format.moment(repair.holderSince) })}
          </span>
        )}
      </p>
      <h1 className={styles.title}>{repair.title}</h1>
      {repair.place !== null && <p className={styles.place}>{repair.place.path}</p>}
      {repair.pauseCause !== null && (
        <p className={styles.paused}>
          {tRepair(repair.clockStands ? 'record.pause' : 'record.pause.runs', {
            cause: t(cases.pauseReasons[repair.pauseCause]),
          })}
        </p>
      )}
      {(tone === 'wait' || tone === 'work') && repair.dueAt !== null && (
        <div className={styles.due}>
          <DueTime of={repair} bar />
        </div>
      )}
    </header>
  )
}
