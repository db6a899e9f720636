import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { importKindOf } from '../import-kinds.ts'
import { startImport, type ImportSettings } from '../import-settings.ts'
import { isUnderWay } from '../import-states.ts'
import { useImportRun } from '../use-import-run.ts'
import { importWords } from '../words.ts'
import { ImportReport } from './ImportReport.tsx'
import styles from './RunStep.module.css'
import { Step } from './Step.tsx'

interface RunStepProps {
  file: File
  settings: ImportSettings
}

/** First a dry run of the whole file; once it has said what it found, the import itself. */
export function RunStep({ file, settings }: RunStepProps) {
  const t = useT(importWords)
  const navigate = useNavigate()
  const [dry, setDry] = useState<{ id: string; of: string }>()
  const [sending, setSending] = useState<'dry' | 'import'>()
  const [error, setError] = useState<unknown>(null)
  const run = useImportRun(dry?.id).data
  const decided = JSON.stringify(settings)
  const isChecked = dry?.of === decided && run?.state === 'checked'
  const isPossible = importKindOf[settings.kind].required.every((field) => settings.columns[field] !== undefined)
  const send = async (kind: 'dry' | 'import') => {
    setSending(kind)
    setError(null)
    try {
      const id = await startImport(file, settings, kind === 'dry')
      if (kind === 'dry') setDry({ id, of: decided })
      else await navigate({ to: '/imports/$id', params: { id } as never })
    } catch (thrown) {
      setError(thrown)
    } finally {
      setSending(undefined)
    }
  }
  const isBusy = sending !== undefined || (run !== undefined && isUnderWay(run.state))
  const isHopeless = isChecked && run.counts.bad > 0 && settings.onBadRow === 'refuse'
  return (
    <Step number={importKindOf[settings.kind].hasDates ? 5 : 4} title={t('step.run')} about={t('step.run.about')}>
      {error !== null && <ProblemAlert error={error} />}
      <div className={styles.buttons}>
        <Button
          type={isChecked ? 'default' : 'primary'}
          disabled={!isPossible || isBusy}
          loading={sending === 'dry'}
          onClick={() => void send('dry')}
        >
          {t('run.dry')}
        </Button>
        <Button
          type={isChecked ? 'primary' : 'default'}
          disabled={!isChecked || isBusy || isHopeless}
          loading={sending === 'import'}
          onClick={() => void send('import')}
        >
          {t('run.import')}
        </Button>
        {sending !== undefined && <span className={styles.faint}>{t('run.sending')}</span>}
        {dry !== undefined && dry.of !== decided && <span className={styles.faint}>{t('run.changed')}</span>}
        {isHopeless && <span className={styles.late}>{t('run.hopeless', { n: run.counts.bad })}</span>}
      </div>
      {run !== undefined && (
        <div className={styles.report}>
          <ImportReport run={run} />
        </div>
      )}
    </Step>
  )
}
