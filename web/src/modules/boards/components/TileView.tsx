import type { TileFigures } from '@houqin/contracts/boards'
import type { CSSProperties } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { Chart } from '../../../ui/Chart.tsx'
import { indicatorWords } from '../../indicators/words.ts'
import { tileAddress } from '../tile-address.ts'
import { tileText } from '../tile-text.ts'
import { tileNote, type TileNote } from '../tile-note.ts'
import { boardWords } from '../words.ts'
import { PartBars } from './PartBars.tsx'
import styles from './TileView.module.css'

export interface TileLook {
  /** Pixels of a drawing, and of its letters. */
  room: number
  fontSize: number
  /** Parts that have room. */
  most: number
}

const plainLook: TileLook = { room: 170, fontSize: 12, most: 8 }

/** Signs of a figure that have room at full size. */
const ROOMY = 8

interface TileViewProps {
  figures: TileFigures
  look?: TileLook
  /** What a tile leads by: a link of the router, or a plain one on a wall. */
  link: (to: string, label: string) => React.ReactNode
}

/** One figure of a board, as a figure, a line, bars or a ranking; its name opens the same figure with its records. */
export function TileView({ figures, look = plainLook, link }: TileViewProps) {
  const t = useT(boardWords)
  const { tile, indicator } = figures
  if (indicator === null)
    return (
      <Closed figures={figures} name={tile.title === null ? tile.indicator : t(tile.title)} said={t('tile.gone')} />
    )
  const name = t(tile.title ?? indicator.name)
  if (figures.refused) return <Closed figures={figures} name={name} said={t('tile.refused')} />
  return (
    <article className={`${styles.tile} ${styles[tile.size]}`} data-show={tile.show}>
      <Head figures={figures}>{link(tileAddress(figures), name)}</Head>
      {tile.show !== 'ranking' && tile.show !== 'split' && <Total figures={figures} />}
      {tile.show === 'trend' && <Trend figures={figures} name={name} look={look} />}
      {(tile.show === 'ranking' || tile.show === 'split') && <PartBars figures={figures} most={look.most} />}
    </article>
  )
}

function Closed({ figures, name, said }: { figures: TileFigures; name: string; said: string }) {
  return (
    <article className={`${styles.tile} ${styles[figures.tile.size]}`}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.note}>{said}</p>
    </article>
  )
}

function Head({ figures, children }: { figures: TileFigures; children: React.ReactNode }) {
  const t = useT(boardWords)
  const words = useT(indicatorWords)
  const { tile, indicator, period } = figures
  const isParts = tile.show === 'ranking' || tile.show === 'split'
  const unit = indicator === null || indicator.unit === 'ratio' ? '' : words(indicator.unitName)
  const said = [
    indicator?.kind === 'balance' ? words('period.asAt', { to: period.to.slice(5) }) : words(`period.${tile.period}`),
    ...(isParts && tile.by !== null ? [t('tile.by', { by: words(`dimension.${tile.by}`).toLowerCase() })] : []),
    ...(isParts && unit !== '' ? [unit] : []),
  ]
  return (
    <header className={styles.head}>
      <h3 className={styles.name}>{children}</h3>
      <span className={styles.period}>{said.join(' · ')}</span>
    </header>
  )
}

function Total({ figures }: { figures: TileFigures }) {
  const t = useT(boardWords)
  const words = useT(indicatorWords)
  const format = useFormat()
  const { indicator, total } = figures
  if (indicator === null) return null
  const note = tileNote(figures, { t, words, format })
  const isLate = note?.verdict === 'worse' && figures.tile.compare === 'bound'
  const { text, unit } =
    total.missing === 'no-register'
      ? { text: t('tile.no-register'), unit: '' }
      : tileText(indicator, total.value, { words, format })
  // Long figures are written smaller, so that none is cut.
  const scale = Math.min(1, ROOMY / (text.length + unit.length / 2))
  return (
    <div className={styles.total}>
      <p className={isLate ? styles.late : styles.value} style={{ '--scale': scale } as CSSProperties}>
        {text}
        {unit !== '' && <span className={styles.unit}>{unit}</span>}
      </p>
      {note !== null && <Note note={note} />}
    </div>
  )
}

function Note({ note: { said, verdict } }: { note: TileNote }) {
  return (
    <p className={styles.note}>
      {verdict !== undefined && (
        <svg className={styles[verdict]} viewBox="0 0 10 10" aria-hidden focusable="false">
          <path
            d={verdict === 'better' ? 'M1 5.5 4 8.5 9 1.5' : 'M1.5 1.5l7 7m0-7-7 7'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
      )}
      {said}
    </p>
  )
}

function Trend({ figures, name, look }: { figures: TileFigures; name: string; look: TileLook }) {
  const t = useT(boardWords)
  const format = useFormat()
  const { indicator, rows } = figures
  if (indicator === null) return null
  if (rows.length === 0) return <p className={styles.note}>{t('tile.empty')}</p>
  const points = rows.map(({ part, value }) => ({
    label: part.key.length > 5 && !part.key.includes('Q') ? part.key.slice(part.key.length === 10 ? 5 : 2) : part.key,
    value,
    text: figureText(indicator, value, format),
  }))
  return (
    <Chart
      title={name}
      form="line"
      room={look.room}
      fontSize={look.fontSize}
      series={[{ name, points }]}
      most={indicator.unit === 'ratio' ? 1 : undefined}
    />
  )
}
