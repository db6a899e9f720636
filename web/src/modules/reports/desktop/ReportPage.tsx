import {
  ArrowLeftOutlined,
  FileExcelOutlined,
  FileSearchOutlined,
  FileWordOutlined,
  PrinterOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Report } from '@houqin/contracts/reports'
import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan, useMe } from '../../../kernel/session.tsx'
import { useDownload } from '../../../kernel/use-download.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { reportWords } from '../words.ts'
import { DocumentCheckPanel } from './DocumentCheckPanel.tsx'
import { LedgerCheck } from './LedgerCheck.tsx'
import { ReportDocument } from './ReportDocument.tsx'
import { ReportOutline } from './ReportOutline.tsx'
import styles from './ReportPage.module.css'
import { usePrintedSheet } from './use-printed-sheet.ts'

/** A summary as it was written: read, checked against the ledger, printed, or taken along as a Word document. */
export function ReportPage() {
  const t = useT(reportWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const report = useEndpoint(api.getReport, { params: { id } })
  if (report.data !== undefined) return <Reading report={report.data} />
  if (report.error === null) return <PageSkeleton rows={14} />
  return (
    <>
      <LinkButton type="link" icon={<ArrowLeftOutlined />} to="/reports">
        {t('report.back')}
      </LinkButton>
      <ErrorState error={report.error} onRetry={() => void report.refetch()} />
    </>
  )
}

type Panel = 'ledger' | 'document'

function Reading({ report }: { report: Report }) {
  const { organisation } = useMe()
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  usePrintedSheet(report)
  useEffect(() => {
    document.title = `${report.title} · ${organisation.name}`
  }, [report.title, organisation.name])
  return (
    <div className={styles.page}>
      <Tools report={report} onOpen={setPanel} />
      {panel === 'ledger' && <LedgerCheck report={report} onClose={close} />}
      {panel === 'document' && <DocumentCheckPanel report={report} onClose={close} />}
      <div className={styles.body}>
        <ReportOutline blocks={report.blocks} />
        <ReportDocument report={report} />
      </div>
    </div>
  )
}

function Tools({ report, onOpen }: { report: Report; onOpen: (panel: Panel) => void }) {
  const t = useT(reportWords)
  const can = useCan()
  const { message } = App.useApp()
  const document = useDownload(api.getReportDocument)
  const workbook = useDownload(api.getReportWorkbook)
  const save = (download: typeof document | typeof workbook, name: string) =>
    download.mutate(
      { sent: { params: { id: report.id } }, name },
      {
        onSuccess: (saved) => void message.success(t('report.word.done', { name: saved })),
        onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title),
      },
    )
  return (
    <div className={styles.tools}>
      <LinkButton type="text" icon={<ArrowLeftOutlined />} to="/reports">
        {t('report.back')}
      </LinkButton>
      <div className={styles.actions}>
        {report.task !== null && can('report.task') && (
          <LinkButton icon={<TeamOutlined />} to={`/report-tasks/${report.task.id}`}>
            {t('report.task')}
          </LinkButton>
        )}
        <Button icon={<SafetyCertificateOutlined />} onClick={() => onOpen('ledger')}>
          {t('report.check')}
        </Button>
        <Button icon={<FileSearchOutlined />} onClick={() => onOpen('document')}>
          {t('edited.action')}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('report.print')}
        </Button>
        <Button
          icon={<FileExcelOutlined />}
          loading={workbook.isPending}
          onClick={() => save(workbook, `${report.title}-${t('report.workbook')}.xlsx`)}
        >
          {t('report.workbook')}
        </Button>
        <Button
          type="primary"
          icon={<FileWordOutlined />}
          loading={document.isPending}
          onClick={() => save(document, `${report.title}.docx`)}
        >
          {t('report.word')}
        </Button>
      </div>
    </div>
  )
}
