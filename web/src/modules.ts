import type { WebModule } from './kernel/module.ts'
import { assets } from './modules/assets/index.ts'
import { boards } from './modules/boards/index.ts'
import { calendar } from './modules/calendar/index.ts'
import { deadlines } from './modules/deadlines/index.ts'
import { imports } from './modules/imports/index.ts'
import { indicators } from './modules/indicators/index.ts'
import { messages } from './modules/messages/index.ts'
import { people } from './modules/people/index.ts'
import { places } from './modules/places/index.ts'
import { desk } from './modules/desk/index.ts'
import { hazards } from './modules/hazards/index.ts'
import { inspections } from './modules/inspections/index.ts'
import { incidents } from './modules/incidents/index.ts'
import { goals } from './modules/goals/index.ts'
import { repairs } from './modules/repairs/index.ts'
import { registers } from './modules/registers/index.ts'
import { reports } from './modules/reports/index.ts'
import { responsibility } from './modules/responsibility/index.ts'
import { rules } from './modules/rules/index.ts'
import { satisfaction } from './modules/satisfaction/index.ts'
import { workforce } from './modules/workforce/index.ts'

/** Lines of business with pages on the desktop, in the order of the navigation. A new one is added here, once. */
export const modules: readonly WebModule[] = [
  repairs,
  messages,
  workforce,
  desk,
  satisfaction,
  inspections,
  hazards,
  incidents,
  registers,
  assets,
  goals,
  reports,
  boards,
  indicators,
  responsibility,
  people,
  places,
  imports,
  rules,
  deadlines,
  calendar,
]
