import type { cases } from '@houqin/contracts'
import { incidentGrades, incidentStates, type IncidentGrade, type IncidentState } from '@houqin/contracts/incidents'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import styles from './desktop/Incidents.module.css'
import { incidentWords } from './words.ts'

const tones: Record<IncidentState, cases.Tone> = { reported: 'wait', analysed: 'ask', closed: 'end', void: 'stop' }

export function IncidentTag({ state }: { state: IncidentState }) {
  const t = useT(incidentWords)
  return <ToneTag tone={tones[state]} label={t(incidentStates[state])} />
}

export function GradeText({ grade }: { grade: IncidentGrade }) {
  const t = useT(incidentWords)
  return <span className={grade === 'below' ? undefined : styles.grave}>{t(incidentGrades[grade])}</span>
}
