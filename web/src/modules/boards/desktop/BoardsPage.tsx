import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Board } from '@houqin/contracts/boards'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RouterLink } from '../../../ui/RouterLink.tsx'
import { boardWords } from '../words.ts'
import styles from './Boards.module.css'

/** The boards of the house: whose they are, and the way to look at and arrange them. */
export function BoardsPage() {
  const t = useT(boardWords)
  const can = useCan()
  const boards = useEndpoint(api.listBoards, { query: {} })
  const add = can('board.change') && (
    <LinkButton type="primary" icon={<PlusOutlined />} to="/boards/new">
      {t('boards.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('boards.title')} about={t('boards.about')} actions={add} />
      {boards.isPending && <PageSkeleton rows={6} />}
      {boards.data === undefined && boards.error !== null && (
        <ErrorState error={boards.error} onRetry={() => void boards.refetch()} />
      )}
      {boards.data?.items.length === 0 && (
        <EmptyState title={t('boards.empty.title')} about={t('boards.empty.about')} />
      )}
      <ul className={styles.list}>
        {boards.data?.items.map((board) => (
          <Row key={board.id} board={board} />
        ))}
      </ul>
    </>
  )
}

function Row({ board }: { board: Board }) {
  const t = useT(boardWords)
  const roles = board.roles.map(({ name }) => t(name)).join(t({ zh: '、', en: ', ' }))
  const marks = [
    t('board.tiles', { n: board.tiles.length }),
    ...(board.personal ? [t('board.personal')] : []),
    ...(board.retired ? [t('board.retired')] : []),
  ]
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <RouterLink to={`/boards/${board.id}`} className={styles.name}>
          {t(board.name)}
        </RouterLink>
        <span className={styles.faint}>{marks.join(' · ')}</span>
      </div>
      <span className={styles.soft}>{roles === '' ? t('board.roles.none') : t('board.roles', { roles })}</span>
      {board.can.change && <LinkButton to={`/boards/${board.id}/edit`}>{t('board.edit')}</LinkButton>}
    </li>
  )
}
