import { PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useEffect } from 'react'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { figureAddress, readCell, type Slice } from '../figure-address.ts'
import { periodOfPreset } from '@houqin/contracts/periods'
import { indicatorWords } from '../words.ts'
import { Facts } from './Facts.tsx'
import { FactsDrawer } from './FactsDrawer.tsx'
import { FigureCard } from './FigureCard.tsx'
import { FigureFilters } from './FigureFilters.tsx'
import styles from './IndicatorPage.module.css'
import { SplitFigure } from './SplitFigure.tsx'

/** One indicator: its figure for a period, split, and down to the facts. Everything chosen stands in the address. */
export function IndicatorPage() {
  const t = useT(indicatorWords)
  const { code } = useParams({ strict: false }) as { code: string }
  const registry = useEndpoint(api.listIndicators)
  const { organisation } = useMe()
  const indicator = registry.data?.items.find((one) => one.code === code)
  const name = indicator && t(indicator.name)
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · ${organisation.name}`
  }, [name, organisation.name])
  if (registry.data === undefined)
    return registry.error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={registry.error} onRetry={() => void registry.refetch()} />
    )
  if (indicator === undefined) return <UnknownIndicator code={code} items={registry.data.items} />
  return (
    <>
      <PageHeader
        title={t(indicator.name)}
        about={t(indicator.definition)}
        actions={
          <>
            <IndicatorSelect code={code} items={registry.data.items} />
            <Button className={styles.print} icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <Explorer indicator={indicator} />
    </>
  )
}

function Explorer({ indicator }: { indicator: IndicatorDefinition }) {
  const today = useFormat().day(useNow())
  const [{ by, cell, vsFrom, vsTo, chart, ...asked }, change] = useAddress(figureAddress)
  const slice: Slice = { ...asked, ...periodOrThisMonth(asked, today) }
  const against = vsFrom !== undefined && vsTo !== undefined && vsFrom <= vsTo ? { from: vsFrom, to: vsTo } : undefined
  const open = readCell(cell)
  return (
    <div className={styles.stack}>
      <FigureFilters code={indicator.code} slice={slice} against={against} today={today} onChange={change} />
      <FigureCard indicator={indicator} slice={slice} against={against} />
      <SplitFigure indicator={indicator} slice={slice} by={by ?? []} against={against} form={chart} onChange={change} />
      <Facts indicator={indicator} slice={slice} />
      <FactsDrawer indicator={indicator} slice={slice} cell={open} onClose={() => change({ cell: null })} />
    </div>
  )
}

function periodOrThisMonth({ from, to }: { from: string | undefined; to: string | undefined }, today: string) {
  const month = periodOfPreset('this-month', today)
  if (from === undefined && to === undefined) return month
  return { from: from ?? `${(to ?? today).slice(0, 4)}-01-01`, to: to ?? today }
}

/** Another indicator for the same period and filters. */
function IndicatorSelect({ code, items }: { code: string; items: readonly IndicatorDefinition[] }) {
  const t = useT(indicatorWords)
  const navigate = useNavigate()
  const go = (next: string) =>
    void navigate({
      to: '/indicators/$code',
      params: { code: next } as never,
      search: (({ cell: _closed, ...kept }: Record<string, string>) => kept) as never,
    })
  return (
    <Select
      className={styles.choose}
      aria-label={t('choose')}
      placeholder={t('choose')}
      showSearch={{ optionFilterProp: 'label' }}
      options={items.map((one) => ({ value: one.code, label: t(one.name) }))}
      value={items.some((one) => one.code === code) ? code : undefined}
      popupMatchSelectWidth={false}
      onChange={go}
    />
  )
}

function UnknownIndicator({ code, items }: { code: string; items: readonly IndicatorDefinition[] }) {
  const t = useT(indicatorWords)
  const answer = useEndpoint(api.getIndicator, { params: { code }, query: { from: '2000-01-01', to: '2000-01-01' } })
  return (
    <>
      <PageHeader title={t('indicators.title')} actions={<IndicatorSelect code={code} items={items} />} />
      {answer.error !== null && <ErrorState error={answer.error} />}
    </>
  )
}
