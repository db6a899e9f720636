import { CameraOutlined } from '@ant-design/icons'
import { api, type cases } from '@houqin/contracts'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PhotoInput } from '../../../ui/PhotoInput.tsx'
import { repairWords } from '../words.ts'

interface Fields {
  photoIds: string[]
  phase: 'before' | 'after'
}

/** Adds photos to a repair that is not over. */
export function AddPhotos({ repairId, state }: { repairId: string; state: cases.CaseState }) {
  const t = useT(repairWords)
  const [open, setOpen] = useState(false)
  const add = useAction(api.addRepairPhoto, { invalidates: [api.getRepair] })
  const inHand = state === 'working' || state === 'done'
  return (
    <div>
      <Button size="small" icon={<CameraOutlined />} onClick={() => setOpen(true)}>
        {t('record.addPhotos')}
      </Button>
      <FormDrawer<Fields>
        open={open}
        onClose={() => setOpen(false)}
        title={t('record.addPhotos')}
        initialValues={{ photoIds: [], phase: inHand ? 'after' : 'before' }}
        onSubmit={(body) => add.mutateAsync({ params: { id: repairId }, body })}
      >
        <Form.Item
          name="photoIds"
          label={t('report.photos')}
          rules={[{ type: 'array', min: 1, message: t('record.photos.missing') }]}
        >
          <PhotoInput />
        </Form.Item>
        <Form.Item name="phase" label={t('record.addPhotos.phase')}>
          <Radio.Group
            options={[
              { value: 'before', label: t('record.addPhotos.before') },
              { value: 'after', label: t('record.addPhotos.after') },
            ]}
          />
        </Form.Item>
      </FormDrawer>
    </div>
  )
}
