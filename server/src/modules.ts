import { boards } from './engines/boards/index.ts'
import { cases } from './engines/cases/index.ts'
import { forms } from './engines/forms/index.ts'
import { ledger } from './engines/ledger/index.ts'
import { messages } from './engines/messages/index.ts'
import { plans } from './engines/plans/index.ts'
import { reports } from './engines/reports/index.ts'
import { responsibility } from './engines/responsibility/index.ts'
import { calendar } from './kernel/business-calendar/index.ts'
import { files } from './kernel/files/index.ts'
import { groups } from './kernel/groups/index.ts'
import { identity } from './kernel/identity/index.ts'
import { imports } from './kernel/imports/index.ts'
import type { Manifest } from './kernel/manifest.ts'
import { people } from './kernel/people/index.ts'
import { places } from './kernel/places/index.ts'
import { search } from './kernel/search/index.ts'
import { system } from './kernel/system/index.ts'
import { assets } from './modules/assets/index.ts'
import { desk } from './modules/desk/index.ts'
import { hazards } from './modules/hazards/index.ts'
import { incidents } from './modules/incidents/index.ts'
import { inspections } from './modules/inspections/index.ts'
import { goals } from './modules/goals/index.ts'
import { repairs } from './modules/repairs/index.ts'
import { satisfaction } from './modules/satisfaction/index.ts'
import { workforce } from './modules/workforce/index.ts'

/** What the program is made of, in order of dependency: each may use only what stands before it. */
export const manifests: readonly Manifest[] = [
  system,
  search,
  calendar,
  people,
  groups,
  places,
  identity,
  files,
  imports,
  messages,
  ledger,
  boards,
  reports,
  responsibility,
  cases,
  plans,
  forms,
  workforce,
  repairs,
  desk,
  hazards,
  inspections,
  incidents,
  goals,
  satisfaction,
  assets,
]
