import { opinionTracks, opinionVerbs, type Opinion, type OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { App, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { changedByOpinion, opinionEndpoints } from '../opinion-endpoints.ts'
import { satisfactionWords } from '../words.ts'

/** What the viewer may do with an opinion now. */
export function OpinionActions({ opinion }: { opinion: Opinion }) {
  const t = useT(satisfactionWords)
  const [verb, setVerb] = useState<OpinionVerb>()
  return (
    <>
      {opinion.verbs.map((one, at) => (
        <Button key={one} type={at === 0 ? 'primary' : 'default'} onClick={() => setVerb(one)}>
          {t(opinionVerbs[one].label)}
        </Button>
      ))}
      {opinion.verbs.map((one) => (
        <VerbForm key={one} verb={one} opinion={opinion} open={verb === one} onClose={() => setVerb(undefined)} />
      ))}
    </>
  )
}

interface VerbFormProps {
  verb: OpinionVerb
  opinion: Opinion
  open: boolean
  onClose: () => void
}

function VerbForm({ verb, opinion, open, onClose }: VerbFormProps) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const say = useAction(opinionEndpoints[verb], { invalidates: changedByOpinion })
  const label = t(opinionVerbs[verb].label)
  const submit = async (fields: object) => {
    await say.mutateAsync({ params: { id: opinion.id }, body: { version: opinion.version, ...fields } as never })
    void message.success(t('opinion.done'))
  }
  return (
    <FormDrawer<object>
      open={open}
      onClose={onClose}
      title={`${label} · ${opinion.number}`}
      submitLabel={label}
      initialValues={
        verb === 'sort'
          ? { track: opinion.track ?? 'quick', unitId: opinion.unit?.id, personId: opinion.handler?.id }
          : { isEffective: true }
      }
      onSubmit={submit}
    >
      {verb === 'sort' ? <SortFields /> : <SaidFields verb={verb} />}
    </FormDrawer>
  )
}

function SortFields() {
  const t = useT(satisfactionWords)
  const can = useCan()
  const unitId = Form.useWatch<string | undefined>('unitId')
  return (
    <>
      <Form.Item name="track" label={t('opinion.track')}>
        <Radio.Group options={Object.entries(opinionTracks).map(([value, label]) => ({ value, label: t(label) }))} />
      </Form.Item>
      <Form.Item
        name="unitId"
        label={t('opinion.unit')}
        rules={[{ required: true, message: t('field.missing', { name: t('opinion.unit') }) }]}
      >
        <UnitPicker label={t('opinion.unit')} />
      </Form.Item>
      {can('person.list') && (
        <Form.Item name="personId" label={t('opinion.person')}>
          <PersonPicker label={t('opinion.person')} unitId={unitId} allowClear />
        </Form.Item>
      )}
    </>
  )
}

function SaidFields({ verb }: { verb: Exclude<OpinionVerb, 'sort'> }) {
  const t = useT(satisfactionWords)
  const label = t(`said.${verb}`)
  return (
    <>
      {verb === 'judge' && (
        <Form.Item name="isEffective" label={t('opinion.effect')}>
          <Radio.Group
            options={[
              { value: true, label: t('opinion.effect.yes') },
              { value: false, label: t('opinion.effect.no') },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name="said" label={label} rules={[{ required: true, message: t('field.missing', { name: label }) }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={1000} showCount />
      </Form.Item>
      {verb === 'improve' && (
        <DayField name="by" label={t('opinion.by')} missing={t('field.missing', { name: t('opinion.by') })} />
      )}
    </>
  )
}
