import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useT } from '../../../kernel/i18n.ts'
import { importTones, type ImportState } from '../import-states.ts'
import { importWords } from '../words.ts'
import styles from './ImportStateTag.module.css'

const marks = { busy: ClockCircleOutlined, well: CheckCircleOutlined, ill: CloseCircleOutlined } as const

export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useT(importWords)
  const tone = importTones[state]
  const Mark = marks[tone]
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Mark aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
