import { FileExcelOutlined, LoadingOutlined } from '@ant-design/icons'
import { useId, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { inspectFile, type Inspection } from '../import-settings.ts'
import { importWords } from '../words.ts'
import styles from './FileStep.module.css'
import { Step } from './Step.tsx'

interface FileStepProps {
  chosen: { file: File; inspection: Inspection } | undefined
  onChoose: (chosen: { file: File; inspection: Inspection } | undefined) => void
}

/** Takes the file by a click or a drop and has its header and first rows read. */
export function FileStep({ chosen, onChoose }: FileStepProps) {
  const t = useT(importWords)
  const inputId = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    setError(null)
    onChoose(undefined)
    try {
      onChoose({ file, inspection: await inspectFile(file) })
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Step number={1} title={t('step.file')} about={t('file.kinds')}>
      {error !== null && <ProblemAlert error={error} />}
      <div className={styles.drop}>
        {busy ? (
          <LoadingOutlined className={styles.icon} aria-hidden />
        ) : (
          <FileExcelOutlined className={styles.icon} aria-hidden />
        )}
        <label htmlFor={inputId}>
          <FileLine busy={busy} file={chosen?.file} />
        </label>
        {/* Lies over the whole field: a file input takes clicks, keys and dropped files by itself. */}
        <input
          id={inputId}
          className={styles.input}
          type="file"
          accept=".csv,.gz,.xlsx"
          disabled={busy}
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
      </div>
      {chosen !== undefined && (
        <ul className={styles.findings}>
          {chosen.inspection.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </Step>
  )
}

function FileLine({ busy, file }: { busy: boolean; file: File | undefined }) {
  const t = useT(importWords)
  if (busy) return <span>{t('file.reading')}</span>
  if (file === undefined) return <span>{t('file.drop')}</span>
  return (
    <span>
      <strong className={styles.name}>{t('file.size', { name: file.name, size: sizeOf(file.size) })}</strong>
      <span className={styles.change}>{t('file.change')}</span>
    </span>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
