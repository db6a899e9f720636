import type { CatalogueRegister } from './build.ts'
import { people } from './people.ts'
import { running } from './running.ts'
import { safety } from './safety.ts'

/** Registers that the program offers to begin with; what the house takes of them is its own from then on. */
export const catalogue: readonly CatalogueRegister[] = [...safety, ...running, ...people]
