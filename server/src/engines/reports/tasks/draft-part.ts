import { v7 as uuidv7 } from 'uuid'
import { isFilled, referencesOf, type NarrativeBlock } from '@houqin/contracts/narrative'
import type { Ctx } from '../../../kernel/ctx.ts'
import { composeSentences, type Writing } from '../compose-text.ts'
import { inLanguage } from '../in-language.ts'
import type { ReportTemplate } from '../template.ts'
import { writingOf } from '../write-report.ts'
import { newBlockId } from './block-id.ts'
import type { Author } from './create-task.ts'
import { composeFindings } from './findings.ts'
import { narrativeOf } from './narrative-of.ts'
import { resolveReferences } from './references.ts'
import { slotsOf, type Slot } from './slots.ts'

interface Draft {
  author: Author
  taskId: string
  definition: ReportTemplate
  templates: readonly ReportTemplate[]
  detailed: boolean
  period: string
}

/** Makes the part of an author: data filled in as figures, problems and plans drafted from the records. */
export async function draftPart(ctx: Ctx, draft: Draft): Promise<string> {
  const { author, definition, templates, period } = draft
  const own = author.unitId ?? author.personId
  const writing = await writingOf(ctx, { template: definition, templates, period, own, ahead: true })
  const id = uuidv7()
  await ctx.db
    .insertInto('report_part')
    .values({ id, task_id: draft.taskId, unit_id: author.unitId, person_id: author.personId, state: 'writing' })
    .execute()
  const isOffice = own === null
  const slots = slotsOf(definition.outline, draft.detailed).filter(({ slot }) => (slot.by === 'office') === isOffice)
  const { from, to } = writing.period
  const findings = slots.some(({ slot }) => slot.findings !== undefined)
    ? await composeFindings(ctx, { from, to, ...author }, writing)
    : []
  for (const [position, { key, slot }] of slots.entries()) {
    const drawn = findings.filter(({ kind }) => kind === slot.findings).map(({ block }) => block)
    const blocks = [...(await dataOf(slot, writing)), ...drawn]
    const prompt = inLanguage(slot.prompt, writing.language)
    await ctx.db
      .insertInto('report_section')
      .values({
        part_id: id,
        key,
        position,
        title: inLanguage(slot.title, writing.language),
        prompt,
        blocks: JSON.stringify(blocks),
        gaps: JSON.stringify(await gapsOf(ctx, blocks, writing.language)),
        // Data alone is no text: the narrative is the author's.
        filled: slot.findings === undefined ? prompt === '' && isFilled(blocks) : isFilled(blocks),
        saved_at: ctx.now,
      })
      .execute()
  }
  return id
}

async function dataOf({ sentences = [] }: Slot, writing: Writing): Promise<NarrativeBlock[]> {
  const content = narrativeOf(await composeSentences(sentences, writing))
  return content.length === 0 ? [] : [{ kind: 'paragraph', id: newBlockId(), content }]
}

/** Indicators referred to that have no figure. */
async function gapsOf(ctx: Ctx, blocks: readonly NarrativeBlock[], language: 'zh' | 'en'): Promise<string[]> {
  const resolved = await resolveReferences(ctx, referencesOf(blocks), language)
  return [...new Set([...resolved.values()].flatMap(({ figure }) => (figure.exact === null ? [figure.indicator] : [])))]
}
