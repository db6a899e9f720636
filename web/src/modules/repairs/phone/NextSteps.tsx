import { cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { isConflict } from '../../../kernel/problem.ts'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { inOrderOfLikelihood, type DirectVerb } from '../components/verb-endpoints.ts'
import { repairWords } from '../words.ts'
import { isReassigning } from './is-reassigning.ts'
import styles from './RepairPage.module.css'
import { useRepairAction } from './use-repair-action.ts'
import { verbsWithSheet, type VerbWithSheet } from './VerbFields.tsx'
import { VerbSheet } from './VerbSheet.tsx'
import { phoneRepairWords } from './words.ts'

/** Verbs that bring it forward; the others are offered, not urged. */
const forward: readonly cases.CaseVerb[] = [
  'claim',
  'take',
  'decide',
  'accept',
  'start',
  'resume',
  'finish',
  'confirm',
  'rate',
  'assign',
  'close',
]
/** Compared side by side on a wide screen. */
const onDesktop: readonly cases.CaseVerb[] = ['split', 'merge']
/** How many stand in the bar; the rest are behind “more”. */
const IN_SIGHT = 2

interface NextStepsProps {
  repair: Repair
  refresh: () => void
  /** What the last step ran into. */
  failure: unknown
  onFailure: (failure: unknown) => void
}

/** The next step within reach of the thumb, the widest button first. */
export function NextSteps({ repair, refresh, failure, onFailure }: NextStepsProps) {
  const t = useT(phoneRepairWords)
  const tRepair = useT(repairWords)
  const [sheet, setSheet] = useState<VerbWithSheet | 'more'>()
  const direct = useDirectVerb({ repair, refresh, onFailure })
  const verbs = inOrderOfLikelihood(repair.can).filter((verb) => !onDesktop.includes(verb))
  if (verbs.length === 0 && failure === null) return null
  const step = (verb: cases.CaseVerb, first: boolean) => (
    <Button
      key={verb}
      size="large"
      color={first && forward.includes(verb) ? 'primary' : 'default'}
      loading={direct.busy === verb}
      disabled={direct.busy !== undefined && direct.busy !== verb}
      onClick={() => (hasSheet(verb) ? setSheet(verb) : direct.say(verb as DirectVerb))}
    >
      {tRepair(isReassigning(verb, repair) ? 'verb.reassign' : cases.caseVerbs[verb].label)}
    </Button>
  )
  return (
    <div className={styles.bar}>
      <Trouble error={failure} />
      <div className={styles.steps}>
        {verbs.slice(0, IN_SIGHT).map((verb, at) => step(verb, at === 0))}
        {verbs.length > IN_SIGHT && (
          <Button size="large" onClick={() => setSheet('more')}>
            {t('record.more')}
          </Button>
        )}
      </div>
      {sheet === 'more' && (
        <Sheet title={t('record.more')} onClose={() => setSheet((now) => (now === 'more' ? undefined : now))}>
          <div className={styles.others}>{verbs.slice(IN_SIGHT).map((verb) => step(verb, false))}</div>
        </Sheet>
      )}
      {sheet !== undefined && sheet !== 'more' && (
        <VerbSheet verb={sheet} repair={repair} onClose={() => setSheet(undefined)} />
      )}
    </div>
  )
}

const hasSheet = (verb: cases.CaseVerb): verb is VerbWithSheet => (verbsWithSheet as readonly string[]).includes(verb)

/** Verbs that need no more than a tap. What fails stays said above the button, which is the retry. */
function useDirectVerb({ repair, refresh, onFailure }: Omit<NextStepsProps, 'failure'>) {
  const t = useT(repairWords)
  const sayOf = useRepairAction()
  const [busy, setBusy] = useState<DirectVerb>()
  const say = (verb: DirectVerb) => {
    setBusy(verb)
    onFailure(null)
    sayOf(verb, repair, { body: { version: repair.version }, done: t(`verb.done.${verb}`) })
      .catch((error: unknown) => {
        onFailure(error)
        if (isConflict(error)) refresh() // somebody was faster: show how it stands now
      })
      .finally(() => setBusy(undefined))
  }
  return { busy, say }
}
