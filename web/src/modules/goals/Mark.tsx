import {
  followUpStates,
  goalPlanStates,
  letterStates,
  outcomes,
  type FollowUpState,
  type GoalPlanState,
  type LetterState,
  type Outcome,
} from '@houqin/contracts/goals'
import { useT } from '../../kernel/i18n.ts'
import { terms } from '../../kernel/terms.ts'
import styles from './Mark.module.css'

const none = terms({})

/** Signs that read without colour. */
const signs = { met: '✓', missed: '✗', unmeasurable: '—', pending: '○' } as const satisfies Record<Outcome, string>

/** How a target stood: a sign and a word. */
export function OutcomeMark({ outcome, bare = false }: { outcome: Outcome; bare?: boolean }) {
  const t = useT(none)
  return (
    <span className={`${styles.mark} ${styles[outcome]}`}>
      <span aria-hidden>{signs[outcome]}</span>
      <span className={bare ? 'visually-hidden' : undefined}>{t(outcomes[outcome])}</span>
    </span>
  )
}

const tones = {
  draft: 'pending',
  submitted: 'ask',
  issued: 'met',
  concluded: 'end',
  void: 'unmeasurable',
  open: 'pending',
  returned: 'missed',
  accepted: 'end',
  signed: 'end',
  replaced: 'unmeasurable',
} as const

/** State of a plan, a follow-up or a letter. */
export function GoalStateTag(props: { plan: GoalPlanState } | { followUp: FollowUpState } | { letter: LetterState }) {
  const t = useT(none)
  const [state, words] =
    'plan' in props
      ? ([props.plan, goalPlanStates[props.plan]] as const)
      : 'followUp' in props
        ? ([props.followUp, followUpStates[props.followUp]] as const)
        : ([props.letter, letterStates[props.letter]] as const)
  return <span className={`${styles.tag} ${styles[tones[state]]}`}>{t(words)}</span>
}
