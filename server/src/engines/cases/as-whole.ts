import type { CaseFlag, CaseState, Urgency } from '@houqin/contracts/cases'
import type { Nature } from '@houqin/contracts/work'
import type { Ctx } from '../../kernel/ctx.ts'
import { readUnitNames } from '../../kernel/people/index.ts'
import type { AttachedPhoto } from './attach-photos.ts'
import type { CaseRecord } from './case-kind.ts'
import type { CaseRow } from './select-cases.ts'
import type { EventRow } from './timeline.ts'
import type { WholeCase } from './whole-case.ts'

interface Begun {
  category: { id: string; name: string; name_en: string | null } | null
  place: { id: string; name: string; path: string } | null
  event: EventRow
  attached: readonly AttachedPhoto[]
  files: readonly { id: string; name: string; width: number; height: number }[]
}

/** A case that has just been opened, with its names and all that belongs to it, from what is known anyway. */
export async function asWhole(ctx: Ctx, record: CaseRecord, begun: Begun): Promise<WholeCase> {
  const { category, place, event, files } = begun
  return {
    ...record,
    state: record.state as CaseState,
    urgency: record.urgency as Urgency,
    flags: record.flags as CaseFlag[],
    source: record.source as CaseRow['source'],
    origin: record.origin as CaseRow['origin'],
    nature: record.nature as Nature,
    category: category && {
      id: category.id,
      name: ctx.language === 'zh' ? category.name : (category.name_en ?? category.name),
    },
    place: place && { id: place.id, name: place.name, path: place.path },
    client_unit: await unitNamed(ctx, record.client_unit_id),
    team: await unitNamed(ctx, record.serving_unit_id),
    assignee: null,
    reporter_label: (await reporterOf(ctx, record)) ?? record.reporter_name,
    late: false,
    timeline: [{ ...event, at: new Date(event.at), device_at: event.device_at ? new Date(event.device_at) : null }],
    attachments: begun.attached.flatMap((one) =>
      files
        .filter(({ id }) => id === one.file_id)
        .map((file) => ({ ...file, ...one, added_at: new Date(one.added_at) })),
    ),
    joins: [],
    transfers: [],
    escalations: [],
  }
}

async function unitNamed(ctx: Ctx, id: string | null) {
  const name = id === null ? undefined : (await readUnitNames(ctx)).get(id)
  return id !== null && name !== undefined ? { id, name } : null
}

async function reporterOf({ db, actor }: Ctx, { reporter_id: id }: CaseRecord): Promise<string | undefined> {
  if (id === null) return undefined
  if (actor.kind === 'person' && actor.personId === id) return actor.name
  return (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name
}
