import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { useQueryClient } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import { useState, type ReactNode } from 'react'
import { call } from '../kernel/call.ts'
import { useT } from '../kernel/i18n.ts'
import { useEndpoint } from '../kernel/queries.ts'
import { uiWords } from './words.ts'

interface PlacePickerProps {
  id?: string
  value?: string
  onChange?: (placeId: string | undefined) => void
  placeholder?: string
  label?: string
  className?: string
}

/** Finds a place by name or code, or opens the tree level by level. */
export function PlacePicker({ id, value, onChange, placeholder, label, className }: PlacePickerProps) {
  const t = useT(uiWords)
  const [search, setSearch] = useState('')
  const tree = usePlaceTree()
  const found = useEndpoint(api.listPlaces, { query: { q: search, limit: 30 }, enabled: search !== '', keep: true })
  const chosen = useEndpoint(api.getPlace, { params: { id: value ?? '' }, enabled: value !== undefined })
  const nodes = search === '' ? tree.places.map(treeNode) : (found.data?.items ?? []).map(foundNode)
  return (
    <TreeSelect
      id={id}
      className={className}
      aria-label={label}
      labelInValue
      allowClear
      treeDataSimpleMode
      treeData={nodes}
      value={value === undefined ? undefined : { value, label: chosen.data?.path ?? '…' }}
      placeholder={placeholder ?? t('place.placeholder')}
      notFoundContent={search !== '' && found.isFetching ? null : t('place.none')}
      showSearch={{ filterTreeNode: false, onSearch: setSearch, searchValue: search }}
      loadData={(node) => tree.open(String(node.value))}
      onChange={(next?: { value: string; label: ReactNode }) => {
        setSearch('')
        onChange?.(next?.value)
      }}
      treeNodeLabelProp="path"
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 280, maxWidth: 'min(560px, 92vw)' } } }}
    />
  )
}

function usePlaceTree() {
  const client = useQueryClient()
  const roots = useEndpoint(api.listPlaces, { query: { parent: 'root', limit: 200 } })
  const [below, setBelow] = useState<Record<string, Place[]>>({})
  const open = async (parent: string) => {
    if (below[parent] !== undefined) return
    const page = await client.fetchQuery({
      queryKey: [api.listPlaces.path, 'children', parent],
      queryFn: () => call(api.listPlaces, { query: { parent, limit: 200 } }),
      staleTime: 60_000,
    })
    setBelow((known) => ({ ...known, [parent]: page.items }))
  }
  return { places: [...(roots.data?.items ?? []), ...Object.values(below).flat()], open }
}

function treeNode(place: Place) {
  return {
    id: place.id,
    pId: place.parentId ?? 0,
    value: place.id,
    title: place.name,
    path: place.path,
    isLeaf: place.childCount === 0,
  }
}

function foundNode(place: Place) {
  return { id: place.id, pId: 0, value: place.id, title: place.path, path: place.path, isLeaf: true }
}
