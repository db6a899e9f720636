import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { periodKinds, type PeriodKind } from '@houqin/contracts/periods'
import { App, Form, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { boundOf, fieldOf } from '../bound-field.ts'
import { indicatorWords } from '../words.ts'

interface Fields {
  ownerId?: string
  lower?: string | null
  upper?: string | null
  watch: PeriodKind
  rounding: 'half-up' | 'truncate'
  decimals: number
}

interface SettingDrawerProps {
  indicator: IndicatorDefinition
  open: boolean
  onClose: () => void
}

/** Who answers for an indicator, within which bounds, and how it is rounded. Shares are typed in per cent. */
export function SettingDrawer({ indicator, open, onClose }: SettingDrawerProps) {
  const t = useT(indicatorWords)
  const { message } = App.useApp()
  const changed = [api.listIndicators, api.getIndicator, api.listIndicatorAlerts]
  const set = useAction(api.setIndicator, { invalidates: changed })
  const { bounds, owner, code, unit } = indicator
  const submit = async (fields: Fields) => {
    const body = {
      version: indicator.settingVersion,
      ownerId: fields.ownerId ?? null,
      lower: boundOf(fields.lower, unit),
      upper: boundOf(fields.upper, unit),
      watch: fields.watch,
      rounding: fields.rounding,
      decimals: fields.decimals,
    }
    await set.mutateAsync({ params: { code }, body })
    void message.success(t('setting.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('setting.title', { name: t(indicator.name) })}
      about={t('setting.about')}
      initialValues={{
        ...(owner ? { ownerId: owner.id } : {}),
        lower: fieldOf(bounds.lower, unit),
        upper: fieldOf(bounds.upper, unit),
        watch: bounds.watch,
        rounding: indicator.rounding,
        decimals: indicator.decimals,
      }}
      onSubmit={submit}
    >
      <SettingFields indicator={indicator} />
    </FormDrawer>
  )
}

function SettingFields({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const suffix = indicator.unit === 'ratio' ? '%' : t(indicator.unitName) || undefined
  const roundings = (['half-up', 'truncate'] as const).map((value) => ({ value, label: t(`setting.${value}`) }))
  return (
    <>
      <Form.Item name="ownerId" label={t('owner')}>
        <PersonPicker label={t('owner')} allowClear />
      </Form.Item>
      {(['lower', 'upper'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`setting.${name}`)}>
          <InputNumber<string> style={{ width: '100%' }} stringMode inputMode="decimal" suffix={suffix} />
        </Form.Item>
      ))}
      <Form.Item name="watch" label={t('setting.watch')}>
        <Select options={periodKinds.map((value) => ({ value, label: t(`watch.${value}`) }))} />
      </Form.Item>
      <Form.Item name="rounding" label={t('setting.rounding')}>
        <Select options={roundings} />
      </Form.Item>
      <Form.Item name="decimals" label={t('setting.decimals')}>
        <InputNumber min={0} max={6} precision={0} />
      </Form.Item>
    </>
  )
}
