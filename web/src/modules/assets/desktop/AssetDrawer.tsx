import { api } from '@houqin/contracts'
import { assetFunds, assetOrigins, type Asset, type AssetBody } from '@houqin/contracts/assets/asset'
import { App, Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { changedByPaper } from '../paper-endpoints.ts'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

type Fields = AssetBody & { reason: string }

/** Registers an asset; with a card given, corrects that one. */
export function AssetDrawer({ open, asset, onClose }: { open: boolean; asset?: Asset; onClose: () => void }) {
  const t = useT(assetWords)
  const { message } = App.useApp()
  const create = useAction(api.createAsset, { invalidates: [api.listAssets] })
  const change = useAction(api.changeAsset, { invalidates: changedByPaper })
  const submit = async (fields: Fields) => {
    const body = trimmed(fields)
    if (asset === undefined) {
      const { number } = await create.mutateAsync({ body })
      void message.success(t('asset.saved', { number }))
      return
    }
    await change.mutateAsync({ params: { id: asset.id }, body: { ...body, version: asset.version } })
    void message.success(t('asset.changed'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      size={640}
      title={t(asset === undefined ? 'assets.new' : 'asset.change')}
      submitLabel={t(asset === undefined ? 'assets.new' : 'asset.change')}
      initialValues={
        asset === undefined ? { unitWord: '台', quantity: 1, origin: 'purchase', fund: 'fiscal' } : written(asset)
      }
      onSubmit={submit}
    >
      <Thing isNew={asset === undefined} />
      {asset === undefined ? <Where /> : <Why />}
      <Origin />
    </FormDrawer>
  )
}

/** Fields left empty are not sent. */
function trimmed(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null)) as Fields
}

const written = (asset: Asset): Partial<Fields> =>
  Object.fromEntries(
    Object.entries({
      name: asset.name,
      classId: asset.class.id,
      spec: asset.spec,
      brand: asset.brand,
      maker: asset.maker,
      serial: asset.serial,
      unitWord: asset.unitWord,
      quantity: asset.quantity,
      value: asset.value,
      lifeYears: asset.lifeYears ?? 0,
      origin: asset.origin,
      fund: asset.fund,
      bookedOn: asset.bookedOn,
      voucher: asset.voucher,
      supplier: asset.supplier,
      contract: asset.contract,
      warrantyUntil: asset.warrantyUntil,
      oldNumber: asset.oldNumber,
      note: asset.note,
    }).filter(([, value]) => value !== null),
  )

function Thing({ isNew }: { isNew: boolean }) {
  const t = useT(assetWords)
  const classes = useEndpoint(api.listAssetClasses)
  const required = (name: string) => [{ required: true, message: t('field.missing', { name }) }]
  return (
    <>
      <Form.Item name="name" label={t('field.name')} rules={required(t('field.name'))}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="classId" label={t('field.class')} rules={required(t('field.class'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(classes.data?.items ?? []).map(({ id, name, code }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Line name="spec" max={120} />
        <Line name="brand" max={60} />
        <Line name="maker" max={80} />
        <Line name="serial" max={60} />
        <Form.Item name="quantity" label={t('field.quantity')} rules={required(t('field.quantity'))}>
          <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="unitWord" label={t('field.unitWord')} rules={required(t('field.unitWord'))}>
          <Input maxLength={6} />
        </Form.Item>
        <Form.Item
          name="value"
          label={t('field.value')}
          rules={[
            ...required(t('field.value')),
            { pattern: /^\d{1,11}(\.\d{1,2})?$/, message: t('field.value.wrong') },
          ]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="lifeYears" label={t('field.lifeYears')} extra={t('field.lifeYears.about')}>
          <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        {isNew && (
          <DayField
            name="acquiredOn"
            label={t('field.acquiredOn')}
            untilToday
            missing={t('field.missing', { name: t('field.acquiredOn') })}
          />
        )}
        <DayField name="warrantyUntil" label={t('field.warrantyUntil')} />
      </div>
    </>
  )
}

function Where() {
  const t = useT(assetWords)
  const can = useCan()
  const name = t('field.unit')
  return (
    <div className={styles.pair}>
      <Form.Item name="unitId" label={name} rules={[{ required: true, message: t('field.missing', { name }) }]}>
        <UnitPicker label={name} />
      </Form.Item>
      {can('person.list') && (
        <Form.Item name="keeperId" label={t('field.keeper')}>
          <PersonPicker label={t('field.keeper')} allowClear />
        </Form.Item>
      )}
      <Form.Item name="placeId" label={t('field.place')}>
        <PlacePicker label={t('field.place')} />
      </Form.Item>
    </div>
  )
}

function Why() {
  const t = useT(assetWords)
  const name = t('field.reason')
  return (
    <Form.Item name="reason" label={name} rules={[{ required: true, min: 2, message: t('field.missing', { name }) }]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
    </Form.Item>
  )
}

function Origin() {
  const t = useT(assetWords)
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="origin" label={t('field.origin')}>
          <Select options={Object.entries(assetOrigins).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <Form.Item name="fund" label={t('field.fund')}>
          <Select options={Object.entries(assetFunds).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <DayField name="bookedOn" label={t('field.bookedOn')} />
        <Line name="voucher" max={40} />
        <Line name="supplier" max={80} />
        <Line name="contract" max={40} />
        <Line name="oldNumber" max={40} />
      </div>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </>
  )
}

type LineName = 'spec' | 'brand' | 'maker' | 'serial' | 'voucher' | 'supplier' | 'contract' | 'oldNumber'

function Line({ name, max }: { name: LineName; max: number }) {
  const t = useT(assetWords)
  return (
    <Form.Item name={name} label={t(`field.${name}`)}>
      <Input maxLength={max} />
    </Form.Item>
  )
}
