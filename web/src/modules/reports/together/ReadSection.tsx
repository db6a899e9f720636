import { CommentOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ReportPart, SectionRecord } from '@houqin/contracts/report-tasks'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FigureLink } from '../desktop/FigureLink.tsx'
import type { Figures } from './document.ts'
import { NarrativeView } from './NarrativeView.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

interface ReadSectionProps {
  part: ReportPart
  section: SectionRecord
  figures: Figures
}

/** A section as it reads; those who review remark on its paragraphs. */
export function ReadSection({ part, section, figures }: ReadSectionProps) {
  return (
    <section className={styles.read} id={`section-${section.key}`} aria-label={section.title}>
      <h2>{section.title}</h2>
      <NarrativeView
        partId={part.id}
        blocks={section.blocks}
        figures={figures}
        figure={(key, text) => {
          const known = figures.get(key)
          return known === undefined ? text : <FigureLink figure={known.figure} />
        }}
        beside={({ id }) => (part.can.review ? <AddRemark part={part} section={section.key} block={id} /> : null)}
      />
    </section>
  )
}

function AddRemark({ part, section, block }: { part: ReportPart; section: string; block: string }) {
  const t = useT(togetherWords)
  const { message } = App.useApp()
  const [text, setText] = useState<string | null>(null)
  const add = useAction(api.addReportRemark, { invalidates: [api.getReportPart, api.getReportTask] })
  const send = () =>
    add.mutate(
      { params: { id: part.id }, body: { section, block, text: (text ?? '').trim() } },
      { onSuccess: () => setText(null), onError: (error) => void message.error(sentenceOf(error)) },
    )
  if (text === null)
    return (
      <Button size="small" type="text" icon={<CommentOutlined />} onClick={() => setText('')}>
        {t('remark.add')}
      </Button>
    )
  return (
    <div className={styles.beside}>
      <Input.TextArea
        autoFocus
        rows={2}
        maxLength={1000}
        value={text}
        aria-label={t('remark.add')}
        placeholder={t('remark.placeholder')}
        onChange={({ target }) => setText(target.value.replaceAll('\n', ' '))}
      />
      <Button size="small" type="primary" disabled={text.trim() === ''} loading={add.isPending} onClick={send}>
        {t('remark.send')}
      </Button>
    </div>
  )
}
