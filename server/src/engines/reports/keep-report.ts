import { v7 as uuidv7 } from 'uuid'
import type { Report } from '@houqin/contracts/reports'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Writing } from './compose-text.ts'
import { figuresOf } from './figures.ts'
import { inLanguage } from './in-language.ts'
import type { Definition } from './select-reports.ts'

interface Written {
  template: string
  period: string
  title: string
  blocks: Report['blocks']
  /** Of a summary that was written together. */
  published?: { taskId: string; number: number; factHashes: Record<string, string> }
}

/** Keeps a summary as it is written: its figures, what they meant and the names of what they were filtered by. */
export async function keepReport(ctx: Ctx, written: Written, writing: Writing): Promise<string> {
  const id = uuidv7()
  const { template, period, title, blocks, published } = written
  await ctx.db
    .insertInto('report')
    .values({
      id,
      template,
      title,
      period,
      language: writing.language,
      organisation: writing.organisation,
      blocks: JSON.stringify(blocks),
      definitions: JSON.stringify(definitionsOf(blocks, writing)),
      part_names: JSON.stringify(writing.source.names),
      figure_count: figuresOf(blocks).length,
      task_id: published?.taskId ?? null,
      number: published?.number ?? null,
      fact_hashes: JSON.stringify(published?.factHashes ?? {}),
      created_by: personIdOf(ctx.actor),
      created_at: ctx.now,
    })
    .execute()
  return id
}

/** What each indicator meant on the day of writing. */
function definitionsOf(blocks: Report['blocks'], { source, language }: Writing): Definition[] {
  const codes = [...new Set(figuresOf(blocks).map((figure) => figure.indicator))]
  return codes.map((code) => {
    const { name, definition } = source.indicator(code)
    return { code, name: inLanguage(name, language), definition: inLanguage(definition, language) }
  })
}
