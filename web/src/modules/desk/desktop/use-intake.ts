import { api, type cases, type ResponseOf } from '@houqin/contracts'
import type { CallKind, ServiceCall } from '@houqin/contracts/desk'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '../../../kernel/queries.ts'
import { guessKind } from '../guess-kind.ts'

export interface Intake {
  phone: string
  callerName: string
  personId: string | undefined
  kind: CallKind
  content: string
  placeId: string | undefined
  categoryId: string | undefined
  urgency: cases.Urgency
  answer: string
  /** The open repair that the caller has met too. */
  joinId: string | undefined
  /** The open case that an inquiry is about. */
  caseId: string | undefined
}

export type Card = ResponseOf<typeof api.readRepairSentence>

const nothing: Intake = {
  phone: '',
  callerName: '',
  personId: undefined,
  kind: 'repair',
  content: '',
  placeId: undefined,
  categoryId: undefined,
  urgency: 'normal',
  answer: '',
  joinId: undefined,
  caseId: undefined,
}

/** Typing has paused, in milliseconds. */
const PAUSE = 350

/** A call being entered: the words fill the card as they are typed; what the clerk has set by hand stays. */
export function useIntake(onTaken: (call: ServiceCall) => void) {
  const [intake, setIntake] = useState(nothing)
  const [card, setCard] = useState<Card | null>(null)
  const touchedRef = useRef(new Set<keyof Intake>())
  const startedRef = useRef<number | null>(null)
  const create = useAction(api.createCall, {
    invalidates: [api.listCalls, api.lookUpCaller, api.listOwned, api.listRepairs, api.listComplaints],
    onDone: (call) => {
      reset()
      onTaken(call)
    },
  })
  const apply = (read: Card) => {
    const isFree = (name: keyof Intake) => !touchedRef.current.has(name)
    setCard(read)
    setIntake((now) => ({
      ...now,
      ...(isFree('placeId') ? { placeId: read.place?.id } : {}),
      ...(isFree('categoryId') ? { categoryId: read.category?.id } : {}),
      ...(isFree('urgency') ? { urgency: read.urgency } : {}),
      ...(isFree('kind') ? { kind: guessKind(now.content, { hasFault: read.category !== null }) } : {}),
      ...(now.phone === '' && read.contactPhone !== null ? { phone: read.contactPhone } : {}),
    }))
  }
  useReading(intake.content, apply)

  function reset() {
    touchedRef.current.clear()
    startedRef.current = null
    setIntake(nothing)
    setCard(null)
  }
  const change = (part: Partial<Intake>) => {
    startedRef.current ??= performance.now()
    for (const name of Object.keys(part)) touchedRef.current.add(name as keyof Intake)
    setIntake((now) => ({ ...now, ...part }))
  }
  const submit = () => {
    const seconds = startedRef.current === null ? 0 : Math.round((performance.now() - startedRef.current) / 1000)
    create.mutate({ body: bodyOf(intake, Math.min(seconds, 14_400)) })
  }
  return { intake, card, change, submit, reset, busy: create.isPending, error: create.error }
}

/** Reads the words once typing pauses. */
function useReading(words: string, apply: (card: Card) => void) {
  const read = useAction(api.readRepairSentence)
  const latestRef = useRef({ read, apply })
  useEffect(() => {
    latestRef.current = { read, apply }
  })
  useEffect(() => {
    const text = words.trim()
    if (text.length < 2) return
    const timer = setTimeout(
      () =>
        latestRef.current.read.mutate(
          { body: { text: text.slice(0, 500) } },
          { onSuccess: (card) => latestRef.current.apply(card) },
        ),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [words])
}

function bodyOf(intake: Intake, seconds: number) {
  const { kind } = intake
  const isRepair = kind === 'repair'
  return {
    kind,
    content: intake.content.trim(),
    phone: intake.phone.trim() || undefined,
    callerName: intake.callerName.trim() || undefined,
    personId: intake.personId,
    placeId: intake.placeId,
    // the catalogue of faults is none of complaints
    categoryId: isRepair ? intake.categoryId : undefined,
    urgency: intake.urgency,
    answer: kind === 'inquiry' ? intake.answer.trim() || undefined : undefined,
    caseId: kind === 'inquiry' ? intake.caseId : undefined,
    joinId: isRepair ? intake.joinId : undefined,
    seconds,
  }
}
