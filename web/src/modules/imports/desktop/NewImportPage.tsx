import { ArrowLeftOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useMe } from '../../../kernel/session.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { guessMapping } from '../guess-mapping.ts'
import type { ImportSettings, Inspection } from '../import-settings.ts'
import { importWords } from '../words.ts'
import { BadRowStep } from './BadRowStep.tsx'
import { DateStep } from './DateStep.tsx'
import { FilePreview } from './FilePreview.tsx'
import { FileStep } from './FileStep.tsx'
import { MappingStep } from './MappingStep.tsx'
import styles from './NewImportPage.module.css'
import { RunStep } from './RunStep.tsx'

interface Chosen {
  file: File
  inspection: Inspection
}

/** File, columns, times, bad rows, dry run, import: one page, downwards. */
export function NewImportPage() {
  const t = useT(importWords)
  const { organisation } = useMe()
  const [chosen, setChosen] = useState<Chosen>()
  const [settings, setSettings] = useState<ImportSettings>({
    columns: {},
    timeZone: organisation.timeZone,
    dateOrder: 'auto',
    missing: [],
    onBadRow: 'refuse',
  })
  const change = (next: Partial<ImportSettings>) => setSettings((known) => ({ ...known, ...next }))
  const choose = (next: Chosen | undefined) => {
    setChosen(next)
    change({ columns: next === undefined ? {} : guessMapping(next.inspection.columns) })
  }
  return (
    <>
      <PageHeader
        title={t('imports.new')}
        about={t('imports.about')}
        actions={
          <LinkButton icon={<ArrowLeftOutlined />} to="/imports">
            {t('report.back')}
          </LinkButton>
        }
      />
      <div className={styles.steps}>
        <FileStep chosen={chosen} onChoose={choose} />
        {chosen !== undefined && (
          <>
            <FilePreview inspection={chosen.inspection} columns={settings.columns} />
            <MappingStep
              inspection={chosen.inspection}
              columns={settings.columns}
              onChange={(columns) => change({ columns })}
            />
            <DateStep settings={settings} onChange={change} />
            <BadRowStep value={settings.onBadRow} onChange={(onBadRow) => change({ onBadRow })} />
            <RunStep key={chosen.file.name + chosen.file.lastModified} file={chosen.file} settings={settings} />
          </>
        )}
      </div>
    </>
  )
}
