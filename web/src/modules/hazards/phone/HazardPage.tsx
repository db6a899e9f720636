import { api } from '@houqin/contracts'
import { type Hazard } from '@houqin/contracts/hazards'
import { hazardEvents } from '@houqin/contracts/hazards/words'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useWaitingOn } from '../../../kernel/outbox/OutboxProvider.tsx'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { WaitingSteps } from '../../../phone/parts/WaitingSteps.tsx'
import { Pictures } from '../../repairs/phone/Pictures.tsx'
import type { HazardStep } from '../endpoints.ts'
import { labelOf, stepsOf, subjectOf } from '../steps.ts'
import { GradeTag, HazardTag } from '../tags.tsx'
import { hazardWords } from '../words.ts'
import styles from './Hazards.module.css'
import { StepSheet } from './StepSheet.tsx'

/** One hazard: what it is, by when, and the next step as the widest button. */
export function HazardPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const hazard = useEndpoint(api.getHazard, { params: { id }, every: 60_000 })
  if (hazard.data !== undefined) return <Shown hazard={hazard.data} />
  return hazard.error === null ? <Loading /> : <Failure error={hazard.error} retry={() => void hazard.refetch()} />
}

function Shown({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const format = useFormat()
  return (
    <div className="page">
      <Header title={hazard.number} home="/hazards" />
      <h1 className={styles.title}>{hazard.title}</h1>
      <p>
        <GradeTag grade={hazard.grade} /> <HazardTag state={hazard.state} />
      </p>
      {hazard.description !== '' && <p className="written">{hazard.description}</p>}
      <Facts hazard={hazard} />
      <Pictures repair={hazard} phase="before" />
      {hazard.result !== null && <p className="written">{hazard.result}</p>}
      <Pictures repair={hazard} phase="after" />
      <Steps hazard={hazard} />
      <h2 className="section-title">{t('record.timeline')}</h2>
      <ul>
        {hazard.timeline.toReversed().map((entry) => (
          <li key={entry.id} className={styles.item}>
            <span>
              {entry.personLabel} {t(hazardEvents[entry.event])}
            </span>
            <small className="faint">{format.moment(entry.at)}</small>
            {entry.detail !== null && <span>{entry.detail}</span>}
            {entry.reason !== null && entry.reason !== '' && <span>{entry.reason}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const format = useFormat()
  const facts = [
    [t('field.place'), hazard.place?.path],
    [t('column.due'), hazard.dueAt === null ? undefined : format.moment(hazard.dueAt)],
    [t('record.assignee'), hazard.assignee?.name ?? hazard.team?.name],
    [t('record.basis'), hazard.gradeBasis ?? undefined],
    [t('field.measures'), hazard.plan?.measures],
    [t('field.emergency'), hazard.plan?.emergency],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Steps({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const waiting = useWaitingOn(subjectOf(hazard))
  const [step, setStep] = useState<HazardStep>()
  // what waits to be sent comes first; the next step is known once it has arrived
  const shown = waiting.length > 0 ? [] : stepsOf(hazard)
  return (
    <>
      <WaitingSteps subject={subjectOf(hazard)} />
      {hazard.grade === 'major' && hazard.plan === null && hazard.deeds.includes('plan') && (
        <p className="faint">{t('record.plan.needed')}</p>
      )}
      {shown.map((one, at) => (
        <Button
          key={one}
          block
          size="large"
          className={styles.step}
          color={at === 0 ? 'primary' : 'default'}
          onClick={() => setStep(one)}
        >
          {t(labelOf(one))}
        </Button>
      ))}
      {step !== undefined && <StepSheet step={step} hazard={hazard} onClose={() => setStep(undefined)} />}
    </>
  )
}
