import { api } from '@houqin/contracts'
import { Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { RouterLink } from '../../../ui/RouterLink.tsx'
import { boardWords } from '../words.ts'
import styles from './MyBoard.module.css'
import { TileGrid } from './TileGrid.tsx'

const KEPT = 'houqin.board'
const REFRESH = 120_000

/** The board of the reader's role beside the work; who has several keeps the one chosen last. */
export function MyBoard() {
  const t = useT(boardWords)
  const boards = useEndpoint(api.listBoards, { query: { mine: 'true' } }).data?.items ?? []
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT))
  const board = boards.find(({ id }) => id === chosen) ?? boards[0]
  if (board === undefined) return null
  const choose = (id: string) => {
    localStorage.setItem(KEPT, id)
    setChosen(id)
  }
  return (
    <section className={styles.board} aria-labelledby="my-board">
      <header className={styles.head}>
        <h2 id="my-board" className={styles.heading}>
          {t(board.name)}
        </h2>
        <div className={styles.actions}>
          {boards.length > 1 && (
            <Select
              aria-label={t('board.choose')}
              value={board.id}
              options={boards.map(({ id, name }) => ({ value: id, label: t(name) }))}
              popupMatchSelectWidth={false}
              onChange={choose}
            />
          )}
          <RouterLink to={`/boards/${board.id}`}>{t('board.open')}</RouterLink>
        </div>
      </header>
      <Tiles id={board.id} />
    </section>
  )
}

function Tiles({ id }: { id: string }) {
  const answer = useEndpoint(api.getBoardFigures, { params: { id }, every: REFRESH, keep: true })
  if (answer.data === undefined)
    return answer.error === null ? (
      <div className={styles.waiting} aria-busy="true" />
    ) : (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    )
  return <TileGrid tiles={answer.data.tiles} />
}
