import { api } from '@houqin/contracts'
import { App, Form } from 'antd'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { changedPerson } from '../changed.ts'
import type { DoingProps } from '../doing.ts'
import { personWords } from '../record-words.ts'
import styles from './PersonDrawer.module.css'

interface Fields {
  lastOn: string
  successorId?: string
}

/** Shows what is still in hand before anybody leaves; it goes to the successor with the leaving. */
export function LeaveDrawer({ person, open, onClose }: DoingProps) {
  const t = useT(personWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const leave = useAction(api.leave, { invalidates: [...changedPerson, api.listOpenWork] })
  const work = useEndpoint(api.listOpenWork, { params: { id: person.id }, enabled: open }).data?.items ?? []
  const submit = async (fields: Fields) => {
    await leave.mutateAsync({ params: { id: person.id }, body: { ...fields, version: person.version } })
    void message.success(t('leave.done', { name: person.name }))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('leave.title', { name: person.name })}
      about={t('leave.about')}
      submitLabel={t('leave')}
      danger
      initialValues={{ lastOn: today }}
      onSubmit={submit}
    >
      <DayField name="lastOn" label={t('leave.last')} missing={t('join.from.missing')} untilToday />
      <section className={styles.work} aria-live="polite">
        <h3>{work.length === 0 ? t('leave.nothing') : t('leave.work', { n: work.length })}</h3>
        <ul>
          {work.map((one) => (
            <li key={one.id}>
              <Link to={one.url}>
                {one.number !== '' && <span className="number">{one.number} </span>}
                {one.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Form.Item
        name="successorId"
        label={t('leave.successor')}
        rules={[{ required: work.length > 0, message: t('leave.successor.missing') }]}
      >
        <PersonPicker label={t('leave.successor')} allowClear />
      </Form.Item>
    </FormDrawer>
  )
}
