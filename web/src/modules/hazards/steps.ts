import type { Words } from '@houqin/contracts'
import type { Hazard } from '@houqin/contracts/hazards'
import { hazardDeeds, hazardVerbs, type HazardVerb } from '@houqin/contracts/hazards/words'
import type { HazardStep } from './endpoints.ts'

/** Steps that one may take now, the most likely first. */
const likelihood: readonly HazardStep[] = [
  'accept',
  'plan',
  'finish',
  'confirm',
  'assign',
  'answer-extension',
  'close',
  'reopen',
  'ask-extension',
  'report-up',
  'return',
  'reject',
  'cancel',
]

/** What the viewer may do now, the most likely first; what is planned or assigned already comes after what is next. */
export function stepsOf({ can, deeds, plan, grade, assignee, team }: Hazard): HazardStep[] {
  const may = new Set<string>([...can, ...deeds])
  const steps = likelihood.filter((step) => may.has(step))
  const isLater = (step: HazardStep) =>
    (step === 'plan' && (grade !== 'major' || plan !== null)) ||
    (step === 'assign' && grade !== null && (assignee ?? team) !== null)
  return [...steps.filter((step) => !isLater(step)), ...steps.filter(isLater)]
}

export const isVerb = (step: HazardStep): step is HazardVerb => step in hazardVerbs

export const labelOf = (step: HazardStep): Words => (isVerb(step) ? hazardVerbs[step].label : hazardDeeds[step])

/** Under which name what waits to be sent of a hazard is kept. */
export const subjectOf = ({ id }: Pick<Hazard, 'id'>) => `hazard ${id}`
