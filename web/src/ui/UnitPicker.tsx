import { api } from '@houqin/contracts'
import { Select, type SelectProps } from 'antd'
import { useEndpoint } from '../kernel/queries.ts'

interface UnitPickerProps<T> extends Pick<SelectProps<T>, 'id' | 'value' | 'mode'> {
  onChange?: (value: T | undefined) => void
  label: string
}

/** Chooses a unit by name or code; several with `mode="multiple"`. */
export function UnitPicker<T extends string | string[] = string>({ label, ...rest }: UnitPickerProps<T>) {
  const units = useEndpoint(api.listUnits)
  const here = (units.data?.items ?? []).filter(({ dissolvedOn }) => dissolvedOn === null)
  return (
    <Select<T>
      {...rest}
      allowClear
      aria-label={label}
      loading={units.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={here.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))}
    />
  )
}
