import { api } from '@houqin/contracts'
import { type Hazard } from '@houqin/contracts/hazards'
import { hazardSources, type HazardSource } from '@houqin/contracts/hazards/words'
import { App, Checkbox, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PhotoInput } from '../../../ui/PhotoInput.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { changedByHazard } from '../endpoints.ts'
import { hazardWords } from '../words.ts'

interface Fields {
  placeId: string
  title: string
  categoryId?: string
  description?: string
  photoIds: string[]
  foundBy: HazardSource
  isMended?: boolean
  result?: string
  afterIds?: string[]
}

interface ReportHazardDrawerProps {
  open: boolean
  onClose: () => void
  onReported: (hazard: Hazard) => void
}

/** Takes a hazard: where, what, photos; the staff say how it was found and whether it is mended already. */
export function ReportHazardDrawer({ open, onClose, onReported }: ReportHazardDrawerProps) {
  const t = useT(hazardWords)
  const can = useCan()
  const { message } = App.useApp()
  const report = useAction(api.createHazard, { invalidates: changedByHazard })
  const submit = async ({ isMended = false, result = '', afterIds = [], ...fields }: Fields) => {
    const mended = isMended ? { mended: { result, photoIds: afterIds } } : {}
    const hazard = await report.mutateAsync({ body: { ...fields, ...mended } })
    void message.success(t('report.done', { number: hazard.number }))
    setTimeout(() => onReported(hazard))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('report')}
      about={t('report.about')}
      submitLabel={t('report')}
      initialValues={{ photoIds: [], foundBy: 'reported' }}
      onSubmit={submit}
    >
      <MatterFields />
      {can('hazard.finish') && <StaffFields />}
    </FormDrawer>
  )
}

function MatterFields() {
  const t = useT(hazardWords)
  const categories = useEndpoint(api.listHazardCategories)
  const missing = (name: string) => t('field.missing', { name })
  return (
    <>
      <Form.Item
        name="placeId"
        label={t('field.place')}
        rules={[{ required: true, message: missing(t('field.place')) }]}
      >
        <PlacePicker label={t('field.place')} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('field.title')}
        rules={[{ required: true, whitespace: true, message: missing(t('field.title')) }]}
      >
        <Input maxLength={80} placeholder={t('field.title.example')} />
      </Form.Item>
      <Form.Item name="categoryId" label={t('field.category')}>
        <Select
          allowClear
          options={(categories.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="photoIds" label={t('field.photos')}>
        <PhotoInput />
      </Form.Item>
      <Form.Item name="description" label={t('field.description')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function StaffFields() {
  const t = useT(hazardWords)
  const isMended = Form.useWatch<boolean | undefined>('isMended')
  return (
    <>
      <Form.Item name="foundBy" label={t('field.source')}>
        <Select options={Object.entries(hazardSources).map(([value, label]) => ({ value, label: t(label) }))} />
      </Form.Item>
      <Form.Item name="isMended" valuePropName="checked">
        <Checkbox>{t('field.mended')}</Checkbox>
      </Form.Item>
      {isMended === true && (
        <>
          <Form.Item
            name="result"
            label={t('field.result')}
            rules={[{ required: true, whitespace: true, message: t('field.missing', { name: t('field.result') }) }]}
          >
            <Input maxLength={1000} />
          </Form.Item>
          <Form.Item name="afterIds" label={t('field.afterPhotos')}>
            <PhotoInput />
          </Form.Item>
        </>
      )}
    </>
  )
}
