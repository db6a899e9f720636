import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Display } from '@houqin/contracts/boards'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { displayWords } from '../words.ts'
import styles from './Boards.module.css'
import { DisplayDrawer } from './DisplayDrawer.tsx'
import { TokenWindow, type Told } from './TokenWindow.tsx'

/** The screens on walls: what each shows, when it was last seen, and taking it its right. */
export function DisplaysPage() {
  const t = useT(displayWords)
  const displays = useEndpoint(api.listDisplays, { every: 60_000 })
  const [edited, setEdited] = useState<Display | 'new' | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
      {t('displays.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('displays.title')} about={t('displays.about')} actions={add} />
      {displays.isPending && <PageSkeleton rows={3} />}
      {displays.data === undefined && displays.error !== null && (
        <ErrorState error={displays.error} onRetry={() => void displays.refetch()} />
      )}
      {displays.data?.items.length === 0 && (
        <EmptyState title={t('displays.empty.title')} about={t('displays.empty.about')} />
      )}
      <ul className={styles.list}>
        {displays.data?.items.map((display) => (
          <Row key={display.id} display={display} onChange={() => setEdited(display)} />
        ))}
      </ul>
      <DisplayDrawer display={edited} onClose={() => setEdited(null)} onTold={setTold} />
      <TokenWindow told={told} onClose={() => setTold(null)} />
    </>
  )
}

function Row({ display, onChange }: { display: Display; onChange: () => void }) {
  const t = useT(displayWords)
  const format = useFormat()
  const { name, boards, lastSeenAt, revokedAt, createdBy, createdAt, refreshSeconds, turnSeconds } = display
  const seen = lastSeenAt === null ? t('display.never') : t('display.seen', { at: format.moment(lastSeenAt) })
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.faint}>
          {revokedAt === null ? seen : t('display.revoked', { at: format.moment(revokedAt) })}
          {createdBy !== null && ` · ${t('display.created', { name: createdBy, at: format.day(createdAt) })}`}
        </span>
      </div>
      <div className={styles.words}>
        <span>{boards.map((one) => one.name).join(t({ zh: '、', en: ', ' }))}</span>
        <span className={styles.faint}>
          {t('display.every', { refresh: refreshSeconds, turn: turnSeconds })} · {languages[display.language]}
        </span>
      </div>
      {revokedAt === null && (
        <div className={styles.actions}>
          <Button onClick={onChange}>{t('display.change')}</Button>
          <RevokeButton display={display} />
        </div>
      )}
    </li>
  )
}

const languages = { zh: '中文', en: 'English' } as const

function RevokeButton({ display }: { display: Display }) {
  const t = useT(displayWords)
  const { modal, message } = App.useApp()
  const revoke = useAction(api.revokeDisplay, { invalidates: [api.listDisplays] })
  const ask = () =>
    modal.confirm({
      title: t('display.revoke.title', { name: display.name }),
      content: t('display.revoke.about'),
      okText: t('display.revoke'),
      okButtonProps: { danger: true },
      onOk: () =>
        revoke
          .mutateAsync({ params: { id: display.id }, body: { version: display.version } })
          .catch((error: Error) => void message.error(error.message)),
    })
  return <Button onClick={ask}>{t('display.revoke')}</Button>
}
