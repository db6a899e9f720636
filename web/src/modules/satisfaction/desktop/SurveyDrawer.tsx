import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import { surveySides, type Question, type Survey, type SurveyBody } from '@houqin/contracts/satisfaction/survey'
import { App, Button, Checkbox, Form, Input, InputNumber, Segmented } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { satisfactionWords } from '../words.ts'
import { fieldsOf, nextKey, questionsOf, type SurveyFields } from './survey-form.ts'
import styles from './Satisfaction.module.css'

interface SurveyDrawerProps {
  open: boolean
  /** The draft that is changed; a new one without it. */
  survey?: Survey
  onClose: () => void
  onDone?: (survey: ResponseOf<typeof api.getSurvey>) => void
}

/** Drafts a survey, or changes a draft: what is asked of whom, until when. */
export function SurveyDrawer({ open, survey, onClose, onDone }: SurveyDrawerProps) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const invalidates = [api.listSurveys, api.getSurvey]
  const create = useAction(api.createSurvey, { invalidates })
  const change = useAction(api.changeSurvey, { invalidates })
  const submit = async ({ questions, ...fields }: SurveyFields) => {
    const body = { ...fields, questions: questionsOf(questions) } as SurveyBody
    const saved =
      survey === undefined
        ? await create.mutateAsync({ body })
        : await change.mutateAsync({ params: { id: survey.id }, body: { ...body, version: survey.version } })
    void message.success(t('survey.saved'))
    onDone?.(saved)
  }
  return (
    <FormDrawer<SurveyFields>
      open={open}
      onClose={onClose}
      title={survey === undefined ? t('surveys.new') : `${t('survey.edit')} · ${survey.number}`}
      submitLabel={t('survey.save')}
      size={640}
      initialValues={fieldsOf(survey)}
      onSubmit={submit}
    >
      <Head />
      <h3>{t('field.questions')}</h3>
      <Questions />
    </FormDrawer>
  )
}

function Head() {
  const t = useT(satisfactionWords)
  const required = (name: string) => [{ required: true, message: t('field.missing', { name }) }]
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={required(t('field.title'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="series"
        label={t('field.series')}
        extra={t('field.series.about')}
        rules={required(t('field.series'))}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="intro" label={t('field.intro')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="side" label={t('field.side')}>
          <Segmented options={Object.entries(surveySides).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <Form.Item name="unitId" label={t('field.unit')} rules={required(t('field.unit'))}>
          <UnitPicker label={t('field.unit')} />
        </Form.Item>
      </div>
      <Form.Item name="isAnonymous" valuePropName="checked" extra={t('field.anonymous.about')}>
        <Checkbox>{t('field.anonymous')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="audienceIds"
        label={t('field.audience')}
        extra={t('field.audience.about')}
        rules={required(t('field.audience'))}
      >
        <UnitPicker<string[]> mode="multiple" label={t('field.audience')} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="sample" label={t('field.sample')} extra={t('field.sample.about')}>
          <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <DayField name="lastOn" label={t('field.lastOn')} missing={t('field.missing', { name: t('field.lastOn') })} />
      </div>
    </>
  )
}

const kinds = ['grade', 'choice', 'text'] as const satisfies readonly Question['kind'][]

function Questions() {
  const t = useT(satisfactionWords)
  const form = Form.useFormInstance<SurveyFields>()
  return (
    <Form.List name="questions">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }, index) => (
            <QuestionRow key={key} name={name} number={index + 1} onRemove={() => remove(name)} />
          ))}
          <div className={styles.adds}>
            {kinds.map((kind) => (
              <Button
                key={kind}
                icon={<PlusOutlined />}
                onClick={() =>
                  add({ kind, key: nextKey(form.getFieldValue('questions')), required: kind !== 'text', text: '' })
                }
              >
                {t(`question.add.${kind}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Form.List>
  )
}

function QuestionRow({ name, number, onRemove }: { name: number; number: number; onRemove: () => void }) {
  const t = useT(satisfactionWords)
  const kind = Form.useWatch(['questions', name, 'kind'], { preserve: true }) as Question['kind'] | undefined
  return (
    <div className={styles.question}>
      <div className={styles.questionHead}>
        <span>
          {number}. {t(kind === 'choice' ? 'question.choice' : kind === 'text' ? 'question.free' : 'question.grade')}
        </span>
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('question.remove')} onClick={onRemove} />
      </div>
      <Form.Item
        name={[name, 'text']}
        label={t('question.text')}
        rules={[{ required: true, message: t('field.missing', { name: t('question.text') }) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      {kind === 'grade' && (
        <Form.Item name={[name, 'unitId']} label={t('question.unit')}>
          <UnitPicker label={t('question.unit')} />
        </Form.Item>
      )}
      {kind === 'choice' && (
        <Form.Item
          name={[name, 'options']}
          label={t('question.options')}
          rules={[{ required: true, message: t('field.missing', { name: t('question.options') }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      )}
      <Form.Item name={[name, 'required']} valuePropName="checked">
        <Checkbox>{t('question.required')}</Checkbox>
      </Form.Item>
      <Form.Item name={[name, 'kind']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'key']} hidden>
        <Input />
      </Form.Item>
    </div>
  )
}
