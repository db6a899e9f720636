import { api } from '@houqin/contracts'
import { incidentCauses, type Incident, type IncidentVerb } from '@houqin/contracts/incidents'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { incidentWords } from '../words.ts'

const endpoints = { analyse: api.analyseIncident, close: api.closeIncident, void: api.voidIncident } as const

/** What the viewer may do with an incident now. */
export function IncidentActions({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  const [verb, setVerb] = useState<IncidentVerb>()
  return (
    <>
      {incident.can.map((one, at) => (
        <Button key={one} type={at === 0 ? 'primary' : 'default'} danger={one === 'void'} onClick={() => setVerb(one)}>
          {t(`verb.${one}`)}
        </Button>
      ))}
      {verb !== undefined && <VerbForm verb={verb} incident={incident} onClose={() => setVerb(undefined)} />}
    </>
  )
}

function VerbForm({ verb, incident, onClose }: { verb: IncidentVerb; incident: Incident; onClose: () => void }) {
  const t = useT(incidentWords)
  const { message } = App.useApp()
  const say = useAction(endpoints[verb] as typeof api.voidIncident, {
    invalidates: [api.getIncident, api.listIncidents, api.listIncidentMonths],
  })
  const submit = async (fields: object) => {
    await say.mutateAsync({ params: { id: incident.id }, body: { version: incident.version, ...fields } as never })
    void message.success(t('verb.done'))
  }
  const { cause, causeText, corrective, preventive } = incident
  const first =
    verb === 'analyse' && cause !== null
      ? { cause, causeText, corrective, preventive }
      : verb === 'close'
        ? { isResponsible: false }
        : {}
  return (
    <FormDrawer<object>
      open
      onClose={onClose}
      title={`${t(`verb.${verb}`)} · ${incident.number}`}
      submitLabel={t(`verb.${verb}`)}
      danger={verb === 'void'}
      initialValues={first}
      onSubmit={submit}
    >
      {verb === 'analyse' && <AnalysisFields />}
      {verb === 'close' && (
        <Form.Item name="isResponsible" label={t('field.isResponsible')}>
          <Radio.Group
            options={[
              { value: true, label: t('record.yes') },
              { value: false, label: t('record.no') },
            ]}
          />
        </Form.Item>
      )}
      {verb !== 'analyse' && <Words name="verdict" />}
    </FormDrawer>
  )
}

function AnalysisFields() {
  const t = useT(incidentWords)
  const name = t('field.cause')
  return (
    <>
      <Form.Item name="cause" label={name} rules={[{ required: true, message: t('field.missing', { name }) }]}>
        <Select options={Object.entries(incidentCauses).map(([value, label]) => ({ value, label: t(label) }))} />
      </Form.Item>
      <Words name="causeText" />
      <Words name="corrective" />
      <Words name="preventive" />
    </>
  )
}

function Words({ name }: { name: 'causeText' | 'corrective' | 'preventive' | 'verdict' }) {
  const t = useT(incidentWords)
  const label = t(`field.${name}`)
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, min: 2, message: t('field.missing', { name: label }) }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
    </Form.Item>
  )
}
