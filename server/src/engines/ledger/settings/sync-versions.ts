import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Runtime } from '../../../kernel/runtime.ts'
import { indicatorsOf, type Indicator } from '../bookkeeping.ts'

/** Notes what each indicator means from now on, where that is not what was noted last. */
export async function syncVersions({ database, manifests, clock }: Runtime): Promise<void> {
  const declared = indicatorsOf({ manifests }).map((indicator) => {
    const content = contentOf(indicator)
    const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('hex')
    return { code: indicator.code, fingerprint, content }
  })
  await sql`
    insert into indicator_version (code, version, since, fingerprint, content)
    select d.code, coalesce(last.version, 0) + 1, ${clock()}, d.fingerprint, d.content
    from jsonb_to_recordset(${JSON.stringify(declared)}::jsonb) as d(code text, fingerprint text, content jsonb)
    left join lateral (
      select version, fingerprint from indicator_version v where v.code = d.code order by version desc limit 1
    ) as last on true
    where last.fingerprint is distinct from d.fingerprint
    on conflict do nothing`.execute(database.main)
}

/** What makes an indicator another one when it changes, in a fixed order. */
function contentOf({
  name,
  definition,
  exclusions,
  unit,
  direction,
  decimals,
  rounding,
  register,
  formula,
}: Indicator) {
  return {
    name,
    definition,
    exclusions: exclusions ?? null,
    unit,
    direction,
    decimals,
    rounding: rounding ?? 'half-up',
    register: register ?? null,
    formula: Object.fromEntries(Object.entries(formula).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
