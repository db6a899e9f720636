/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { Icon } from './Icon.tsx'
import { useSpeech } from './language.tsx'
import { deadline, momentInside } from './times.ts'
import { told } from './words.ts'

const stages = ['stageReported', 'stageAssigned', 'stageWorking', 'stageDone', 'stageOver'] as const

interface Props {
  receipt: Receipt
  /** When it was last read, in milliseconds. */
  seenAt: number
}

/** The head of the receipt: number, state in plain words, who has it since when, how long it may still take. */
export function ReceiptState({ receipt, seenAt }: Props) {
  const { say, format } = useSpeech()
  const { says, tone, stage } = told[receipt.state]
  return (
    <section class={`head ${tone}`}>
      <p class="number">
        <span class="hidden">{say('number')} </span>
        {receipt.number}
      </p>
      <h1>{say(says)}</h1>
      {receipt.holder && (tone !== 'ask' || receipt.state === 'done') && (
        <p class="holder">
          {receipt.state === 'done' ? say('waitsForYou') : say('heldBy', { holder: receipt.holder })}
          <span> · {say('since', { time: momentInside(receipt.holderSince, format) })}</span>
          {receipt.next && receipt.state !== 'done' && <span> · {say('nextIs', { next: receipt.next })}</span>}
        </p>
      )}
      <Due receipt={receipt} seenAt={seenAt} />
      {stage !== null && (
        <ol class="stages">
          {stages.map((name, at) => (
            <li key={name} class={markOf(at, stage)} aria-current={at === stage ? 'step' : undefined}>
              <i>{at < stage || stage === 4 ? <Icon name="check" /> : null}</i>
              <span>{say(name)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function markOf(at: number, stage: number): string {
  if (at < stage || stage === 4) return 'past'
  return at === stage ? 'now' : 'next'
}

/** Only while somebody owes the repair: afterwards the time no longer matters to the one who reported. */
function Due({ receipt, seenAt }: Props) {
  const { say, format } = useSpeech()
  const { tone } = told[receipt.state]
  if (receipt.clockStands) return <p class="hint">{say('clockStands')}</p>
  if (receipt.dueAt === null || (tone !== 'wait' && tone !== 'work')) return null
  const left = Date.parse(receipt.dueAt) - seenAt
  const whole = Date.parse(receipt.dueAt) - Date.parse(receipt.reportedAt)
  const pressing = left < 0 ? 'late' : left < whole / 4 ? 'soon' : 'calm'
  return (
    <div class={`due ${pressing}`}>
      <p>
        <span>{say('due', { time: deadline(receipt.dueAt, format) })}</span>
        <b>{say(left < 0 ? 'late' : 'timeLeft', { duration: format.duration(left) })}</b>
      </p>
      <progress
        max={1}
        value={whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 1}
        aria-label={say('progress')}
      />
    </div>
  )
}
