import type { PersonRecord } from '@houqin/contracts/people'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { personWords } from '../record-words.ts'
import { ChangePersonDrawer } from './ChangePersonDrawer.tsx'
import { JoinDrawer } from './JoinDrawer.tsx'
import { LeaveDrawer } from './LeaveDrawer.tsx'
import styles from './PersonDrawer.module.css'

/** What can be done to a person, in order of likelihood. */
export function PersonActions({ person, onCode }: { person: PersonRecord; onCode: (code: string) => void }) {
  const t = useT(personWords)
  const can = useCan()
  const [doing, setDoing] = useState<'change' | 'join' | 'leave'>()
  const of = (what: typeof doing) => ({ person, open: doing === what, onClose: () => setDoing(undefined) })
  const isHere = person.leftOn === null
  return (
    <div className={styles.actions}>
      {can('person.change') && <Button onClick={() => setDoing('change')}>{t('change')}</Button>}
      {can('person.change') && isHere && <Button onClick={() => setDoing('join')}>{t('join')}</Button>}
      {can('person.leave') && isHere && (
        <Button danger onClick={() => setDoing('leave')}>
          {t('leave')}
        </Button>
      )}
      {can('person.leave') && !isHere && (
        <Button type="primary" onClick={() => setDoing('join')}>
          {t('return')}
        </Button>
      )}
      <ChangePersonDrawer {...of('change')} onCode={onCode} />
      <JoinDrawer {...of('join')} />
      <LeaveDrawer {...of('leave')} />
    </div>
  )
}
