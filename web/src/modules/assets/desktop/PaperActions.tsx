import { paperVerbs, type Paper, type PaperVerb } from '@houqin/contracts/assets/paper'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { changedByPaper, paperEndpoints } from '../paper-endpoints.ts'
import { assetWords } from '../words.ts'

/** What the viewer may say of a paper now. */
export function PaperActions({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  const [verb, setVerb] = useState<PaperVerb>()
  return (
    <>
      {paper.verbs.map((one, at) => (
        <Button
          key={one}
          type={at === 0 ? 'primary' : 'default'}
          danger={one === 'refuse'}
          onClick={() => setVerb(one)}
        >
          {t(paperVerbs[one].label)}
        </Button>
      ))}
      {verb !== undefined && <VerbForm verb={verb} paper={paper} onClose={() => setVerb(undefined)} />}
    </>
  )
}

function VerbForm({ verb, paper, onClose }: { verb: PaperVerb; paper: Paper; onClose: () => void }) {
  const t = useT(assetWords)
  const { message } = App.useApp()
  const say = useAction(paperEndpoints[verb], { invalidates: changedByPaper })
  const label = t(paperVerbs[verb].label)
  const submit = async (fields: object) => {
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
    await say.mutateAsync({ params: { id: paper.id }, body: { version: paper.version, ...said } as never })
    void message.success(t('paper.done'))
  }
  const name = t('say.said')
  const isRequired = verb === 'appraise' || verb === 'refuse'
  return (
    <FormDrawer<object>
      open
      onClose={onClose}
      title={`${label} · ${paper.number}`}
      submitLabel={label}
      onSubmit={submit}
    >
      <Form.Item
        name="said"
        label={name}
        rules={isRequired ? [{ required: true, min: 2, message: t('field.missing', { name }) }] : []}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      {verb === 'approve' && paper.kind === 'transfer' && paper.lines.some(({ asset }) => asset.state === 'idle') && (
        <Amount name="saved" about={t('say.saved.about')} />
      )}
      {verb === 'settle' && <Amount name="proceeds" />}
      {verb === 'return' && (
        <Form.Item name="isDamaged" valuePropName="checked">
          <Checkbox>{t('say.damaged')}</Checkbox>
        </Form.Item>
      )}
    </FormDrawer>
  )
}

function Amount({ name, about }: { name: 'saved' | 'proceeds'; about?: string }) {
  const t = useT(assetWords)
  return (
    <Form.Item
      name={name}
      label={t(`say.${name}`)}
      extra={about}
      rules={[{ pattern: /^\d{1,11}(\.\d{1,2})?$/, message: t('field.value.wrong') }]}
    >
      <Input inputMode="decimal" />
    </Form.Item>
  )
}
