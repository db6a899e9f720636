/** @jsxImportSource preact */
import type { CaseState } from '@houqin/contracts/cases'
import { useSpeech } from './language.tsx'
import { told } from './words.ts'

/** A state as a word with a mark; the colour only repeats it. */
export function StateMark({ state }: { state: CaseState }) {
  const { say } = useSpeech()
  const { says, tone } = told[state]
  return <span class={`state ${tone}`}>{say(says)}</span>
}
