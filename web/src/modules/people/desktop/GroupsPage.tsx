import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Group } from '@houqin/contracts/groups'
import { App, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { groupWords } from '../group-words.ts'
import { GroupDrawer } from './GroupDrawer.tsx'
import styles from './GroupsPage.module.css'

const address = { on: z.iso.date().optional() }

/** Working groups with their lists, today's or those of any day. */
export function GroupsPage() {
  const t = useT(groupWords)
  const can = useCan()
  const [{ on }, change] = useAddress(address)
  const [open, setOpen] = useState<Group | 'new'>()
  const found = useEndpoint(api.listGroups, { query: { on }, keep: true })
  const mayForm = can('group.form') && on === undefined
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          mayForm && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('form')}
            </Button>
          )
        }
      />
      <label className={styles.on}>
        {t('on')}
        <DatePicker
          value={on === undefined ? null : dayjs(on)}
          onChange={(day) => change({ on: (day as dayjs.Dayjs | null)?.format('YYYY-MM-DD') ?? null })}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        />
      </label>
      {found.error !== null && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined && found.error === null && <PageSkeleton rows={8} />}
      {found.data?.items.length === 0 && <EmptyState title={t('empty')} about={t('about')} />}
      {found.data?.items.map((group) => (
        <GroupCard key={group.id} group={group} onReform={mayForm ? () => setOpen(group) : undefined} />
      ))}
      <GroupDrawer
        group={open === 'new' ? undefined : open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
      />
    </>
  )
}

function GroupCard({ group, onReform }: { group: Group; onReform: (() => void) | undefined }) {
  const t = useT(groupWords)
  return (
    <section className={styles.group}>
      <header className={styles.head}>
        <h2 className={styles.name}>{group.name}</h2>
        {onReform !== undefined && (
          <span className={styles.actions}>
            <Button size="small" onClick={onReform}>
              {t('reform')}
            </Button>
            <Dissolve group={group} />
          </span>
        )}
      </header>
      <p className={styles.purpose}>{group.purpose}</p>
      <ul className={styles.members}>
        {group.members.map(({ person, unit, role, duty, fromOn }) => (
          <li key={person.id} className={styles.member}>
            <span className={styles.faint}>{t(`role.${role}`)}</span>
            <span>
              {person.name} <span className={styles.faint}>{unit?.name}</span>
            </span>
            <span className={styles.faint}>{duty}</span>
            <span className={styles.faint}>{t('since', { from: fromOn })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.acts}>
        {group.acts
          .map(({ kind, on, basis }) => `${t(`act.${kind}`, { on })}${basis === '' ? '' : ` · ${basis}`}`)
          .join(t({ zh: '；', en: '; ' }))}
      </p>
    </section>
  )
}

function Dissolve({ group }: { group: Group }) {
  const t = useT(groupWords)
  const { modal } = App.useApp()
  const today = useFormat().day(useNow())
  const dissolve = useAction(api.dissolveGroup, { invalidates: [api.listGroups] })
  const perform = () =>
    dissolve
      .mutateAsync({ params: { id: group.id }, body: { version: group.version, on: today } })
      .catch((error: unknown) => void modal.error({ title: sentenceOf(error) }))
  const ask = () =>
    modal.confirm({
      title: t('dissolve.ask', { name: group.name }),
      content: t('dissolve.about'),
      okText: t('dissolve'),
      onOk: perform,
    })
  return (
    <Button size="small" type="text" onClick={ask}>
      {t('dissolve')}
    </Button>
  )
}
