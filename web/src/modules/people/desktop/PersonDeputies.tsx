import { api } from '@houqin/contracts'
import type { Deputy, PersonRecord } from '@houqin/contracts/people'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { changedPerson } from '../changed.ts'
import { personWords } from '../record-words.ts'
import { DeputyDrawer } from './DeputyDrawer.tsx'
import styles from './PersonDrawer.module.css'

/** Who stands in for the person, and for whom the person does. */
export function PersonDeputies({ person }: { person: PersonRecord }) {
  const t = useT(personWords)
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const none = person.deputies.length + person.standsInFor.length === 0
  return (
    <>
      {none && <p className={styles.faint}>{t('deputy.none')}</p>}
      <ul className={styles.memberships}>
        {person.deputies.map((one) => (
          <Line
            key={one.id}
            of={one}
            said={t('deputy.line', { deputy: one.deputy.name, from: one.fromOn, to: one.toOn })}
          />
        ))}
        {person.standsInFor.map((one) => (
          <Line
            key={one.id}
            of={one}
            said={t('deputy.for', { person: one.person.name, from: one.fromOn, to: one.toOn })}
          />
        ))}
      </ul>
      {can('deputy.name') && person.leftOn === null && (
        <Button className={styles.give} size="small" onClick={() => setAdding(true)}>
          {t('deputy.add')}
        </Button>
      )}
      <DeputyDrawer person={person} open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function Line({ of: deputy, said }: { of: Deputy; said: string }) {
  const t = useT(personWords)
  const can = useCan()
  const { modal } = App.useApp()
  const today = useFormat().day(useNow())
  const end = useAction(api.endDeputy, { invalidates: changedPerson })
  const isOver = deputy.toOn < today
  return (
    <li className={isOver ? styles.past : styles.membership}>
      <span>{said}</span>
      <span className={styles.faint}>
        {deputy.post?.name ?? t('deputy.all')}
        {deputy.reason !== '' && ` · ${deputy.reason}`}
      </span>
      {!isOver && can('deputy.name') && (
        <Button
          size="small"
          type="text"
          loading={end.isPending}
          onClick={() =>
            void end
              .mutateAsync({ params: { id: deputy.id } })
              .catch((error: unknown) => void modal.error({ title: sentenceOf(error) }))
          }
        >
          {t('deputy.end')}
        </Button>
      )}
    </li>
  )
}
