import { CheckCircleOutlined, CloseOutlined, LoadingOutlined, UploadOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { DocumentCheck, LayoutPoint } from '@houqin/contracts/report-documents'
import type { Report } from '@houqin/contracts/reports'
import { Button } from 'antd'
import { useRef } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { reportWords } from '../words.ts'
import { EditedFigures } from './EditedFigures.tsx'
import styles from './LedgerCheck.module.css'

const WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Holds an edited copy of the document against the summary; nothing is kept. */
export function DocumentCheckPanel({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useT(reportWords)
  const input = useRef<HTMLInputElement>(null)
  const check = useAction(api.checkReportDocument)
  const send = (file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file, file.name)
    check.mutate({ params: { id: report.id }, body })
  }
  return (
    <section className={styles.check} aria-label={t('edited.title')}>
      <Button
        className={styles.close}
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('check.close')}
        onClick={onClose}
      />
      <h2 className={styles.title}>{t('edited.title')}</h2>
      <p className={styles.about}>{t('edited.about')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={WORD}
        aria-label={t('edited.choose')}
        onChange={(event) => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button icon={<UploadOutlined aria-hidden />} loading={check.isPending} onClick={() => input.current?.click()}>
        {t(check.data === undefined ? 'edited.choose' : 'edited.again')}
      </Button>
      {check.isPending && (
        <p role="status">
          <LoadingOutlined aria-hidden /> {t('edited.running')}
        </p>
      )}
      {check.error !== null && <ProblemAlert error={check.error} />}
      {check.data !== undefined && !check.isPending && <Findings check={check.data} />}
    </section>
  )
}

function Findings({ check }: { check: DocumentCheck }) {
  const t = useT(reportWords)
  const format = useFormat()
  const { fileName: file, checked, changed, missing, moved, repeated } = check
  const differ = changed.length + missing.length + moved.length + repeated.length
  const n = format.number(checked)
  return (
    <>
      {differ === 0 ? (
        <p role="status" className={styles.same}>
          <CheckCircleOutlined aria-hidden /> {t('edited.same', { file, n })}
        </p>
      ) : (
        <p role="status">{t('edited.differ', { file, n, differ: format.number(differ) })}</p>
      )}
      <EditedFigures check={check} />
      <Layout points={check.layout} />
    </>
  )
}

function Layout({ points }: { points: readonly LayoutPoint[] }) {
  const t = useT(reportWords)
  const odd = points.filter(({ kept }) => !kept)
  const n = points.length
  return (
    <>
      <h3 className={styles.title}>{t('edited.layout')}</h3>
      {odd.length === 0 ? (
        <p className={styles.same}>
          <CheckCircleOutlined aria-hidden /> {t('edited.layout.kept', { n })}
        </p>
      ) : (
        <>
          <p>{t('edited.layout.odd', { n, odd: odd.length })}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('edited.point')}</th>
                <th scope="col">{t('edited.wanted')}</th>
                <th scope="col">{t('edited.found')}</th>
              </tr>
            </thead>
            <tbody>
              {odd.map(({ point, name, wanted, found }) => (
                <tr key={point}>
                  <th scope="row">{name}</th>
                  <td>{wanted}</td>
                  <td>{found}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}
