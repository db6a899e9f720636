import { DeleteOutlined, DownOutlined, EditOutlined, HolderOutlined, UpOutlined } from '@ant-design/icons'
import type { Tile } from '@houqin/contracts/boards'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { indicatorWords } from '../../indicators/words.ts'
import { boardWords } from '../words.ts'
import styles from './Boards.module.css'

interface TileItemProps {
  tile: Tile
  name: string
  place: { index: number; total: number }
  /** Another tile is held above it. */
  isOver: boolean
  onMove: (to: number) => void
  onEdit: () => void
  onRemove: () => void
  drag: Record<'start' | 'over' | 'drop' | 'end', () => void>
}

/** One tile in the list of the editor. */
export function TileItem({
  tile,
  name,
  place: { index, total },
  isOver,
  onMove,
  onEdit,
  onRemove,
  drag,
}: TileItemProps) {
  const t = useT(boardWords)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1))
  }
  const plain = { type: 'text', onKeyDown } as const
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons and Alt with the arrows do the same
    <li
      className={isOver ? `${styles.tile} ${styles.over}` : styles.tile}
      draggable
      onDragStart={drag.start}
      onDragOver={(event) => {
        event.preventDefault()
        drag.over()
      }}
      onDrop={drag.drop}
      onDragEnd={drag.end}
    >
      <HolderOutlined aria-hidden className={styles.grip} />
      <TileWords tile={tile} name={name} />
      <Button
        {...plain}
        icon={<UpOutlined />}
        disabled={index === 0}
        aria-label={t('editor.up', { name })}
        onClick={() => onMove(index - 1)}
      />
      <Button
        {...plain}
        icon={<DownOutlined />}
        disabled={index === total - 1}
        aria-label={t('editor.down', { name })}
        onClick={() => onMove(index + 1)}
      />
      <Button {...plain} icon={<EditOutlined />} aria-label={t('editor.change', { name })} onClick={onEdit} />
      <Button {...plain} icon={<DeleteOutlined />} aria-label={t('editor.remove', { name })} onClick={onRemove} />
    </li>
  )
}

function TileWords({ tile, name }: { tile: Tile; name: string }) {
  const t = useT(boardWords)
  const words = useT(indicatorWords)
  const said = [
    words(`period.${tile.period}`),
    t(`show.${tile.show}`),
    ...(tile.by === null ? [] : [t('tile.by', { by: words(`dimension.${tile.by}`).toLowerCase() })]),
  ]
  return (
    <div className={styles.tileWords}>
      <span title={name}>{name}</span>
      <span className={styles.faint}>{said.join(' · ')}</span>
    </div>
  )
}
