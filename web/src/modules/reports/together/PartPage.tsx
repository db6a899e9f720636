import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ReportPart, SectionRecord } from '@houqin/contracts/report-tasks'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useCallback, useRef } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { PartActions } from './PartActions.tsx'
import { useAuthor } from './PartTable.tsx'
import { ReadSection } from './ReadSection.tsx'
import { Remarks } from './Remarks.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { StateMark } from './StateMark.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

/** A contribution: written by those it belongs to, read and marked by those who review it. */
export function PartPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const part = useEndpoint(api.getReportPart, { params: { id } })
  const renew = async () => (await part.refetch()).data
  return (
    <>
      <Back part={part.data} />
      {part.error !== null && part.data === undefined && (
        <ErrorState error={part.error} onRetry={() => void part.refetch()} />
      )}
      {part.data === undefined ? part.isPending && <PageSkeleton rows={12} /> : <Part part={part.data} renew={renew} />}
    </>
  )
}

function Back({ part }: { part: ReportPart | undefined }) {
  const t = useT(togetherWords)
  const can = useCan()
  const toTask = part !== undefined && part.person === null && can('report.task')
  return (
    <LinkButton
      type="link"
      icon={<ArrowLeftOutlined />}
      to={toTask ? `/report-tasks/${part.task.id}` : '/report-parts'}
    >
      {t(toTask ? 'write.task' : 'write.back')}
    </LinkButton>
  )
}

function Part({ part, renew }: { part: ReportPart; renew: () => Promise<ReportPart | undefined> }) {
  const t = useT(togetherWords)
  const authorOf = useAuthor()
  const flushes = useRef(new Map<string, () => Promise<void>>())
  const keepAll = useCallback(async () => {
    for (const flush of flushes.current.values()) await flush()
  }, [])
  return (
    <>
      <PageHeader
        title={`${part.task.title} · ${authorOf(part)}`}
        about={
          <>
            <StateMark state={part.state} /> {t('task.due', { day: part.task.dueOn })}
            {part.late && <b className={styles.late}> · {t('part.late')}</b>}
          </>
        }
        actions={<PartActions part={part} keepAll={keepAll} renew={renew} />}
      />
      {part.returnReason !== null && (
        <Alert
          className={styles.returned}
          type="warning"
          showIcon
          title={t('write.returned', { reason: part.returnReason })}
        />
      )}
      <div className={styles.writing}>
        <Sections sections={part.content} />
        <div>
          <Sheets part={part} renew={renew} flushes={flushes} />
        </div>
        <aside className={styles.side} aria-label={t('write.remarks')}>
          <h2>{t('write.remarks')}</h2>
          <Remarks part={part} />
        </aside>
      </div>
    </>
  )
}

interface SheetsProps {
  part: ReportPart
  renew: () => Promise<ReportPart | undefined>
  flushes: { current: Map<string, () => Promise<void>> }
}

function Sheets({ part, renew, flushes }: SheetsProps) {
  const figures = new Map(part.figures.map((one) => [one.key, one]))
  const marked = part.remarks.filter(({ state }) => state === 'open').map(({ block }) => block)
  return part.content.map((section) =>
    part.can.write ? (
      <SectionEditor
        key={section.key}
        partId={part.id}
        section={section}
        figures={figures}
        marked={marked}
        onRenew={async () => (await renew())?.content.find(({ key }) => key === section.key)}
        onReady={(key, flush) => void flushes.current.set(key, flush)}
      />
    ) : (
      <ReadSection key={section.key} part={part} section={section} figures={figures} />
    ),
  )
}

function Sections({ sections }: { sections: readonly SectionRecord[] }) {
  const t = useT(togetherWords)
  return (
    <nav className={styles.side} aria-label={t('write.sections')}>
      <h2>{t('write.sections')}</h2>
      {sections.map(({ key, title, filled }) => (
        <a key={key} href={`#section-${key}`}>
          {title}
          {!filled && <small className={styles.faint}>{t('write.empty')}</small>}
        </a>
      ))}
    </nav>
  )
}
