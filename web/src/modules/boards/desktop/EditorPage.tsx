import { api } from '@houqin/contracts'
import type { Board } from '@houqin/contracts/boards'
import { useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { TileGrid } from '../components/TileGrid.tsx'
import { boardWords } from '../words.ts'
import styles from './Boards.module.css'
import { TileList } from './TileList.tsx'

const changed = [api.listBoards, api.getBoard, api.getBoardFigures]

export function NewBoardPage() {
  return <Editor board={null} />
}

export function EditBoardPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const board = useEndpoint(api.getBoard, { params: { id } })
  if (board.data === undefined)
    return board.error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={board.error} onRetry={() => void board.refetch()} />
    )
  return <Editor key={board.data.version} board={board.data} refresh={() => void board.refetch()} />
}

interface Head {
  zh: string
  en: string
  roleIds: string[]
}

/** Tiles on the left, what they show on the right; nothing changes for others until it is saved. */
function Editor({ board, refresh }: { board: Board | null; refresh?: () => void }) {
  const t = useT(boardWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Head>()
  const [tiles, setTiles] = useState(board?.tiles ?? [])
  const onDone = (saved: Board) => {
    void message.success(t('editor.saved'))
    void navigate({ to: '/boards/$id', params: { id: saved.id } as never })
  }
  const create = useAction(api.createBoard, { invalidates: changed, onDone })
  const change = useAction(api.changeBoard, { invalidates: changed, onDone })
  const save = ({ zh, en, roleIds }: Head) => {
    const body = { name: { zh, en }, roleIds, tiles }
    if (board === null) create.mutate({ body })
    else change.mutate({ params: { id: board.id }, body: { ...body, version: board.version } })
  }
  const error = create.error ?? change.error
  const actions = (
    <div className={styles.actions}>
      {board !== null && <RetireButton board={board} />}
      <LinkButton to={board === null ? '/boards' : `/boards/${board.id}`}>{t('editor.cancel')}</LinkButton>
      <Button
        type="primary"
        disabled={tiles.length === 0}
        loading={create.isPending || change.isPending}
        onClick={() => form.submit()}
      >
        {t('editor.save')}
      </Button>
    </div>
  )
  return (
    <>
      <PageHeader title={t(board === null ? 'editor.new' : 'editor.title')} actions={actions} />
      {error !== null && <ProblemAlert error={error} onRefresh={refresh} />}
      <Form<Head>
        form={form}
        layout="vertical"
        className={styles.head}
        initialValues={{ zh: board?.name.zh, en: board?.name.en, roleIds: board?.roles.map(({ id }) => id) ?? [] }}
        onFinish={save}
      >
        <HeadFields />
      </Form>
      <div className={styles.panes}>
        <TileList tiles={tiles} onChange={setTiles} />
        <Preview tiles={tiles} />
      </div>
    </>
  )
}

function HeadFields() {
  const t = useT(boardWords)
  const roles = useEndpoint(api.listBoardRoles).data?.items ?? []
  const rules = [{ required: true, whitespace: true, message: t('editor.name.missing') }]
  return (
    <>
      <Form.Item name="zh" label={t('editor.name.zh')} rules={rules}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="en" label={t('editor.name.en')} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="roleIds" label={t('editor.roles')}>
        <Select
          mode="multiple"
          options={roles.map(({ id, name }) => ({ value: id, label: t(name) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </>
  )
}

function RetireButton({ board }: { board: Board }) {
  const t = useT(boardWords)
  const { message } = App.useApp()
  const retire = useAction(api.retireBoard, { invalidates: changed })
  const onClick = () =>
    retire.mutate(
      { params: { id: board.id }, body: { version: board.version, retired: !board.retired } },
      { onError: (error) => void message.error(error.message) },
    )
  return (
    <Button loading={retire.isPending} onClick={onClick}>
      {t(board.retired ? 'editor.restore' : 'editor.retire')}
    </Button>
  )
}

function Preview({ tiles }: { tiles: Board['tiles'] }) {
  const t = useT(boardWords)
  const answer = useEndpoint(api.previewTiles, { body: { tiles }, enabled: tiles.length > 0, keep: true })
  const order = new Map(tiles.map(({ id }, index) => [id, index]))
  const shown = (answer.data?.tiles ?? [])
    .filter(({ tile }) => order.has(tile.id))
    .toSorted((a, b) => (order.get(a.tile.id) ?? 0) - (order.get(b.tile.id) ?? 0))
  return (
    <section className={styles.preview} aria-label={t('editor.preview')} aria-busy={answer.isFetching}>
      <h2 className={styles.heading}>{t('editor.preview')}</h2>
      <p className={styles.help}>{t('editor.preview.about')}</p>
      {answer.error !== null && tiles.length > 0 && <ErrorState error={answer.error} />}
      {tiles.length === 0 ? <p className={styles.soft}>{t('editor.empty')}</p> : <TileGrid tiles={shown} />}
    </section>
  )
}
