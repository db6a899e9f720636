import { ArrowLeftOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { importWords, kindWord } from '../words.ts'
import { ImportReport } from './ImportReport.tsx'
import { useImportRun } from '../use-import-run.ts'

/** One import: how far it is, and then what came of it. */
export function ImportPage() {
  const t = useT(importWords)
  const format = useFormat()
  const { id } = useParams({ strict: false }) as { id: string }
  const run = useImportRun(id)
  const back = (
    <LinkButton icon={<ArrowLeftOutlined />} to="/imports">
      {t('report.back')}
    </LinkButton>
  )
  if (run.data === undefined)
    return (
      <>
        <PageHeader title={t('imports.title')} actions={back} />
        {run.error === null ? <PageSkeleton /> : <ErrorState error={run.error} onRetry={() => void run.refetch()} />}
      </>
    )
  const { kind, fileName, startedBy, createdAt, dryRun } = run.data
  const about = [t(kindWord(kind)), dryRun ? t('dryRun') : undefined, startedBy?.name, format.exact(createdAt)]
  return (
    <>
      <PageHeader title={fileName} about={about.filter((part) => part !== undefined).join(' · ')} actions={back} />
      <ImportReport run={run.data} />
    </>
  )
}
