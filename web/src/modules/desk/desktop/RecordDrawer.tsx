import { api } from '@houqin/contracts'
import { returnQuestions, type ReturnQuestion } from '@houqin/contracts/desk'
import { returnCallOutcomes, type ReturnCall, type ReturnCallOutcome } from '@houqin/contracts/return-calls'
import { App, Form, Input, Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, usePages } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { deskWords } from '../words.ts'

type Answer = 'yes' | 'no' | 'unknown'
interface Fields {
  answers: Partial<Record<ReturnQuestion, Answer>>
  outcome: ReturnCallOutcome
  note: string
}

const questions = Object.entries(returnQuestions) as [ReturnQuestion, (typeof returnQuestions)[ReturnQuestion]][]

/** The script of a return call, and what came of it. */
export function RecordDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT(deskWords)
  const { message } = App.useApp()
  const call = useOpenCall(id)
  const note = useAction(api.answerReturnCall)
  const record = useAction(api.recordReturnCall, { invalidates: [api.listReturnCalls, api.listOwned] })
  const submit = async ({ answers, outcome, note: said }: Fields) => {
    if (call === undefined) return
    const given = Object.fromEntries(Object.entries(answers ?? {}).filter(([, answer]) => answer !== undefined))
    await note.mutateAsync({ params: { id: call.id }, body: { answers: given } })
    await record.mutateAsync({ params: { id: call.id }, body: { version: call.version, outcome, note: said } })
    void message.success(t('return.done'))
  }
  return (
    <FormDrawer<Fields>
      open={call !== undefined}
      onClose={onClose}
      title={`${t('return.record')} · ${call?.case.number ?? ''}`}
      about={`${call?.reporterName ?? ''} ${call?.contactPhone ?? ''} · ${call?.case.title ?? ''}`}
      submitLabel={t('return.record')}
      onSubmit={submit}
    >
      <h3>{t('return.script')}</h3>
      {questions.map(([question, words]) => (
        <Form.Item key={question} name={['answers', question]} label={t(words)}>
          <Radio.Group
            optionType="button"
            options={(['yes', 'no', 'unknown'] as const).map((answer) => ({
              value: answer,
              label: t(`answer.${answer}`),
            }))}
          />
        </Form.Item>
      ))}
      <Form.Item name="outcome" label={t('return.outcome')} rules={[{ required: true, message: t('verb.missing') }]}>
        <Radio.Group
          options={Object.entries(returnCallOutcomes).map(([value, label]) => ({ value, label: t(label) }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('return.note')}
        rules={[{ required: true, whitespace: true, message: t('verb.missing') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </FormDrawer>
  )
}

/** The call that the address names, among those still to be made. */
function useOpenCall(id: string | undefined): ReturnCall | undefined {
  const open = usePages(api.listReturnCalls, { query: { view: 'open', limit: 200 }, enabled: id !== undefined })
  if (id === undefined) return undefined
  return open.data?.pages.flatMap((page) => page.items).find((one) => one.id === id)
}
