import { api } from '@houqin/contracts'
import type { PrintedFigure } from '@houqin/contracts/reports'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { reportWords } from '../words.ts'
import styles from './ReportDocument.module.css'

/** A printed figure that opens its facts, for those who may see them. */
export function FigureLink({ figure }: { figure: PrintedFigure }) {
  const t = useT(reportWords)
  const can = useCan()
  const name = useIndicatorName()(figure.indicator)
  if (!can('indicator.list')) return <span>{figure.text}</span>
  return (
    <Link
      to="/indicators/$code"
      params={{ code: figure.indicator } as never}
      search={figure.query as never}
      preload={false}
      className={styles.figure}
      title={t('figure.open', { text: figure.text, name, records: figure.records })}
    >
      {figure.text}
    </Link>
  )
}

/** Names of indicators in the reader's language; the code where there is none. */
export function useIndicatorName(): (code: string) => string {
  const t = useT(reportWords)
  const can = useCan()
  const indicators = useEndpoint(api.listIndicators, { enabled: can('indicator.list') }).data?.items ?? []
  return (code) => {
    const found = indicators.find((indicator) => indicator.code === code)
    return found === undefined ? code : t(found.name)
  }
}
