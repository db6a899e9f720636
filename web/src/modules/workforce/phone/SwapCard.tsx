import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { workforceWords } from '../words.ts'
import styles from './DutyPage.module.css'
import type { MyDuties } from './DutyPage.tsx'

type Answer = 'agreed' | 'refused' | 'withdrawn'

/** A swap that waits: whoever is asked agrees or refuses, whoever asked may withdraw. */
export function SwapCard({ swap }: { swap: MyDuties['swaps'][number] }) {
  const t = useT(workforceWords)
  const me = useMe()
  const notify = useNotice()
  const say = useAction(api.answerSwap, { invalidates: [api.listMyDuties, api.getRoster] })
  const answer = (given: Answer) =>
    say.mutate(
      { params: { id: swap.id }, body: { answer: given } },
      { onSuccess: () => notify(t(`swap.done.${given}`)) },
    )
  const isAsked = swap.to.id === me.person.id
  const { duty, inReturn } = swap
  return (
    <section className="card">
      <p>
        {t('swap.question', { from: swap.from.name, to: swap.to.name, on: duty.on, shift: duty.shift })}
        {inReturn !== null && ` ${t('swap.for', { on: inReturn.on, shift: inReturn.shift })}`}
      </p>
      <p className="faint">{swap.reason}</p>
      <Trouble error={say.error} />
      <div className={styles.answers}>
        {isAsked ? (
          <>
            <Button onClick={() => answer('refused')}>{t('swap.refuse')}</Button>
            <Button color="primary" loading={say.isPending} onClick={() => answer('agreed')}>
              {t('swap.agree')}
            </Button>
          </>
        ) : (
          <Button onClick={() => answer('withdrawn')}>{t('swap.withdraw')}</Button>
        )}
      </div>
    </section>
  )
}
