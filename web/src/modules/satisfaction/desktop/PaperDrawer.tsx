import { api } from '@houqin/contracts'
import type { Survey } from '@houqin/contracts/satisfaction/survey'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { Questionnaire, type Answers } from '../Questionnaire.tsx'
import { missingOf } from '../use-answers.ts'
import { satisfactionWords } from '../words.ts'

/** Enters what came back on paper, one after the other; the unit stays chosen. */
export function PaperDrawer({ open, survey, onClose }: { open: boolean; survey: Survey; onClose: () => void }) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const [unitId, setUnitId] = useState<string>()
  const [answers, setAnswers] = useState<Answers>({})
  const [missing, setMissing] = useState<string[]>([])
  const enter = useAction(api.enterPaperAnswers, { invalidates: [api.getSurvey, api.listSurveys] })
  const next = () => {
    setAnswers({})
    void message.success(t('survey.paper.done'))
  }
  const submit = () => {
    const open = missingOf(survey.questions, answers)
    setMissing(open)
    if (open.length > 0) return
    enter.mutate({ params: { id: survey.id }, body: { unitId, questionnaires: [answers] } }, { onSuccess: next })
  }
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={`${t('survey.paper')} · ${survey.number}`}
      size={640}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <Button type="primary" loading={enter.isPending} onClick={submit}>
          {t('survey.paper')}
        </Button>
      }
    >
      <p>{t('survey.paper.about')}</p>
      {enter.error !== null && <ProblemAlert error={enter.error} />}
      <label>
        {t('survey.paper.unit')}
        <UnitPicker label={t('survey.paper.unit')} value={unitId} onChange={setUnitId} />
      </label>
      <hr />
      <Questionnaire questions={survey.questions} answers={answers} missing={missing} onChange={setAnswers} />
    </Drawer>
  )
}
