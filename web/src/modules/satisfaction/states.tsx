import type { cases } from '@houqin/contracts'
import { opinionStates, type OpinionState } from '@houqin/contracts/satisfaction/opinion'
import { surveyStates, type SurveyState } from '@houqin/contracts/satisfaction/survey'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import { satisfactionWords } from './words.ts'

const surveyTones: Record<SurveyState, cases.Tone> = { draft: 'wait', open: 'work', closed: 'ask', published: 'end' }
const opinionTones: Record<OpinionState, cases.Tone> = {
  received: 'wait',
  sorted: 'wait',
  replied: 'work',
  improving: 'work',
  implemented: 'ask',
  closed: 'end',
  explained: 'end',
}

export function SurveyTag({ state }: { state: SurveyState }) {
  const t = useT(satisfactionWords)
  return <ToneTag tone={surveyTones[state]} label={t(surveyStates[state])} />
}

export function OpinionTag({ state }: { state: OpinionState }) {
  const t = useT(satisfactionWords)
  return <ToneTag tone={opinionTones[state]} label={t(opinionStates[state])} />
}
