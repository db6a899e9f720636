import { api } from '@houqin/contracts'
import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useEndpoint } from '../../../kernel/queries.ts'
import { unitChoices, unitTree } from '../unit-tree.ts'

interface UnitSelectProps {
  id?: string
  value?: string
  onChange?: (unitId: string | undefined) => void
  label: string
  placeholder?: string
  allowClear?: boolean
  className?: string
}

/** Chooses a unit from the tree, by name. */
export function UnitSelect({ label, ...rest }: UnitSelectProps) {
  const units = useEndpoint(api.listUnits)
  const choices = useMemo(
    () => unitChoices(unitTree((units.data?.items ?? []).filter(({ dissolvedOn }) => dissolvedOn === null))),
    [units.data],
  )
  return (
    <TreeSelect
      {...rest}
      aria-label={label}
      loading={units.isPending}
      treeData={choices}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 260, maxWidth: '92vw' } } }}
    />
  )
}
