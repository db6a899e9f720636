import { api } from '@houqin/contracts'
import { trades, type TradeCode } from '@houqin/contracts/workforce'
import { App, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { workforceWords } from '../words.ts'
import type { Skilled } from './SkillsPage.tsx'

interface Fields {
  trade: TradeCode
  certificateNo?: string
  validTo?: string
}

/** Records a trade of a person with its certificate. */
export function SkillDrawer({ skilled, onClose }: { skilled: Skilled; onClose: () => void }) {
  const t = useT(workforceWords)
  const { message } = App.useApp()
  const change = useAction(api.changeSkill, { invalidates: [api.listSkills, api.listSuggestions] })
  const submit = async ({ trade, certificateNo, validTo }: Fields) => {
    await change.mutateAsync({
      params: { id: skilled.person.id, trade },
      body: { certificateNo: certificateNo?.trim() || null, validTo: validTo || null },
    })
    void message.success(t('skills.saved'))
  }
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={t('skills.edit.of', { name: skilled.person.name })}
      about={t('skills.about')}
      onSubmit={submit}
    >
      <Form.Item name="trade" label={t('skills.trade')} rules={[{ required: true, message: t('missing') }]}>
        <Select options={Object.entries(trades).map(([value, words]) => ({ value, label: t(words) }))} />
      </Form.Item>
      <Form.Item name="certificateNo" label={t('skills.no')} extra={t('skills.no.help')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="validTo" label={t('skills.validTo')}>
        <Input type="date" />
      </Form.Item>
    </FormDrawer>
  )
}
