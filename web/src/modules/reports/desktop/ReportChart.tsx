import type { Report, ReportBlock } from '@houqin/contracts/reports'
import { useRouter } from '@tanstack/react-router'
import { useCan } from '../../../kernel/session.tsx'
import { speaker } from '../../../kernel/terms.ts'
import { Chart } from '../../../ui/Chart.tsx'
import { figureLink } from '../figure-link.ts'
import { reportWords } from '../words.ts'
import styles from './ReportDocument.module.css'

interface ReportChartProps {
  chart: Extract<ReportBlock, { kind: 'chart' }>
  number: number
  language: Report['language']
}

export function ReportChart({ chart, number, language }: ReportChartProps) {
  const say = speaker(reportWords, language)
  const router = useRouter()
  const can = useCan()
  const open = (series: number, point: number) => {
    const figure = chart.series[series]?.points[point]?.figure
    if (figure !== undefined && can('indicator.list')) router.history.push(figureLink(figure))
  }
  return (
    <div className={styles.chart}>
      <Chart
        title={say('chart.number', { n: number, title: chart.title })}
        about={chart.unit === '' ? undefined : say('chart.unit', { unit: chart.unit })}
        form={chart.form}
        series={chart.series.map(({ name, points }) => ({
          name,
          points: points.map(({ label, figure }) => ({
            label,
            value: figure.exact === null ? null : Number(figure.exact),
            text: figure.text,
          })),
        }))}
        onPick={open}
      />
    </div>
  )
}
