import { api } from '@houqin/contracts'
import { referenceKey } from '@houqin/contracts/narrative'
import { Link } from '@tanstack/react-router'
import { Button, Popover, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import type { FigureAttributes } from './extensions.ts'
import styles from './Editor.module.css'
import { togetherWords } from './words.ts'

const FORMATS = ['near', 'over', 'least', 'wan:1', 'numerals'] as const

interface FigureCardProps {
  partId: string
  figure: FigureAttributes
  rect: DOMRect
  onClose: () => void
  onChange: (figure: FigureAttributes) => void
  onRemove: () => void
}

/** What a figure in the text is: value, days, records, and how it is worded. */
export function FigureCard({ partId, figure, rect, onClose, onChange, onRemove }: FigureCardProps) {
  const t = useT(togetherWords)
  const worded = useWordings(partId, figure)
  return (
    <Popover
      open
      trigger="click"
      onOpenChange={(open) => !open && onClose()}
      title={figure.name}
      content={
        <div className={styles.card}>
          <About partId={partId} figure={figure} />
          <label className={styles.format}>
            <span>{t('figure.format')}</span>
            <Select
              size="small"
              value={figure.reference.format ?? ''}
              options={['', ...FORMATS].map((value) => ({
                value,
                label: `${t(value === '' ? 'format.exact' : `format.${value as (typeof FORMATS)[number]}`)} ${worded(value)}`,
              }))}
              onChange={(value) =>
                onChange({
                  ...figure,
                  reference: { ...figure.reference, format: value === '' ? null : value },
                  text: worded(value),
                })
              }
            />
          </label>
          <Button size="small" type="text" danger onClick={onRemove}>
            {t('figure.remove')}
          </Button>
        </div>
      }
    >
      <span
        className={styles.anchor}
        style={{ left: rect.left, top: rect.top, width: rect.width, height: rect.height }}
      />
    </Popover>
  )
}

function About({ partId, figure: { reference } }: { partId: string; figure: FigureAttributes }) {
  const t = useT(togetherWords)
  const can = useCan()
  const format = useFormat()
  const known = useResolved(partId, [reference])?.[0]?.figure
  if (known === undefined) return null
  return (
    <>
      <p className={styles.exact}>
        {known.text}
        <small>{t('figure.records', { n: format.number(known.records) })}</small>
      </p>
      <p className={styles.faint}>{t('figure.period', { from: known.query.from, to: known.query.to })}</p>
      {can('indicator.list') && (
        <Link
          to="/indicators/$code"
          params={{ code: known.indicator } as never}
          search={known.query as never}
          target="_blank"
        >
          {t('figure.open')}
        </Link>
      )}
    </>
  )
}

/** How the figure reads in each wording. */
function useWordings(partId: string, { reference, text }: FigureAttributes): (format: string) => string {
  const all = ['', ...FORMATS].map((format) => ({ ...reference, format: format === '' ? null : format }))
  const items = useResolved(partId, all) ?? []
  return (format) =>
    items.find(({ key }) => key === referenceKey({ ...reference, format: format === '' ? null : format }))?.figure
      .text ?? text
}

function useResolved(partId: string, references: readonly FigureAttributes['reference'][]) {
  return useEndpoint(api.resolvePartFigures, { params: { id: partId }, body: { references: [...references] } }).data
    ?.items
}
