import type { OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { dayOf } from '../../kernel/calendar.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import {
  answerSurvey,
  closeSurvey,
  createOpinion,
  createSurvey,
  enterPaperAnswers,
  moveOpinion,
  openSurvey,
  publishSurvey,
} from '../../modules/satisfaction/index.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { people } from '../campus/people.ts'
import { chance, pick, seeded, type Random } from '../random.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'
import { explained, opinions, type OpinionSpec } from './opinions.ts'
import { questionOf, running, surveys, type Asked, type SurveySpec } from './surveys.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

/** 客服员 who writes opinions down and holds surveys. */
const CLERK = 'H104'
const HEAD = 'H001'

/** Surveys and opinions of the year, each at its time. */
export function satisfactionMoments(runtime: Runtime, campus: Campus, now: number): Moment[] {
  const moments = [
    ...[...surveys, running].flatMap((spec) => surveyMoments(runtime, campus, { spec, now })),
    ...opinions.flatMap((spec) => opinionMoments(runtime, campus, { spec, now })),
    ...explained.flatMap((spec) => explainMoments(runtime, campus, { spec, now })),
  ]
  return moments.filter(({ at }) => at < now).map((one) => ({ ...one, isReport: false as const }))
}

type Timed = Omit<Moment, 'isReport'>
const ago = (now: number, days: number, hour: number) => startOfDay(now) - days * DAY + hour * HOUR

function surveyMoments(runtime: Runtime, campus: Campus, { spec, now }: { spec: SurveySpec; now: number }): Timed[] {
  const [opened, closed, published] = spec.days
  const random = seeded(opened)
  let id = ''
  const as = (code: string, at: number) => ({ actor: actorOf(campus, code), now: new Date(at) })
  const askAt = ago(now, opened, 9)
  const endAt = ago(now, closed, 17.5)
  const ask = () =>
    act(runtime, as(CLERK, askAt), async (ctx) => {
      id = await createSurvey(ctx, {
        title: spec.title,
        series: spec.series,
        intro: spec.intro,
        side: spec.side,
        isAnonymous: true,
        unitId: idOf(campus.units, 'HQ'),
        questions: spec.asked.map((one) => questionOf(one, (code) => idOf(campus.units, code))),
        audienceIds: spec.audience.map((code) => idOf(campus.units, code)),
        lastOn: dayOf(new Date(endAt), TIME_ZONE),
      })
      await openSurvey(ctx, id, { version: 0 })
    })
  const answers = people
    .filter(
      ({ unit, code }) =>
        campus.actors.has(code) && spec.audience.some((one) => unit === one || unit.startsWith(`${one}-`)),
    )
    .filter(() => chance(random, closed < 0 ? 0.4 : 0.82))
    .map(({ code }): Timed => {
      const at = ago(now, opened - (closed < 0 ? 1 : pick(random, [0, 1, 2, 3])), 10 + random() * 9)
      const said = answerOf(spec.asked, random)
      return { at, perform: () => act(runtime, as(code, at), (ctx) => answerSurvey(ctx, id, said)) }
    })
  const papers = spec.paper.map(([unit, count], index): Timed => {
    const at = endAt - 2 * DAY + index * HOUR
    const questionnaires = Array.from({ length: count }, () => answerOf(spec.asked, random))
    const unitId = idOf(campus.units, unit)
    return {
      at,
      perform: () => act(runtime, as(CLERK, at), (ctx) => enterPaperAnswers(ctx, id, { unitId, questionnaires })),
    }
  })
  const tellAt = published === null ? Infinity : ago(now, published, 15)
  return [
    { at: askAt, perform: ask },
    ...answers,
    ...papers,
    { at: endAt, perform: () => act(runtime, as(CLERK, endAt), (ctx) => closeSurvey(ctx, id, { version: 1 })) },
    {
      at: tellAt,
      perform: () =>
        act(runtime, as(HEAD, tellAt), (ctx) => publishSurvey(ctx, id, { version: 2, conclusion: spec.conclusion })),
    },
  ]
}

