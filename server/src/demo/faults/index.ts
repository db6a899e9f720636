import { climateFaults } from './climate.ts'
import { drainFaults } from './drains.ts'
import { electricFaults } from './electric.ts'
import type { Fault } from './fault.ts'
import { openingFaults } from './openings.ts'
import { teachingFaults } from './teaching.ts'
import { waterFaults } from './water.ts'

export type { Fault, Scene, Season } from './fault.ts'

export const faults: readonly Fault[] = [
  ...waterFaults,
  ...electricFaults,
  ...openingFaults,
  ...climateFaults,
  ...drainFaults,
  ...teachingFaults,
]
