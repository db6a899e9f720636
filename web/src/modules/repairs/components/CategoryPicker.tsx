import { api } from '@houqin/contracts'
import { TreeSelect } from 'antd'
import { useEndpoint } from '../../../kernel/queries.ts'

interface CategoryPickerProps {
  id?: string
  value?: string
  onChange?: (categoryId: string | undefined) => void
  placeholder?: string
  label?: string
  className?: string
}

/** The fault catalogue as a tree that can be searched. */
export function CategoryPicker({ label, onChange, ...rest }: CategoryPickerProps) {
  const categories = useEndpoint(api.listCategories)
  const nodes = (categories.data?.items ?? []).map(({ id, parentId, name }) => ({
    id,
    pId: parentId ?? 0,
    value: id,
    title: name,
  }))
  return (
    <TreeSelect
      {...rest}
      aria-label={label}
      allowClear
      treeDataSimpleMode
      treeDefaultExpandAll
      treeData={nodes}
      loading={categories.isPending}
      showSearch={{ treeNodeFilterProp: 'title' }}
      onChange={(next?: string) => onChange?.(next)}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 240, maxWidth: '92vw' } } }}
    />
  )
}
