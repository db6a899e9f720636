import { ExportOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Dimension, IndicatorDefinition } from '@houqin/contracts/indicators'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { stringifySearch } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { effectivePeriod, sliceOfCell, type Cell, type Slice } from '../figure-address.ts'
import { isTime } from '../is-time.ts'
import { indicatorWords } from '../words.ts'
import { Facts } from './Facts.tsx'
import { BigFigure, MadeOf } from './FigureCard.tsx'
import styles from './FactsDrawer.module.css'

interface FactsDrawerProps {
  indicator: IndicatorDefinition
  slice: Slice
  /** The part that is open; undefined: none. */
  cell: Cell | undefined
  onClose: () => void
}

/** One part of a split figure beside the page, down to its facts. */
export function FactsDrawer({ indicator, slice, cell, onClose }: FactsDrawerProps) {
  const t = useT(indicatorWords)
  const [shown, setShown] = useState(cell)
  const key = JSON.stringify(cell)
  useEffect(() => {
    if (key !== undefined) setShown(JSON.parse(key) as Cell)
  }, [key])
  const part = shown && sliceOfCell(slice, shown, indicator.kind)
  return (
    <Drawer
      open={cell !== undefined}
      onClose={onClose}
      size={760}
      title={t(indicator.name)}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      extra={
        part !== undefined && (
          <LinkButton to={`/indicators/${indicator.code}${stringifySearch(part)}`} icon={<ExportOutlined />}>
            {t('drawer.page')}
          </LinkButton>
        )
      }
    >
      {part !== undefined && shown !== undefined && <Part indicator={indicator} part={part} cell={shown} />}
    </Drawer>
  )
}

function Part({ indicator, part, cell }: { indicator: IndicatorDefinition; part: Slice; cell: Cell }) {
  const t = useT(indicatorWords)
  const dimensions = Object.keys(cell) as Dimension[]
  const named: readonly Dimension[] = dimensions.filter((dimension) => !isTime(dimension))
  const answer = useEndpoint(api.getIndicator, { params: { code: indicator.code }, query: { ...part, by: [...named] } })
  const figure = answer.data?.total
  const names = dimensions.map((dimension) =>
    named.includes(dimension) ? (answer.data?.rows[0]?.parts[dimension]?.name ?? '…') : cell[dimension],
  )
  const { from, to } = effectivePeriod(part)
  return (
    <>
      <div className={styles.head}>
        <p className={styles.names}>{names.join(' · ')}</p>
        <p className={styles.faint}>
          {indicator.kind === 'balance' ? t('period.asAt', { to }) : t('period.range', { from, to })}
        </p>
        <BigFigure indicator={indicator} figure={figure} />
        {figure !== undefined && (
          <p>
            <MadeOf indicator={indicator} figure={figure} />
          </p>
        )}
      </div>
      <Facts indicator={indicator} slice={part} compact />
    </>
  )
}
