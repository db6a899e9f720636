import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Figure, FigureRow } from '../../../ui/Figure.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

/** Share of letters signed, and by unit who has not signed. */
export function Coverage({ planId }: { planId: string }) {
  const t = useT(goalWords)
  const format = useFormat()
  const coverage = useEndpoint(api.getLetterCoverage, { params: { id: planId } }).data
  if (coverage === undefined || coverage.due === 0) return null
  const waiting = coverage.units.flatMap((unit) => unit.waiting)
  return (
    <>
      <FigureRow>
        <Figure
          name={t('letters.rate')}
          value={coverage.rate === null ? '—' : format.percent(Number(coverage.rate))}
          to="/goals/letters?view=signed"
        />
        <Figure name={t('letters.signed')} value={`${coverage.signed} / ${coverage.due}`} to="/goals/letters" />
        <Figure
          name={t('letters.waiting')}
          value={format.number(waiting.length)}
          to="/goals/letters?view=open"
          late={waiting.length > 0}
        />
      </FigureRow>
      <div className={`${styles.scroll} ${styles.section}`}>
        <table className={styles.table} aria-label={t('letters.byUnit')}>
          <thead>
            <tr>
              <th scope="col">{t('plan.unit')}</th>
              <th scope="col" className={styles.right}>
                {t('letters.signed')}
              </th>
              <th scope="col">{t('letters.waiting')}</th>
              <th scope="col" className={styles.right}>
                {t('letters.without')}
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.units.map((unit) => (
              <tr key={unit.unit.id}>
                <th scope="row">{unit.unit.name}</th>
                <td className={styles.right}>
                  {unit.signed} / {unit.due}
                </td>
                <td className={styles.off}>{unit.waiting.map(({ name }) => name).join('、')}</td>
                <td className={styles.right}>{unit.without === 0 ? '' : unit.without}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.section} />
    </>
  )
}
