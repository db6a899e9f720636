import { cases } from '@houqin/contracts'
import { hazardGrades, hazardStates, type HazardGrade } from '@houqin/contracts/hazards/words'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import { hazardWords } from './words.ts'
import styles from './tags.module.css'

/** Where a hazard stands, in the trade's words. */
export function HazardTag({ state }: { state: cases.CaseState }) {
  const t = useT(hazardWords)
  return <ToneTag tone={cases.caseStates[state].tone} label={t(hazardStates[state])} />
}

export function GradeTag({ grade }: { grade: HazardGrade | null }) {
  const t = useT(hazardWords)
  if (grade === null) return <span className={styles.none}>{t('row.ungraded')}</span>
  return <span className={grade === 'major' ? styles.major : undefined}>{t(hazardGrades[grade])}</span>
}
