import { api, cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { App, Checkbox, Form, Input, Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PhotoInput } from '../../../ui/PhotoInput.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { repairWords } from '../words.ts'
import { CategoryPicker } from './CategoryPicker.tsx'

interface Fields {
  placeId: string
  title: string
  categoryId?: string
  description?: string
  urgency: cases.Urgency
  contactPhone?: string
  photoIds: string[]
  isFound?: boolean
}

interface ReportDrawerProps {
  open: boolean
  onClose: () => void
  onReported: (repair: Repair) => void
}

export function ReportDrawer({ open, onClose, onReported }: ReportDrawerProps) {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const report = useAction(api.createRepair, { invalidates: [api.listRepairs, api.getWorkbench] })
  const submit = async ({ isFound = false, ...fields }: Fields) => {
    const origin = isFound ? ('found' as const) : undefined
    const body = { ...fields, origin, contactPhone: fields.contactPhone || undefined }
    const repair = await report.mutateAsync({ body })
    void message.success(t('report.done', { number: repair.number }))
    setTimeout(() => onReported(repair))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('report.title')}
      about={t('report.about')}
      submitLabel={t('report.submit')}
      initialValues={{ urgency: 'normal', photoIds: [] }}
      onSubmit={submit}
    >
      <MatterFields />
      <ContactFields />
    </FormDrawer>
  )
}

function MatterFields() {
  const t = useT(repairWords)
  return (
    <>
      <Form.Item
        name="placeId"
        label={t('report.place')}
        rules={[{ required: true, message: t('report.place.missing') }]}
      >
        <PlacePicker />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('report.what')}
        rules={[{ required: true, whitespace: true, message: t('report.what.missing') }]}
      >
        <Input maxLength={80} placeholder={t('report.what.example')} />
      </Form.Item>
      <Form.Item name="categoryId" label={t('report.category')} extra={t('report.category.help')}>
        <CategoryPicker />
      </Form.Item>
      <Form.Item name="photoIds" label={t('report.photos')}>
        <PhotoInput />
      </Form.Item>
      <Form.Item name="description" label={t('report.description')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function ContactFields() {
  const t = useT(repairWords)
  const can = useCan()
  const urgencies = Object.entries(cases.urgencies).map(([value, label]) => ({ value, label: t(label) }))
  return (
    <>
      {can('repair.work') && (
        <Form.Item name="isFound" valuePropName="checked">
          <Checkbox>{t('report.found')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="urgency" label={t('report.urgency')}>
        <Radio.Group options={urgencies} optionType="button" />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label={t('report.phone')}
        extra={t('report.phone.help')}
        rules={[{ pattern: /^[0-9+ -]{5,20}$/, message: t('report.phone.wrong') }]}
      >
        <Input inputMode="tel" autoComplete="tel" maxLength={20} />
      </Form.Item>
    </>
  )
}
