import { api } from '@houqin/contracts'
import type { Person, PersonRecord } from '@houqin/contracts/people'
import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { changedPerson } from '../changed.ts'
import { personWords } from '../record-words.ts'
import { peopleWords } from '../words.ts'
import styles from './PersonDrawer.module.css'

type Membership = Person['memberships'][number]

/** Posts of today first, then those of the past. */
export function PersonPosts({ person }: { person: PersonRecord }) {
  const t = useT(peopleWords)
  const words = useT(personWords)
  const can = useCan()
  const today = useFormat().day(useNow())
  const [ending, setEnding] = useState<Membership>()
  const current = person.memberships.filter(({ toOn }) => toOn === null || toOn >= today)
  return (
    <>
      <ul className={styles.memberships}>
        {person.memberships.map((one) => (
          <li key={one.id} className={current.includes(one) ? styles.membership : styles.past}>
            <span>
              {one.unit.name}
              {one.post !== null && ` · ${one.post}`}
            </span>
            {one.isHead && <Tag>{t('person.head')}</Tag>}
            {current.length > 1 && current.includes(one) && (
              <Tag>{t(one.isPrimary ? 'person.primary' : 'person.beside')}</Tag>
            )}
            <span className={styles.faint}>
              {one.toOn === null
                ? t('person.since', { from: one.fromOn })
                : t('person.span', { from: one.fromOn, to: one.toOn })}
            </span>
            {can('person.change') && current.length > 1 && one.toOn === null && (
              <Button size="small" type="text" onClick={() => setEnding(one)}>
                {words('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <EndDrawer person={person} ending={ending} onClose={() => setEnding(undefined)} />
    </>
  )
}

interface EndDrawerProps {
  person: PersonRecord
  ending: Membership | undefined
  onClose: () => void
}

function EndDrawer({ person, ending, onClose }: EndDrawerProps) {
  const t = useT(personWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const end = useAction(api.endMembership, { invalidates: changedPerson })
  const submit = async ({ toOn }: { toOn: string }) => {
    const params = { id: person.id, membershipId: ending?.id ?? '' }
    await end.mutateAsync({ params, body: { version: person.version, toOn } })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<{ toOn: string }>
      open={ending !== undefined}
      onClose={onClose}
      title={t('end.title', { post: `${ending?.unit.name ?? ''} ${ending?.post ?? ''}` })}
      submitLabel={t('end')}
      initialValues={{ toOn: today }}
      onSubmit={submit}
    >
      <DayField name="toOn" label={t('end.to')} missing={t('join.from.missing')} />
    </FormDrawer>
  )
}
