import { api } from '@houqin/contracts'
import { Select } from 'antd'
import { useEndpoint } from '../../kernel/queries.ts'

interface UnitPickerProps {
  id?: string
  value?: string
  onChange?: (unitId: string | undefined) => void
  label: string
}

/** Chooses a unit by name or code. */
export function UnitPicker({ label, ...rest }: UnitPickerProps) {
  const units = useEndpoint(api.listUnits)
  const here = (units.data?.items ?? []).filter(({ dissolvedOn }) => dissolvedOn === null)
  return (
    <Select
      {...rest}
      allowClear
      aria-label={label}
      loading={units.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={here.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))}
    />
  )
}
