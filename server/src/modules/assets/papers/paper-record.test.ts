import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  paperKinds,
  paperStates,
  paperVerbs,
  type PaperKind,
  type PaperState,
  type PaperVerb,
} from '@houqin/contracts/assets/paper'
import fc from 'fast-check'
import { endOf, nextState } from './paper-record.ts'

const verbs = Object.keys(paperVerbs) as PaperVerb[]
const aKind = fc.constantFrom(...(Object.keys(paperKinds) as PaperKind[]))
const someVerbs = fc.array(fc.constantFrom(...verbs), { maxLength: 30 })

function walk(kind: PaperKind, said: readonly PaperVerb[]): { verb: PaperVerb; to: PaperState }[] {
  let state: PaperState = 'requested'
  return said.flatMap((verb) => {
    const to = nextState(verb, { kind, state })
    if (to === undefined) return []
    state = to
    return [{ verb, to }]
  })
}

suite('the course of a paper', () => {
  test('ends once, and nothing is said of it afterwards', () => {
    fc.assert(
      fc.property(aKind, someVerbs, (kind, said) => {
        const states = walk(kind, said).map(({ to }) => to)
        const end = states.findIndex((state) => endOf(state, new Date()) !== null)
        assert.ok(end < 0 || end === states.length - 1)
      }),
    )
  })

  test('nothing is handed over, lent or written off that nobody approved', () => {
    fc.assert(
      fc.property(aKind, someVerbs, (kind, said) => {
        const steps = walk(kind, said)
        const at = (verb: PaperVerb) => steps.findIndex((step) => step.verb === verb)
        for (const verb of ['receive', 'return', 'settle'] as const)
          if (at(verb) >= 0) assert.ok(at('approve') >= 0 && at('approve') < at(verb))
        if (at('settle') >= 0) assert.ok(at('appraise') >= 0 && at('appraise') < at('approve'))
      }),
    )
  })

  test('every state but the ends leads on for some kind', () => {
    for (const state of Object.keys(paperStates) as PaperState[])
      if (endOf(state, new Date()) === null)
        assert.ok(
          (Object.keys(paperKinds) as PaperKind[]).some((kind) =>
            verbs.some((verb) => nextState(verb, { kind, state })),
          ),
          state,
        )
  })
})
