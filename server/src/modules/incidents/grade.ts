import type { IncidentGrade } from '@houqin/contracts/incidents'

export interface Harm {
  deaths: number
  seriousInjuries: number
  /** In yuan. */
  loss: number
}

const TEN_THOUSAND = 10_000

/** 《生产安全事故报告和调查处理条例》第三条: at least so many deaths, serious injuries (poisonings with them), or yuan of direct loss. */
const bounds: readonly [IncidentGrade, deaths: number, injuries: number, loss: number][] = [
  ['special', 30, 100, 10_000 * TEN_THOUSAND],
  ['major', 10, 50, 5_000 * TEN_THOUSAND],
  ['larger', 3, 10, 1_000 * TEN_THOUSAND],
]

/** Pure: the grade of an incident by law; `ordinaryLoss` is the house's own bound below which a loss alone is no accident. */
export function gradeOf({ deaths, seriousInjuries, loss }: Harm, ordinaryLoss: number): IncidentGrade {
  const reached = bounds.find(([, dead, hurt, lost]) => deaths >= dead || seriousInjuries >= hurt || loss >= lost)
  if (reached) return reached[0]
  return deaths > 0 || seriousInjuries > 0 || loss >= ordinaryLoss ? 'ordinary' : 'below'
}
