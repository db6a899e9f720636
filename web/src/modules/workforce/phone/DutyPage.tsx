import { api, type ResponseOf } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { workforceWords } from '../words.ts'
import styles from './DutyPage.module.css'
import { GiveSheet } from './GiveSheet.tsx'
import { SwapCard } from './SwapCard.tsx'
import { TakeSheet } from './TakeSheet.tsx'

export type MyDuties = ResponseOf<typeof api.listMyDuties>

/** My duties, and what a change of shift asks of me: hand over, take over, answer a swap. */
export function DutyPage() {
  const t = useT(workforceWords)
  const mine = useEndpoint(api.listMyDuties, { every: 60_000 })
  const [giving, setGiving] = useState<MyDuties['toGive'][number]>()
  const [taking, setTaking] = useState<string>()
  if (mine.data === undefined && mine.error !== null)
    return <Failure error={mine.error} retry={() => void mine.refetch()} />
  if (mine.data === undefined) return <Loading />
  const { toGive, toTake, swaps, duties } = mine.data
  return (
    <PullDown refresh={mine.refetch}>
      <div className="page">
        <Header title={t('duty.title')} home="/me" />
        {toGive.map((duty) => (
          <section key={duty.id} className="card">
            <h2>{t('duty.toGive')}</h2>
            <p>
              {duty.team.name} · {duty.shift} · {duty.on}
            </p>
            <Button block color="primary" size="large" className={styles.action} onClick={() => setGiving(duty)}>
              {t('duty.give')}
            </Button>
          </section>
        ))}
        {toTake.map((handover) => (
          <section key={handover.id} className="card">
            <h2>{t('duty.toTake')}</h2>
            <p>{t('duty.from', { team: handover.team.name, name: handover.from.name })}</p>
            <Button block color="primary" size="large" className={styles.action} onClick={() => setTaking(handover.id)}>
              {t('duty.take')}
            </Button>
          </section>
        ))}
        {swaps.length > 0 && <h2 className="section-title">{t('duty.swaps')}</h2>}
        {swaps.map((swap) => (
          <SwapCard key={swap.id} swap={swap} />
        ))}
        <h2 className="section-title">{t('duty.next')}</h2>
        {duties.length === 0 && <p className="faint">{t('duty.none')}</p>}
        <ul>
          {duties.map((duty) => (
            <DutyLine key={duty.id} duty={duty} />
          ))}
        </ul>
      </div>
      {giving !== undefined && <GiveSheet duty={giving} onClose={() => setGiving(undefined)} />}
      {taking !== undefined && <TakeSheet id={taking} onClose={() => setTaking(undefined)} />}
    </PullDown>
  )
}

function DutyLine({ duty }: { duty: MyDuties['duties'][number] }) {
  const t = useT(workforceWords)
  const format = useFormat()
  const running = new Date(duty.beginsAt) <= useNow()
  return (
    <li className={styles.line}>
      <span>
        {format.day(duty.beginsAt)} {duty.shift}
        {running && <b className={styles.now}>{t('duty.now')}</b>}
      </span>
      <span className="faint">
        {format.clock(duty.beginsAt)}–{format.clock(duty.endsAt)} · {duty.team.name}
        {duty.askedPerson !== null && ` · ${t('roster.asked', { name: duty.askedPerson.name })}`}
      </span>
    </li>
  )
}
