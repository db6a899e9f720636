import { DownloadOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ImportRun } from '@houqin/contracts/imports'
import { Alert, App, Button, Progress } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf, sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useDownload } from '../../../kernel/use-download.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { isUnderWay } from '../import-states.ts'
import { importWords } from '../words.ts'
import styles from './ImportReport.module.css'
import { ImportStateTag } from './ImportStateTag.tsx'
import { RemarkTable } from './RemarkTable.tsx'

/** How far an import is; once it is over: counts, how the file was read, what is wrong with which row. */
export function ImportReport({ run }: { run: ImportRun }) {
  const t = useT(importWords)
  return (
    <div className={styles.report}>
      <section className={styles.head} aria-label={t('column.state')} aria-live="polite">
        <div className={styles.standing}>
          <ImportStateTag state={run.state} />
          <span className={styles.soft}>
            <Standing run={run} />
          </span>
        </div>
        {isUnderWay(run.state) && <Bar run={run} />}
        {run.problem !== null && <Alert className={styles.problem} type="error" showIcon title={run.problem} />}
        <Counts run={run} />
        <Actions run={run} />
      </section>
      {run.findings.length > 0 && (
        <section aria-labelledby="findings">
          <h2 id="findings" className={styles.title}>
            {t('report.findings')}
          </h2>
          <ul className={styles.findings}>
            {run.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </section>
      )}
      <RemarkTable kind="bad" remarks={run.badRows} all={run.counts.bad} />
      <RemarkTable kind="notes" remarks={run.notes} />
    </div>
  )
}

function Standing({ run: { state, counts } }: { run: ImportRun }) {
  const t = useT(importWords)
  const { number } = useFormat()
  switch (state) {
    case 'waiting':
      return `${t('about.waiting')}${t('about.leave')}`
    case 'reading':
      return `${t('about.reading', { read: number(counts.read) })} ${t('about.leave')}`
    case 'writing':
      return `${t('about.writing', { written: number(counts.written), all: number(toWrite(counts)) })} ${t('about.leave')}`
    case 'done':
      return t('about.done')
    case 'undone':
      return t('about.undone')
    case 'checked':
      return t(counts.bad === 0 ? 'about.checked.clean' : 'about.checked')
    case 'refused':
    case 'failed':
      return null
  }
}

/** Reading has no known end; writing does. */
function Bar({ run: { state, counts } }: { run: ImportRun }) {
  const t = useT(importWords)
  const percent = state === 'writing' ? Math.round((counts.written / Math.max(1, toWrite(counts))) * 100) : undefined
  if (percent === undefined) return <div className={styles.moving} role="progressbar" aria-label={t('state.reading')} />
  return <Progress percent={percent} strokeColor="var(--green)" aria-label={t('state.writing')} />
}

function toWrite({ created, updated }: ImportRun['counts']): number {
  return created + updated
}

const shown = ['read', 'created', 'updated', 'unchanged', 'repeated', 'bad'] as const

function Counts({ run: { counts, state } }: { run: ImportRun }) {
  const t = useT(importWords)
  const { number } = useFormat()
  const isDry = state === 'checked' || state === 'refused'
  const name = (key: (typeof shown)[number]) =>
    isDry && (key === 'created' || key === 'updated') ? t(`counts.${key}.dry`) : t(`counts.${key}`)
  return (
    <dl className={styles.counts} aria-label={t('counts.label')}>
      {shown.map((key) => (
        <div key={key}>
          <dt>{name(key)}</dt>
          <dd className={key === 'bad' && counts.bad > 0 ? styles.late : undefined}>{number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Actions({ run }: { run: ImportRun }) {
  const t = useT(importWords)
  const can = useCan()
  const { message } = App.useApp()
  const download = useDownload(api.getImportErrors)
  const name = `${t('report.errors.name', { file: run.fileName.replace(/\.(csv|csv\.gz|gz|xlsx)$/i, '') })}.xlsx`
  const save = () =>
    download.mutate(
      { sent: { params: { id: run.id } }, name },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  const written = run.state === 'done' && run.counts.created + run.counts.updated + run.counts.unchanged > 0
  if (run.errorWorkbookUrl === null && !written) return null
  return (
    <div className={styles.actions}>
      {written && (run.kind === 'people' || run.kind === 'places') && can('import.undo') && <Undo run={run} />}
      {written && run.kind === 'service-requests' && can('repair.list') && (
        <LinkButton type="primary" to={`/repairs?importId=${run.id}`}>
          {t('report.records')}
        </LinkButton>
      )}
      {run.errorWorkbookUrl !== null && (
        <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={save}>
          {t('report.errors')}
        </Button>
      )}
    </div>
  )
}

/** Takes the whole import back, or says what stands in the way. */
function Undo({ run }: { run: ImportRun }) {
  const t = useT(importWords)
  const { modal } = App.useApp()
  const undo = useAction(api.undoImport, {
    invalidates: [api.getImport, api.listImports, api.listPeople, api.listPlaces],
  })
  const perform = () =>
    undo
      .mutateAsync({ params: { id: run.id } })
      .catch((error: unknown) => void modal.error({ title: t('undo'), content: sentenceOf(error) }))
  return (
    <Button
      danger
      onClick={() =>
        modal.confirm({ title: t('undo.ask'), content: t('undo.about'), okText: t('undo'), onOk: perform })
      }
    >
      {t('undo')}
    </Button>
  )
}
