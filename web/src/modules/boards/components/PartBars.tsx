import type { TileFigures } from '@houqin/contracts/boards'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { boardWords } from '../words.ts'
import styles from './PartBars.module.css'

interface PartBarsProps {
  figures: TileFigures
  most: number
}

/** The parts of a figure, the largest first, each with a bar from nought and its number. */
export function PartBars({ figures: { tile, indicator, rows, more }, most }: PartBarsProps) {
  const t = useT(boardWords)
  const format = useFormat()
  if (indicator === null) return null
  if (rows.length === 0) return <p className={styles.more}>{t('tile.empty')}</p>
  const shown = rows.slice(0, most)
  const left = more + rows.length - shown.length
  const widest = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), Number.MIN_VALUE)
  return (
    <>
      <ol className={styles.parts}>
        {shown.map(({ part, value }, index) => (
          <li key={part.key} className={styles.part}>
            {tile.show === 'ranking' && <span className={styles.rank}>{index + 1}</span>}
            <span className={styles.name} title={part.name}>
              {part.name.split(' / ').slice(-2).join(' / ')}
            </span>
            <span className={styles.track} aria-hidden>
              <span className={styles.bar} style={{ width: `${(Math.abs(value ?? 0) / widest) * 100}%` }} />
            </span>
            <span className={styles.value}>{figureText(indicator, value, format)}</span>
          </li>
        ))}
      </ol>
      {left > 0 && <p className={styles.more}>{t('tile.more', { n: left })}</p>}
    </>
  )
}
