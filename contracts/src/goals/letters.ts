import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, decimal, id, instant, ref, version } from '../shared/values.ts'
import { letterLayer, letterState, signMethod } from './words.ts'

const signature = z.object({ at: instant, method: signMethod, drawn: z.boolean() })

export const letterRow = z.object({
  id,
  number: z.string(),
  plan: ref,
  unit: ref,
  layer: letterLayer,
  upper: ref,
  lower: ref,
  dueOn: day,
  madeAt: instant,
  state: letterState,
  late: z.boolean(),
  upperSigned: signature.nullable(),
  lowerSigned: signature.nullable(),
  version,
  /** Whether my signature is missing. */
  waitsForMe: z.boolean(),
})

/** A letter as printed: text from the plan's template, and the table of targets. */
export const letterContent = z.object({
  title: z.string(),
  organisation: z.string(),
  paragraphs: z.array(z.string()),
  requirement: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})
export type LetterContent = z.infer<typeof letterContent>

export const letter = letterRow.extend({
  content: letterContent,
  /** Made from the content: two prints with the same code say the same. */
  checkCode: z.string(),
})
export type Letter = z.infer<typeof letter>

export const makeLetters = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/letters',
  summary: 'Make the letters of a layer; whoever has one whose targets still stand keeps it',
  access: { permission: 'goal-letter.make' },
  params: z.object({ id }),
  body: z.object({ layer: letterLayer, dueOn: day }),
  response: z.object({ made: z.number().int(), kept: z.number().int() }),
  errors: ['goal-plan.unknown', 'goal-plan.not-issued', 'goal-letter.due-past'],
})

export const listLetters = endpoint({
  method: 'GET',
  path: '/goal-letters',
  summary: 'Responsibility letters, those to be signed first',
  access: { permission: 'goal-letter.list' },
  query: pageQuery.extend({
    planId: id.optional(),
    unitId: id.optional(),
    layer: letterLayer.optional(),
    view: z.enum(['all', 'mine', 'open', 'signed']).default('all'),
  }),
  response: pageOf(letterRow),
})

export const getLetterCoverage = endpoint({
  method: 'GET',
  path: '/goal-plans/{id}/letter-coverage',
  summary: 'How many letters are signed, by unit, and who has not signed',
  access: { permission: 'goal-letter.list' },
  params: z.object({ id }),
  response: z.object({
    due: z.number().int(),
    signed: z.number().int(),
    /** Between 0 and 1; null where there is no letter. */
    rate: decimal.nullable(),
    units: z.array(
      z.object({
        unit: ref,
        due: z.number().int(),
        signed: z.number().int(),
        waiting: z.array(ref),
        /** In the unit, with neither target nor letter. */
        without: z.number().int(),
      }),
    ),
  }),
  errors: ['goal-plan.unknown'],
})
export type LetterCoverage = z.infer<typeof getLetterCoverage.response>

export const getLetter = endpoint({
  method: 'GET',
  path: '/goal-letters/{id}',
  summary: 'A letter as printed, with its signatures',
  access: { permission: 'goal-letter.list' },
  params: z.object({ id }),
  response: letter,
  errors: ['goal-letter.unknown'],
})

export const signLetters = endpoint({
  method: 'POST',
  path: '/goal-letters/sign',
  summary: 'Sign letters as one of their parties: with a drawn signature, or with the own password',
  access: { permission: 'goal-letter.sign' },
  body: z.object({
    letters: z.array(z.object({ id, version })).min(1).max(200),
    signature: z.union([z.object({ fileId: id }), z.object({ password: z.string().min(1).max(200) })]),
  }),
  response: z.object({ signed: z.number().int() }),
  errors: [
    'goal-letter.unknown',
    'goal-letter.not-party',
    'goal-letter.signed-already',
    'goal-letter.not-open',
    'file.unknown',
    'password.current-wrong',
    'record.stale',
  ],
})

export const getLetterDocument = endpoint({
  method: 'GET',
  path: '/goal-letters/{id}/document',
  summary: 'The letter as a Word document with room for two signatures',
  access: { permission: 'goal-letter.list' },
  params: z.object({ id }),
  response: 'file',
  errors: ['goal-letter.unknown'],
})

export const getLetterSignature = endpoint({
  method: 'GET',
  path: '/goal-letters/{id}/signatures/{party}',
  summary: 'The drawn signature of a party',
  access: { permission: 'goal-letter.list' },
  params: z.object({ id, party: z.enum(['upper', 'lower']) }),
  response: 'file',
  errors: ['goal-letter.unknown'],
})
