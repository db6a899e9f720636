import type { Urgency } from '@houqin/contracts/cases'
import type { Use } from '../campus/buildings.ts'

/** When in the year a fault is frequent; without a season it happens all year. */
export type Season = 'heating' | 'cooling' | 'rain' | 'frost'

/** Things that are drawn for the photos of a repair. */
export type Scene =
  | 'tap'
  | 'pipe'
  | 'socket'
  | 'lamp'
  | 'lock'
  | 'window'
  | 'radiator'
  | 'aircon'
  | 'fan'
  | 'drain'
  | 'screen'
  | 'chair'
  | 'ceiling'

/** A fault as reporters word it, and what technicians write when it is mended. */
export interface Fault {
  /** Kind in the fault catalogue. */
  kind: string
  at: readonly Use[]
  /** How frequent, beside the others. */
  weight: number
  urgency?: Urgency
  season?: Season
  scene?: Scene
  title: string
  says: readonly string[]
  done: readonly string[]
}
