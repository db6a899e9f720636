import { addDays } from '@houqin/contracts/periods'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { ReportPart } from '@houqin/contracts/report-tasks'
import {
  acceptPart,
  addRemark,
  createTask,
  publishTask,
  readPart,
  readTask,
  returnPart,
  saveSection,
  settleRemark,
  submitPart,
} from '../../engines/reports/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, TIME_ZONE } from '../year/school-calendar.ts'
import { officeTexts, teamTexts, type TeamText } from './texts.ts'

/** 后勤处处长 and 副处长 */
const HEAD = 'H001'
const DEPUTY = 'H002'

interface Stage {
  runtime: Runtime
  campus: Campus
}

/** The summary of last school year was written by the teams, reviewed and published; this year's has begun. */
export async function writeTogether(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const stage = { runtime, campus }
  await writeLastYear(stage, now)
  await beginThisYear(stage, now)
}

const as = <T>({ runtime, campus }: Stage, { who, at }: { who: string; at: number }, work: (ctx: Ctx) => Promise<T>) =>
  act(runtime, { actor: actorOf(campus, who), now: new Date(at) }, work)

async function writeLastYear(stage: Stage, now: number): Promise<void> {
  const today = dayOf(new Date(now), TIME_ZONE)
  const start = Number(today.slice(0, 4)) - (today.slice(5) < '09-20' ? 2 : 1)
  const sent = now - 40 * DAY
  const { taskId, partOf } = await send(stage, { at: sent, period: `${start}-S`, dueIn: 10, teams: teamTexts })
  for (const [index, team] of teamTexts.entries()) {
    const id = partOf(team.unit)
    const written = sent + (4 + index) * DAY
    await write(stage, { id, who: team.by, at: written }, (title) => wordsOf(team, title))
    if (index === 0) await mark(stage, id, { team, at: written })
    await as(stage, { who: HEAD, at: written + 2 * DAY }, async (ctx) => acceptPart(ctx, id, await versionOf(ctx, id)))
  }
  const office = partOf(null)
  await write(
    stage,
    { id: office, who: DEPUTY, at: sent + 12 * DAY },
    (title) => officeTexts[title as keyof typeof officeTexts],
  )
  await as(stage, { who: HEAD, at: sent + 14 * DAY }, async (ctx) =>
    acceptPart(ctx, office, await versionOf(ctx, office)),
  )
  await as(stage, { who: HEAD, at: sent + 15 * DAY }, async (ctx) =>
    publishTask(ctx, taskId, (await readTask(ctx, taskId)).version),
  )
}

/** The first draft comes back with a remark, which is taken up. */
async function mark(stage: Stage, id: string, { team, at }: { team: TeamText; at: number }): Promise<void> {
  await as(stage, { who: HEAD, at: at + DAY / 2 }, async (ctx) => {
    const part = await readPart(ctx, id)
    const [section] = part.content
    const block = section?.blocks.at(-1)?.id ?? ''
    await addRemark(ctx, id, { section: section?.key ?? '', block, text: '请写清夜间抢修的值守办法。' })
    await returnPart(ctx, id, { version: part.version, reason: '按批注补充后再交' })
  })
  await as(stage, { who: team.by, at: at + DAY }, async (ctx) => {
    const part = await readPart(ctx, id)
    const [section] = part.content
    if (!section) return
    const blocks = [...section.blocks, paragraph('night', '夜间抢修由两人轮值，接报后三十分钟到场，次日晨会通报。')]
    await saveSection(ctx, {
      params: { id, key: section.key },
      query: undefined,
      body: { version: section.version, blocks },
    })
    const [remark] = part.remarks
    if (remark)
      await settleRemark(ctx, {
        params: { id, remark: remark.id },
        query: undefined,
        body: { state: 'taken', answer: '已补充' },
      })
    await submitPart(ctx, id, part.version)
  })
}

/** Two teams have written; one has handed in, the others have not begun. */
async function beginThisYear(stage: Stage, now: number): Promise<void> {
  const period = dayOf(new Date(now), TIME_ZONE).slice(0, 4)
  const { partOf } = await send(stage, { at: now - 4 * DAY, period, dueIn: 21, teams: teamTexts })
  const [first, second] = teamTexts
  if (!first || !second) return
  await write(stage, { id: partOf(first.unit), who: first.by, at: now - 2 * DAY }, (title) => wordsOf(first, title))
  await as(stage, { who: second.by, at: now - DAY }, async (ctx) => {
    const id = partOf(second.unit)
    const [section] = (await readPart(ctx, id)).content
    if (section) await save(ctx, { id, ...section }, second.work)
  })
}

interface Sending {
  at: number
  period: string
  dueIn: number
  teams: readonly TeamText[]
}

async function send(stage: Stage, { at, period, dueIn, teams }: Sending) {
  const task = await as(stage, { who: HEAD, at }, async (ctx) => {
    const id = await createTask(ctx, {
      template: 'service-yearly',
      period,
      detailed: true,
      dueOn: addDays(ctx.today, dueIn),
      note: '对照班组职责写实、写短，数字一律引用台账，不另行统计。',
      unitIds: teams.map(({ unit }) => idOf(stage.campus.units, unit)),
      personIds: [],
    })
    await ctx.flush()
    return readTask(ctx, id)
  })
  const partOf = (unit: string | null): string => {
    const wanted = unit === null ? null : idOf(stage.campus.units, unit)
    return task.rows.find((row) => (row.unit?.id ?? null) === wanted)?.id ?? ''
  }
  return { taskId: task.id, partOf }
}

interface Writer {
  id: string
  who: string
  at: number
}

/** Writes every section and hands in. */
async function write(
  stage: Stage,
  { id, who, at }: Writer,
  wordsFor: (title: string) => string | undefined,
): Promise<void> {
  await as(stage, { who, at }, async (ctx) => {
    const part = await readPart(ctx, id)
    for (const section of part.content)
      await save(ctx, { id, ...section }, wordsFor(section.title) ?? '按上述情况逐项落实。')
    await submitPart(ctx, id, part.version)
  })
}

type Section = ReportPart['content'][number] & { id: string }

async function save(ctx: Ctx, { id, key, version, blocks }: Section, text: string): Promise<void> {
  const body = { version, blocks: [...blocks, paragraph(`${key}-text`, text)] }
  await saveSection(ctx, { params: { id, key }, query: undefined, body })
}

const paragraph = (id: string, text: string): NarrativeBlock => ({ kind: 'paragraph', id, content: [{ text }] })

function wordsOf(team: TeamText, title: string): string | undefined {
  const words: Record<string, string> = {
    主要工作完成情况: team.work,
    重大事项: team.events,
    安全工作: team.safety,
    质量工作: team.quality,
    需要的资源与配合: team.needs,
  }
  return words[title]
}

const versionOf = async (ctx: Ctx, id: string): Promise<number> => (await readPart(ctx, id)).version
