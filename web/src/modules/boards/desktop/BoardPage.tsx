import { PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { TileGrid } from '../components/TileGrid.tsx'
import { boardWords } from '../words.ts'
import styles from './Boards.module.css'

const REFRESH = 60_000

/** One board, its figures renewed by itself. */
export function BoardPage() {
  const t = useT(boardWords)
  const format = useFormat()
  const { id } = useParams({ strict: false }) as { id: string }
  const answer = useEndpoint(api.getBoardFigures, { params: { id }, every: REFRESH, keep: true })
  if (answer.data === undefined)
    return answer.error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    )
  const { board, at, tiles } = answer.data
  const actions = (
    <div className={styles.actions}>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('board.print')}
      </Button>
      {board.can.change && <LinkButton to={`/boards/${id}/edit`}>{t('board.edit')}</LinkButton>}
    </div>
  )
  return (
    <>
      <PageHeader title={t(board.name)} about={t('board.at', { at: format.exact(at) })} actions={actions} />
      <TileGrid tiles={tiles} />
    </>
  )
}
