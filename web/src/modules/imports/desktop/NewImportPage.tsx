import { ArrowLeftOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useCan, useMe } from '../../../kernel/session.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { guessMapping } from '../guess-mapping.ts'
import { importKindOf, importKinds, type ImportKind } from '../import-kinds.ts'
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
  const can = useCan()
  const kinds = importKinds.filter((one) => can(importKindOf[one].permission))
  const [settings, setSettings] = useState<ImportSettings>({
    kind: kinds[0] ?? 'service-requests',
    columns: {},
    timeZone: organisation.timeZone,
    dateOrder: 'auto',
    missing: [],
    onBadRow: 'refuse',
  })
  const change = (next: Partial<ImportSettings>) => setSettings((known) => ({ ...known, ...next }))
  const choose = (next: Chosen | undefined) => {
    setChosen(next)
    change({ columns: next === undefined ? {} : guessMapping(next.inspection.columns, settings.kind) })
  }
  const chooseKind = (kind: ImportKind) =>
    change({ kind, columns: chosen === undefined ? {} : guessMapping(chosen.inspection.columns, kind) })
  const { hasDates } = importKindOf[settings.kind]
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
        <KindChoice kinds={kinds} value={settings.kind} onChange={chooseKind} />
        <FileStep chosen={chosen} onChoose={choose} />
        {chosen !== undefined && (
          <>
            <FilePreview kind={settings.kind} inspection={chosen.inspection} columns={settings.columns} />
            <MappingStep
              kind={settings.kind}
              inspection={chosen.inspection}
              columns={settings.columns}
              onChange={(columns) => change({ columns })}
            />
            {hasDates && <DateStep settings={settings} onChange={change} />}
            <BadRowStep
              number={hasDates ? 4 : 3}
              value={settings.onBadRow}
              onChange={(onBadRow) => change({ onBadRow })}
            />
            <RunStep key={chosen.file.name + chosen.file.lastModified} file={chosen.file} settings={settings} />
          </>
        )}
      </div>
    </>
  )
}

interface KindChoiceProps {
  kinds: readonly ImportKind[]
  value: ImportKind
  onChange: (kind: ImportKind) => void
}

/** What to import, and how its records are recognised. */
function KindChoice({ kinds, value, onChange }: KindChoiceProps) {
  const t = useT(importWords)
  return (
    <div className={styles.kind}>
      <Segmented<ImportKind>
        aria-label={t('kind.label')}
        value={value}
        onChange={onChange}
        options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <p>{t(`kind.${value}.about`)}</p>
    </div>
  )
}