/** One person’s answers: a mood of their own beside that of each service. */
function answerOf(asked: readonly Asked[], random: Random): Record<string, number | string> {
  const temper = (random() - 0.5) * 0.3
  return Object.fromEntries(
    asked.flatMap((one): [string, number | string][] => {
      if (one.kind === 'choice')
        return [
          [
            one.key,
            pick(
              random,
              [0, 0, 0, 1, 2, 3].filter((at) => at < one.options.length),
            ),
          ],
        ]
      if (one.kind === 'text') return chance(random, 0.12) ? [[one.key, pick(random, one.said)]] : []
      if (chance(random, 0.05)) return [[one.key, 0]]
      const content = one.mood + temper + (random() - 0.5) * 0.5
      const grade = [0.2, 0.36, 0.53, 0.78].filter((bound) => content > bound).length + 1
      return [[one.key, grade]]
    }),
  )
}

/** Days from the raising to each step. */
const course = [
  ['sort', 0.3],
  ['reply', 1.4],
  ['improve', 3],
  ['implement', 11],
  ['judge', 16],
] as const

function opinionMoments(runtime: Runtime, campus: Campus, { spec, now }: { spec: OpinionSpec; now: number }): Timed[] {
  let id = ''
  const at = ago(now, spec.ago, 10.5)
  const pace = spec.track === 'study' ? 2.2 : 1
  const raise = () =>
    act(runtime, { actor: actorOf(campus, spec.by ?? CLERK), now: new Date(at) }, async (ctx) => {
      const opinion = await createOpinion(ctx, {
        content: spec.content,
        channel: spec.channel,
        occasion: spec.occasion,
        isAnonymous: spec.channel === 'box' || spec.channel === 'survey',
        ...(spec.by ? {} : { raisedBy: spec.raisedBy, clientUnitId: spec.unit && idOf(campus.units, spec.unit) }),
      })
      id = opinion.id
    })
  const steps = course.map(([verb, days], version): Timed => {
    const when = at + days * pace * DAY
    const code = verb === 'sort' || verb === 'judge' ? CLERK : campus.actors.has(spec.handler) ? spec.handler : HEAD
    const body = { version, ...bodyOf(campus, { spec, verb, when }) }
    const actor = actorOf(campus, code === spec.handler && !mayHandle(code) ? HEAD : code)
    return {
      at: when,
      perform: () =>
        act(runtime, { actor, now: new Date(when) }, (ctx) => moveOpinion(ctx, id, { verb, body: body as never })),
    }
  })
  return [{ at, perform: raise }, ...steps]
}

const mayHandle = (code: string): boolean => people.find((one) => one.code === code)?.role !== 'reporter'

interface Saying {
  spec: OpinionSpec
  verb: OpinionVerb
  when: number
}

function bodyOf(campus: Campus, { spec, verb, when }: Saying): object {
  switch (verb) {
    case 'sort':
      return { track: spec.track, unitId: idOf(campus.units, spec.to), personId: idOf(campus.people, spec.handler) }
    case 'improve':
      return { said: spec.improve, by: dayOf(new Date(when + 9 * DAY), TIME_ZONE) }
    case 'judge':
      return { said: spec.judge, isEffective: true }
    case 'reply':
      return { said: spec.reply }
    default:
      return { said: spec.implement }
  }
}

function explainMoments(
  runtime: Runtime,
  campus: Campus,
  { spec, now }: { spec: (typeof explained)[number]; now: number },
): Timed[] {
  let id = ''
  const at = ago(now, spec.ago, 14)
  const end = at + 6 * HOUR
  return [
    {
      at,
      perform: () =>
        act(runtime, { actor: actorOf(campus, spec.by), now: new Date(at) }, async (ctx) => {
          id = (await createOpinion(ctx, { content: spec.content, channel: 'online', isAnonymous: false })).id
        }),
    },
    {
      at: end,
      perform: () =>
        act(runtime, { actor: actorOf(campus, CLERK), now: new Date(end) }, (ctx) =>
          moveOpinion(ctx, id, { verb: 'explain', body: { version: 0, said: spec.said } }),
        ),
    },
  ]
}
