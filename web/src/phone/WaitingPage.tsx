import { Link } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { call } from '../kernel/call.ts'
import { useT } from '../kernel/i18n.ts'
import { useOutbox, useWaiting } from '../kernel/outbox/OutboxProvider.tsx'
import { nextToSend, ofSubject, versionOf, type Waiting } from '../kernel/outbox/queue.ts'
import { Empty } from './parts/Empty.tsx'
import { Header } from './parts/Header.tsx'
import { Sheet } from './parts/Sheet.tsx'
import { Trouble } from './parts/Trouble.tsx'
import styles from './parts/Waiting.module.css'
import { WaitingList } from './parts/WaitingList.tsx'
import { queuedActions } from './queued-actions.ts'
import { phoneWords } from './words.ts'

/** Everything that has not arrived, by record. What the server refused is tried again or given up, by who did it. */
export function WaitingPage() {
  const t = useT(phoneWords)
  const outbox = useOutbox()
  const waiting = useWaiting()
  const subjects = [...new Set(waiting.map(({ subject }) => subject))]
  const [busy, setBusy] = useState(false)
  const send = () => {
    setBusy(true)
    void outbox.send().finally(() => setBusy(false))
  }
  return (
    <div className="page">
      <Header title={<h1>{t('waiting.title')}</h1>} home="/" />
      {subjects.length === 0 && <Empty title={t('waiting.empty')} about={t('waiting.empty.about')} />}
      {subjects.length > 0 && <p className="faint">{t('waiting.about')}</p>}
      {subjects.map((subject) => (
        <Subject key={subject} waiting={ofSubject(waiting, subject)} />
      ))}
      {nextToSend(waiting) !== undefined && (
        <div className={styles.choices}>
          <Button block size="large" loading={busy} onClick={send}>
            {t('waiting.send')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Subject({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT(phoneWords)
  const [first] = waiting
  const refused = waiting.find(({ refusal }) => refusal !== null)
  if (first === undefined) return null
  return (
    <section className={`card ${refused === undefined ? styles.waiting : styles.refused}`}>
      <h2>{first.about}</h2>
      <WaitingList waiting={waiting} />
      {refused !== undefined && waiting.length > 1 && (
        <p className="faint">{t('waiting.behind', { n: waiting.length - 1 })}</p>
      )}
      {refused !== undefined && <Decision refused={refused} steps={waiting.length} />}
      <Link to={first.subject} className={styles.link}>
        {t('waiting.open')}
      </Link>
    </section>
  )
}

function Decision({ refused, steps }: { refused: Waiting; steps: number }) {
  const t = useT(phoneWords)
  const outbox = useOutbox()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [asking, setAsking] = useState(false)
  const again = () => {
    setBusy(true)
    setFailure(null)
    versionNow(refused)
      .then((version) => outbox.tryAgain(refused, version))
      .catch(setFailure)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Trouble error={failure} />
      <div className={styles.choices}>
        <Button color="primary" loading={busy} onClick={again}>
          {t('waiting.again')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('waiting.giveUp')}</Button>
      </div>
      {asking && (
        <Sheet title={t('waiting.giveUp.title', { n: steps })} onClose={() => setAsking(false)}>
          <p className={styles.about}>{t('waiting.giveUp.about')}</p>
          <div className={styles.choices}>
            <Button size="large" onClick={() => setAsking(false)}>
              {t('waiting.keep')}
            </Button>
            <Button size="large" color="danger" onClick={() => void outbox.giveUp(refused.subject)}>
              {t('waiting.giveUp')}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  )
}

/** The version of the record as it stands now: who tries again has seen why it was refused. */
async function versionNow({ action: name, params }: Waiting): Promise<number | undefined> {
  const action = queuedActions.find((one) => one.name === name)
  return action && versionOf(await call(action.record, { params } as never))
}
