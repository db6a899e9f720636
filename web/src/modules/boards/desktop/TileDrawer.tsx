import { api } from '@houqin/contracts'
import { tileCompare, tileShow, tileSize, type Tile } from '@houqin/contracts/boards'
import { dimension, type Dimension } from '@houqin/contracts/indicators'
import { presets, type Preset } from '@houqin/contracts/periods'
import { Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { newKey } from '../../../kernel/new-key.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { indicatorWords } from '../../indicators/words.ts'
import { isTime } from '../../indicators/is-time.ts'
import { boardWords } from '../words.ts'

interface TileDrawerProps {
  /** Null: closed. */
  tile: Tile | 'new' | null
  onClose: () => void
  onKeep: (tile: Tile) => void
}

interface Fields {
  indicator: string
  title?: string
  period: Preset
  compare: Tile['compare']
  show: Tile['show']
  by?: Dimension
  size: Tile['size']
  place?: string
  team?: string
}

const plain: Partial<Fields> = { period: 'this-month', compare: 'previous', show: 'figure', size: 'small' }

/** What a tile shows and how. */
export function TileDrawer({ tile, onClose, onKeep }: TileDrawerProps) {
  const t = useT(boardWords)
  const [form] = Form.useForm<Fields>()
  const isNew = tile === 'new' || tile === null
  const submit = async (fields: Fields) => onKeep(tileOf(fields, isNew ? undefined : tile))
  return (
    <FormDrawer<Fields>
      form={form}
      open={tile !== null}
      onClose={onClose}
      title={t(isNew ? 'tile.form.add' : 'tile.form.change')}
      submitLabel={t('tile.form.ok')}
      initialValues={isNew ? plain : fieldsOf(tile)}
      onSubmit={submit}
    >
      <WhatFields />
      <HowFields />
    </FormDrawer>
  )
}

const fieldsOf = ({ title, by, slice, ...rest }: Tile): Partial<Fields> => ({
  ...rest,
  ...(title === null ? {} : { title: title.zh }),
  ...(by === null ? {} : { by }),
  ...(slice.place === undefined ? {} : { place: slice.place }),
  ...(slice.team === undefined ? {} : { team: slice.team }),
})

/** A title that was not touched keeps both its languages. */
function tileOf({ title, place, team, by, ...rest }: Fields, old: Tile | undefined): Tile {
  const said = title?.trim() ?? ''
  const { place: _place, team: _team, ...others } = old?.slice ?? {}
  const own = said === '' ? null : old?.title?.zh === said ? old.title : { zh: said, en: said }
  const slice = { ...others, ...(place === undefined ? {} : { place }), ...(team === undefined ? {} : { team }) }
  return { id: old?.id ?? newKey(), ...rest, title: own, by: rest.show === 'figure' ? null : (by ?? null), slice }
}

function WhatFields() {
  const t = useT(boardWords)
  const words = useT(indicatorWords)
  const items = useEndpoint(api.listIndicators).data?.items ?? []
  const groups = Map.groupBy(items, ({ group }) => group.code)
  const options = [...groups].map(([code, members]) => ({
    label: members[0] === undefined ? code : t(members[0].group.name),
    options: members.map((one) => ({ value: one.code, label: t(one.name) })),
  }))
  return (
    <>
      <Form.Item
        name="indicator"
        label={t('field.indicator')}
        rules={[{ required: true, message: t('field.indicator.missing') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item name="title" label={t('field.title')} help={t('field.title.help')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="period" label={t('field.period')}>
        <Select options={presets.map((value) => ({ value, label: words(`period.${value}`) }))} />
      </Form.Item>
      <SliceFields />
    </>
  )
}

function SliceFields() {
  const words = useT(indicatorWords)
  const units = useEndpoint(api.listUnits).data?.items ?? []
  const teams = units.filter(({ kind }) => kind === 'team' || kind === 'contractor')
  return (
    <>
      <Form.Item name="place" label={words('dimension.place')}>
        <PlacePicker label={words('dimension.place')} />
      </Form.Item>
      <Form.Item name="team" label={words('dimension.team')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  )
}

function HowFields() {
  const t = useT(boardWords)
  const words = useT(indicatorWords)
  const show = Form.useWatch('show') as Tile['show'] | undefined
  const fits = (one: Dimension) => show === 'split' || isTime(one) === (show === 'trend')
  const needsBy = show === 'split' || show === 'ranking'
  return (
    <>
      <Form.Item name="show" label={t('field.show')}>
        <Select options={tileShow.options.map((value) => ({ value, label: t(`show.${value}`) }))} />
      </Form.Item>
      {show !== 'figure' && (
        <Form.Item
          name="by"
          label={t('field.by')}
          dependencies={['show']}
          rules={[{ required: needsBy, message: t('field.by.missing') }]}
        >
          <Select
            allowClear={!needsBy}
            options={dimension.options.filter(fits).map((value) => ({ value, label: words(`dimension.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="compare" label={t('field.compare')}>
        <Select options={tileCompare.options.map((value) => ({ value, label: t(`compare.${value}`) }))} />
      </Form.Item>
      <Form.Item name="size" label={t('field.size')}>
        <Select options={tileSize.options.map((value) => ({ value, label: t(`size.${value}`) }))} />
      </Form.Item>
    </>
  )
}
