import { DownOutlined } from '@ant-design/icons'
import { cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { repairWords } from '../words.ts'
import { VerbDrawer, verbsWithForm, type VerbWithForm } from './VerbDrawer.tsx'
import { inOrderOfLikelihood, isWithDesk, useDirectVerbs, type DirectVerb } from './verb-endpoints.ts'

const VISIBLE = 3

interface RepairActionsProps {
  repair: Repair
  onRefresh: () => void
  /** What a verb without a form ran into. */
  onProblem: (error: unknown) => void
}

/** One primary action, the rest by likelihood; what is rare stands behind “more”. */
export function RepairActions({ repair, onRefresh, onProblem }: RepairActionsProps) {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const [form, setForm] = useState<VerbWithForm>()
  const verbs = inOrderOfLikelihood(repair.can)
  const direct = useDirectVerb(repair, onProblem)
  const label = (verb: cases.CaseVerb) =>
    verb === 'assign' && !isWithDesk(repair.state) ? t('verb.reassign') : t(cases.caseVerbs[verb].label)
  const say = (verb: cases.CaseVerb) => (hasForm(verb) ? setForm(verb) : direct.say(verb as DirectVerb))
  return (
    <>
      {verbs.slice(0, VISIBLE).map((verb, index) => (
        <Button
          key={verb}
          type={index === 0 && leadsOn(verb) ? 'primary' : 'default'}
          loading={direct.busy === verb}
          onClick={() => say(verb)}
        >
          {label(verb)}
        </Button>
      ))}
      {verbs.length > VISIBLE && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: verbs.slice(VISIBLE).map((verb) => ({ key: verb, label: label(verb), onClick: () => say(verb) })),
          }}
        >
          <Button>
            {t('verb.more')}
            <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
      {verbsWithForm
        .filter((verb) => repair.can.includes(verb) || verb === form)
        .map((verb) => (
          <VerbDrawer
            key={verb}
            verb={verb}
            repair={repair}
            label={label(verb)}
            open={form === verb}
            onClose={() => setForm(undefined)}
            onDone={() => void message.success(t(`verb.done.${verb}`))}
            onRefresh={onRefresh}
          />
        ))}
    </>
  )
}

/** Sending back and calling off are never the primary action, even where nothing else is left. */
function leadsOn(verb: cases.CaseVerb): boolean {
  return !['return', 'reject', 'cancel', 'reopen', 'decline', 'transfer', 'recall', 'split', 'merge'].includes(verb)
}

function hasForm(verb: cases.CaseVerb): verb is VerbWithForm {
  return (verbsWithForm as readonly cases.CaseVerb[]).includes(verb)
}

/** Verbs that need no form are said at once. */
function useDirectVerb(repair: Repair, onProblem: (error: unknown) => void) {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const [busy, setBusy] = useState<DirectVerb>()
  const actions = useDirectVerbs()
  const say = (verb: DirectVerb) => {
    setBusy(verb)
    onProblem(null)
    actions[verb].mutate(
      { params: { id: repair.id }, body: { version: repair.version } },
      {
        onSuccess: () => void message.success(t(`verb.done.${verb}`)),
        onError: onProblem,
        onSettled: () => setBusy(undefined),
      },
    )
  }
  return { busy, say }
}
