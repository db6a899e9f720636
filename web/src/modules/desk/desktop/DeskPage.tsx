import { api } from '@houqin/contracts'
import type { ServiceCall } from '@houqin/contracts/desk'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { deskWords } from '../words.ts'
import { CallerPanel } from './CallerPanel.tsx'
import styles from './DeskPage.module.css'
import { IntakeForm } from './IntakeForm.tsx'
import { OwnedCases } from './OwnedCases.tsx'
import { TakenCall } from './TakenCall.tsx'
import { useIntake } from './use-intake.ts'

const SHORTEST_NUMBER = 5

/** The 24-hour line: one page, one hand on the keyboard, a call in fifteen seconds. */
export function DeskPage() {
  const t = useT(deskWords)
  const [taken, setTaken] = useState<ServiceCall | null>(null)
  const hand = useIntake(setTaken)
  const { phone } = hand.intake
  const digits = phone.replaceAll(/\D/g, '')
  const caller = useEndpoint(api.lookUpCaller, {
    query: { phone: phone.trim() },
    enabled: digits.length >= SHORTEST_NUMBER,
    keep: true,
  })
  const isKnown = digits.length >= SHORTEST_NUMBER && caller.data !== undefined
  return (
    <>
      <PageHeader title={t('desk.title')} about={t('desk.about')} />
      <div className={styles.columns}>
        <IntakeForm hand={hand} taken={taken !== null} />
        <div className={styles.side}>
          {taken !== null && phone === '' && <TakenCall call={taken} onChange={setTaken} />}
          {isKnown ? <CallerPanel caller={caller.data} hand={hand} /> : <OwnedCases />}
        </div>
      </div>
    </>
  )
}
