import { BulbOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import styles from './Editor.module.css'
import { NarrativeView } from './NarrativeView.tsx'
import { togetherWords } from './words.ts'

/** What the records show today, to be taken into the text. */
export function Findings({ partId, onInsert }: { partId: string; onInsert: (block: NarrativeBlock) => void }) {
  const t = useT(togetherWords)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={t('write.findings')}
      content={open ? <List partId={partId} onInsert={onInsert} /> : null}
    >
      <Button size="small" type="text" icon={<BulbOutlined />}>
        {t('write.findings')}
      </Button>
    </Popover>
  )
}

function List({ partId, onInsert }: { partId: string; onInsert: (block: NarrativeBlock) => void }) {
  const t = useT(togetherWords)
  const found = useEndpoint(api.listPartFindings, { params: { id: partId } })
  const items = found.data?.items ?? []
  if (found.data !== undefined && items.length === 0) return <p>{t('write.findings.none')}</p>
  return (
    <ul className={styles.findings}>
      {items.map(({ block }) => (
        <li key={block.id}>
          <NarrativeView partId={partId} blocks={[block]} />
          <Button size="small" onClick={() => onInsert(block)}>
            {t('write.insert')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
