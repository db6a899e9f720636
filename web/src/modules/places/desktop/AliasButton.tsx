import { api } from '@houqin/contracts'
import { App, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { placeWords } from '../words.ts'
import type { ChosenPlace } from './PlaceHead.tsx'

/** Sets what people call a place besides its name. */
export function AliasButton({ place }: { place: ChosenPlace }) {
  const t = useT(placeWords)
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const set = useAction(api.setPlaceAliases, { invalidates: [api.getPlace, api.listPlaces] })
  const submit = async ({ aliases }: { aliases: string[] }) => {
    await set.mutateAsync({ params: { id: place.id }, body: { aliases } })
    void message.success(t('alias.done'))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('alias.title')}</Button>
      <FormDrawer
        open={open}
        onClose={() => setOpen(false)}
        title={`${place.name} · ${t('alias.title')}`}
        about={t('alias.about')}
        initialValues={{ aliases: place.aliases }}
        onSubmit={submit}
      >
        <Form.Item name="aliases" label={t('alias.field')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={20} tokenSeparators={[',', '，', '、']} />
        </Form.Item>
      </FormDrawer>
    </>
  )
}
