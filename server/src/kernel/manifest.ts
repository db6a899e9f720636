import type { Permission } from '@houqin/contracts'
import type { DefaultGrants } from './access/default-roles.ts'
import type { Extension } from './extension.ts'
import type { Route } from './http/mount.ts'
import type { Terms } from './i18n/terms.ts'
import type { JobDefinition } from './jobs/job.ts'
import type { RuleDefinition } from './rules/rule.ts'
import type { Runtime } from './runtime.ts'

/** What a part of the program declares: the kernel collects it, so that no central file is edited for a new feature. */
export interface Manifest {
  name: string
  /** What people call it, where its figures or other things of it stand in a list by part. */
  title?: readonly [zh: string, en: string]
  /** Tables it owns: nobody else writes them. */
  tables: readonly string[]
  routes: readonly Route[]
  permissions: Readonly<Record<Permission, { name: readonly [zh: string, en: string]; grants: DefaultGrants }>>
  terms: Terms
  jobs?: readonly JobDefinition<never>[]
  rules?: readonly RuleDefinition[]
  /** What it declares for the engines below it. */
  extensions?: readonly Extension[]
  /** Puts in order what must be before the program answers; with every start. @throws StartError */
  start?: (runtime: Runtime, occasion: { upgraded: boolean }) => Promise<void>
  /** File, beside the manifest, of queries whose rows are bugs. */
  invariants?: URL
}

export const manifest = <const M extends Manifest>(definition: M): M => definition
