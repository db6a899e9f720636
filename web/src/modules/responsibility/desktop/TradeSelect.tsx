import { api } from '@houqin/contracts'
import { TreeSelect } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { responsibilityWords } from '../words.ts'

interface TradeSelectProps {
  id?: string
  value?: string
  onChange?: (categoryId: string | undefined) => void
  className?: string
}

/** A trade of the fault catalogue; none: every one. */
export function TradeSelect({ id, value, onChange, className }: TradeSelectProps) {
  const t = useT(responsibilityWords)
  const categories = useEndpoint(api.listCategories).data?.items ?? []
  return (
    <TreeSelect
      id={id}
      className={className}
      aria-label={t('trade')}
      allowClear
      treeDataSimpleMode
      treeData={categories.map((one) => ({ id: one.id, pId: one.parentId ?? 0, value: one.id, title: one.name }))}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('trade.every')}
      value={value}
      onChange={(next?: string) => onChange?.(next)}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 240 } } }}
    />
  )
}
