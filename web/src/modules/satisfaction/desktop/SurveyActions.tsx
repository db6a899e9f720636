import { api } from '@houqin/contracts'
import type { Survey } from '@houqin/contracts/satisfaction/survey'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { satisfactionWords } from '../words.ts'
import { PaperDrawer } from './PaperDrawer.tsx'
import { SurveyDrawer } from './SurveyDrawer.tsx'

const changed = [api.getSurvey, api.listSurveys, api.getSurveyResults, api.listMySurveys]
type Doing = 'edit' | 'open' | 'paper' | 'close' | 'publish'

/** What can be done with a survey as it stands. */
export function SurveyActions({ survey }: { survey: Survey }) {
  const t = useT(satisfactionWords)
  const [doing, setDoing] = useState<Doing>()
  const steps: Record<Survey['state'], readonly Doing[]> = {
    draft: ['open', 'edit'],
    open: ['close', 'paper'],
    closed: ['publish'],
    published: [],
  }
  const stop = () => setDoing(undefined)
  return (
    <>
      {steps[survey.state].map((step, at) => (
        <Button key={step} type={at === 0 ? 'primary' : 'default'} onClick={() => setDoing(step)}>
          {t(`survey.${step}`)}
        </Button>
      ))}
      <SurveyDrawer open={doing === 'edit'} survey={survey} onClose={stop} />
      <PaperDrawer open={doing === 'paper'} survey={survey} onClose={stop} />
      <OpenForm open={doing === 'open'} survey={survey} onClose={stop} />
      <CloseForm open={doing === 'close'} survey={survey} onClose={stop} />
      <PublishForm open={doing === 'publish'} survey={survey} onClose={stop} />
    </>
  )
}

interface StepProps {
  open: boolean
  survey: Survey
  onClose: () => void
}

function OpenForm({ open, survey, onClose }: StepProps) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  const { message } = App.useApp()
  const start = useAction(api.openSurvey, { invalidates: changed })
  const submit = async () => {
    const { invited } = await start.mutateAsync({ params: { id: survey.id }, body: { version: survey.version } })
    void message.success(t('survey.opened', { n: format.number(invited ?? 0) }))
  }
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={`${t('survey.open')} · ${survey.number}`}
      about={t('survey.open.about')}
      submitLabel={t('survey.open')}
      onSubmit={submit}
    >
      {null}
    </FormDrawer>
  )
}

function CloseForm({ open, survey, onClose }: StepProps) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const end = useAction(api.closeSurvey, { invalidates: changed })
  const submit = async () => {
    await end.mutateAsync({ params: { id: survey.id }, body: { version: survey.version } })
    void message.success(t('survey.closed'))
  }
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={`${t('survey.close')} · ${survey.number}`}
      about={t('survey.close.about')}
      submitLabel={t('survey.close')}
      onSubmit={submit}
    >
      {null}
    </FormDrawer>
  )
}

function PublishForm({ open, survey, onClose }: StepProps) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const publish = useAction(api.publishSurvey, { invalidates: changed })
  const submit = async ({ conclusion }: { conclusion: string }) => {
    await publish.mutateAsync({ params: { id: survey.id }, body: { version: survey.version, conclusion } })
    void message.success(t('survey.published'))
  }
  return (
    <FormDrawer<{ conclusion: string }>
      open={open}
      onClose={onClose}
      title={`${t('survey.publish')} · ${survey.number}`}
      about={t('survey.publish.about')}
      submitLabel={t('survey.publish')}
      onSubmit={submit}
    >
      <Form.Item
        name="conclusion"
        label={t('survey.conclusion')}
        rules={[{ required: true, message: t('field.missing', { name: t('survey.conclusion') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={4000} showCount />
      </Form.Item>
    </FormDrawer>
  )
}
