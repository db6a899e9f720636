import { useEffect, useRef, useState } from 'react'
import styles from './Chart.module.css'
import { chartHeight, chartOption, type ChartData } from './chart-option.ts'

interface ChartProps extends ChartData {
  /** What is drawn. */
  title: string
  /** Unit and period. */
  about?: string
  /** Pixels, where the drawing fills a given room; its title then stands beside it and is only read aloud here. */
  room?: number
  /** What is left out of the drawing. */
  note?: string
  /** Says which point was clicked; the same must be reachable in the table beside the chart. */
  onPick?: (series: number, point: number) => void
}

/** Lines or bars, labelled directly, from zero; title, unit and period stand above as text. */
export function Chart({ title, about, note, room, onPick, ...data }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const height = room ?? chartHeight(data, width)
  useDrawing(box, data, { width, height, onPick })
  return (
    <figure className={styles.chart}>
      {room === undefined && (
        <figcaption className={styles.caption}>
          {title}
          {about !== undefined && <span>{about}</span>}
        </figcaption>
      )}
      <div ref={box} className={styles.drawing} style={{ height }} role="img" aria-label={`${title} ${about ?? ''}`} />
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </figure>
  )
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (box.current === null) return
    // Paper is narrower than the screen; what is drawn is scaled to it instead of drawn again.
    const paper = window.matchMedia('print')
    const observer = new ResizeObserver(([entry]) => {
      if (!paper.matches) setWidth(Math.round(entry?.contentRect.width ?? 0))
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}

interface Frame {
  width: number
  height: number
  onPick: ChartProps['onPick']
}

function useDrawing(box: React.RefObject<HTMLDivElement | null>, data: ChartData, { width, height, onPick }: Frame) {
  const drawn = JSON.stringify(data)
  const given = useRef({ onPick, axisText: data.axisText })
  useEffect(() => {
    given.current = { onPick, axisText: data.axisText }
  })
  useEffect(() => {
    let dispose = () => {}
    let gone = false
    void import('./charts.ts').then(({ init }) => {
      if (gone || box.current === null || width === 0) return
      const chart = init(box.current, null, { renderer: 'svg', width, height })
      chart.setOption(chartOption({ ...(JSON.parse(drawn) as ChartData), axisText: given.current.axisText }, width))
      chart.on('click', ({ seriesIndex, dataIndex }) => given.current.onPick?.(seriesIndex ?? 0, dataIndex))
      dispose = () => chart.dispose()
    })
    return () => {
      gone = true
      dispose()
    }
  }, [box, drawn, width, height])
}
