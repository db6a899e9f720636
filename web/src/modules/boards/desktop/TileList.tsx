import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Tile } from '@houqin/contracts/boards'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { moved } from '../moved.ts'
import { boardWords } from '../words.ts'
import styles from './Boards.module.css'
import { TileDrawer } from './TileDrawer.tsx'
import { TileItem } from './TileItem.tsx'

interface TileListProps {
  tiles: readonly Tile[]
  onChange: (tiles: Tile[]) => void
}

/** The tiles in order: dragged, moved by buttons or by Alt and the arrows; each can be changed and taken off. */
export function TileList({ tiles, onChange }: TileListProps) {
  const t = useT(boardWords)
  const nameOf = useTileName()
  const [edited, setEdited] = useState<Tile | 'new' | null>(null)
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const move = (from: number, to: number) => {
    const tile = tiles[from]
    if (tile === undefined || to < 0 || to >= tiles.length) return
    onChange(moved(tiles, from, to))
    setSaid(t('editor.moved', { name: nameOf(tile), n: to + 1, total: tiles.length }))
  }
  const forget = () => {
    setDragged(null)
    setOver(null)
  }
  const drop = (index: number) => {
    if (dragged !== null) move(dragged, index)
    forget()
  }
  const keep = (tile: Tile) =>
    onChange(
      tiles.some(({ id }) => id === tile.id) ? tiles.map((one) => (one.id === tile.id ? tile : one)) : [...tiles, tile],
    )
  return (
    <section aria-label={t('editor.tiles')}>
      <h2 className={styles.heading}>{t('editor.tiles')}</h2>
      <p className={styles.help}>{t('editor.tiles.help')}</p>
      <ol className={styles.tiles}>
        {tiles.map((tile, index) => (
          <TileItem
            key={tile.id}
            tile={tile}
            name={nameOf(tile)}
            place={{ index, total: tiles.length }}
            isOver={over === index && dragged !== null}
            onMove={(to) => move(index, to)}
            onEdit={() => setEdited(tile)}
            onRemove={() => onChange(tiles.filter(({ id }) => id !== tile.id))}
            drag={{ start: () => setDragged(index), over: () => setOver(index), drop: () => drop(index), end: forget }}
          />
        ))}
      </ol>
      <Button icon={<PlusOutlined />} disabled={tiles.length >= 24} onClick={() => setEdited('new')}>
        {t('editor.add')}
      </Button>
      <p role="status" className={styles.help}>
        {said}
      </p>
      <TileDrawer tile={edited} onClose={() => setEdited(null)} onKeep={keep} />
    </section>
  )
}

function useTileName(): (tile: Tile) => string {
  const t = useT(boardWords)
  const items = useEndpoint(api.listIndicators).data?.items ?? []
  const names = new Map(items.map(({ code, name }) => [code, name]))
  return ({ title, indicator }) => {
    const name = title ?? names.get(indicator)
    return name === undefined ? indicator : t(name)
  }
}
