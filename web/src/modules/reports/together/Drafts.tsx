import { HistoryOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ReportPart } from '@houqin/contracts/report-tasks'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { NarrativeView } from './NarrativeView.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

/** Texts that were replaced or put aside: nothing written is lost. */
export function Drafts({ part }: { part: ReportPart }) {
  const t = useT(togetherWords)
  const [open, setOpen] = useState(false)
  const drafts = useEndpoint(api.listSectionDrafts, { params: { id: part.id }, enabled: open })
  const items = drafts.data?.items ?? []
  const titleOf = (key: string) => part.content.find((section) => section.key === key)?.title ?? key
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        {t('write.drafts')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('write.drafts')} size={560} destroyOnHidden>
        {drafts.data !== undefined && items.length === 0 && <p>{t('write.drafts.none')}</p>}
        {items.map((draft) => (
          <section key={draft.id} className={styles.block}>
            <h2>{titleOf(draft.section)}</h2>
            <p className={styles.faint}>
              {draft.writtenBy?.name} <Moment at={draft.writtenAt} /> · {t(`write.draft.${draft.reason}`)}
            </p>
            <NarrativeView partId={part.id} blocks={draft.blocks} />
          </section>
        ))}
      </Drawer>
    </>
  )
}
