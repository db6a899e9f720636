import type { HazardSource, HazardVerb } from '@houqin/contracts/hazards/words'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import {
  answerExtension,
  askExtension,
  planMending,
  reportHazard,
  reportUp,
  sayHazard,
} from '../../modules/hazards/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import { sites, type RoomSpec } from '../campus/buildings.ts'
import type { Campus } from '../campus/found-campus.ts'
import { between, chance, pick, seeded, type Random } from '../random.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'
import { hazardTexts, majorTexts, type HazardText } from './hazard-texts.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

const HEAD = 'H001'
const DEPUTY = 'H002'
const DESK = 'H101'
const CLERK = 'H104'
const WARDENS = ['H701', 'H702', 'H703', 'H704', 'T005', 'T102', 'T132', '24310108']
const ROUNDSMEN = ['H202', 'H302', 'H402', 'H602', 'H203', 'H603']

/** Who mends and who leads, by team. */
const crews: Record<string, readonly string[]> = {
  'HQ-ZH': ['H602', 'H603', 'H604'],
  'HQ-SD': ['H202', 'H203', 'H204'],
  'HQ-MG': ['H302', 'H303'],
  'HQ-NT': ['H402', 'H403'],
  'WB-DT': ['W002'],
}

/** A year of hazards: rounds, four special checks, reports of wardens and students, and three major ones. */
export function hazardMoments(runtime: Runtime, campus: Campus, now: number): Moment[] {
  const year = new HazardYear(runtime, campus, now)
  return year
    .all()
    .filter(({ at }) => at < now)
    .map((one) => ({ ...one, isReport: false as const }))
}

type Timed = Omit<Moment, 'isReport'>

interface Plan {
  at: number
  text: HazardText
  place: string
  by: string
  foundBy: HazardSource
  /** How it goes. */
  course: 'at-once' | 'usual' | 'fails-once' | 'late' | 'extended' | 'open' | 'fresh' | 'no-hazard'
}

class HazardYear {
  readonly #runtime: Runtime
  readonly #campus: Campus
  readonly #now: number
  readonly #random: Random = seeded(20_261_124)
  readonly #rooms: readonly RoomSpec[]

  constructor(runtime: Runtime, campus: Campus, now: number) {
    this.#runtime = runtime
    this.#campus = campus
    this.#now = now
    this.#rooms = sites.flatMap(({ spots, buildings }) => [
      ...spots,
      ...buildings.flatMap((one) => [...one.spots, ...one.floors.flatMap(({ rooms }) => rooms)]),
    ])
  }

  all(): Timed[] {
    return [...this.#plans().flatMap((plan) => this.#course(plan)), ...majorTexts.flatMap((text) => this.#major(text))]
  }

  #ago(days: number, hour: number): number {
    return startOfDay(this.#now) - days * DAY + hour * HOUR
  }

  #as<T>(code: string, at: number, perform: (ctx: Ctx) => Promise<T>): Promise<T> {
    return act(this.#runtime, { actor: actorOf(this.#campus, code), now: new Date(at) }, perform)
  }

  #plans(): Plan[] {
    const weekly = Array.from({ length: 51 }, (_, week) => this.#found(358 - week * 7, 'round'))
    const special = [330, 240, 150, 60].flatMap((days) => Array.from({ length: 6 }, () => this.#found(days, 'special')))
    const reported = [...Array.from({ length: 26 }, (_, at) => 350 - at * 13), 6, 4, 1, 0.6].map((days) =>
      this.#found(days, 'reported'),
    )
    const spot = Array.from({ length: 8 }, (_, at) => this.#found(340 - at * 42, 'spot'))
    return [...weekly, ...special, ...reported, ...spot]
  }

  #found(days: number, foundBy: HazardSource): Plan {
    const random = this.#random
    const text = pick(random, hazardTexts)
    const places = this.#rooms.filter(({ use }) => text.uses.includes(use))
    const finders = { reported: WARDENS, round: ROUNDSMEN, spot: [HEAD, DEPUTY] } as Partial<
      Record<HazardSource, string[]>
    >
    return {
      at: this.#ago(days, days < 1 ? 0 : between(random, 8.5, 16)),
      text,
      place: pick(random, places).code,
      by: pick(random, finders[foundBy] ?? [DESK, CLERK]),
      foundBy,
      course: this.#howItGoes(text, foundBy, days),
    }
  }

  #howItGoes(text: HazardText, foundBy: HazardSource, days: number): Plan['course'] {
    const random = this.#random
    if (foundBy === 'round' && text.atOnce) return 'at-once'
    if (days < 2) return 'fresh'
    if (days < 9) return 'open'
    if (foundBy === 'reported' && chance(random, 0.08)) return 'no-hazard'
    if (chance(random, 0.06)) return 'fails-once'
    if (chance(random, 0.05)) return 'late'
    return chance(random, 0.05) ? 'extended' : 'usual'
  }

  #course(plan: Plan): Timed[] {
    const { at, text, course } = plan
    const file = new HazardFile()
    const steps: Timed[] = [{ at, perform: () => this.#report(file, plan) }]
    if (course === 'fresh') return steps
    const later = (hours: number, perform: (when: number) => Promise<unknown>) => {
      const when = at + hours * HOUR
      steps.push({ at: when, perform: async () => void (await perform(when)) })
    }
    const crew = crews[text.team] ?? []
    const mender = crew[Math.floor(this.#random() * crew.length)] ?? DESK
    const say = (hours: number, by: string, [verb, body = {}]: readonly [verb: HazardVerb, body?: object]) =>
      later(hours, (when) => this.#as(by, when, (ctx) => file.say(ctx, verb, body)))
    const in7 = dayOf(new Date(at + 7 * DAY), TIME_ZONE)
    const checker = plan.by === HEAD ? DEPUTY : HEAD
    if (course === 'at-once') {
      say(26, CLERK, ['confirm'])
      return steps
    }
    if (course === 'no-hazard') {
      say(4, HEAD, ['reject', { reason: '现场核实为正常施工围挡，不属隐患' }])
      return steps
    }
    const assignment = {
      grade: 'general',
      dueOn: in7,
      teamId: idOf(this.#campus.units, text.team),
      personId: idOf(this.#campus.people, mender),
    }
    say(3, DESK, ['assign', assignment])
    say(6, mender, ['accept'])
    if (course === 'open') return steps
    if (course === 'extended') {
      const until = dayOf(new Date(at + 14 * DAY), TIME_ZONE)
      later(5 * 24, (when) =>
        this.#as(mender, when, (ctx) => file.ask(ctx, { until, reason: '配件需订货，预计五天到货' })),
      )
      later(5 * 24 + 4, (when) => this.#as(HEAD, when, (ctx) => file.answer(ctx)))
    }
    const days = { late: 9, extended: 11 }[course as string] ?? between(this.#random, 1, 5)
    say(days * 24, mender, ['finish', { result: text.result, photoIds: [] }])
    if (course === 'fails-once') {
      const dueOn = dayOf(new Date(at + (days + 4) * DAY), TIME_ZONE)
      say(days * 24 + 5, checker, ['reopen', { reason: '复查仍有隐患，未全部整改到位', dueOn }])
      say(days * 24 + 8, mender, ['accept'])
      say(days * 24 + 30, mender, ['finish', { result: `${text.result}同类部位一并整改。`, photoIds: [] }])
    }
    say(days * 24 + 48, checker, ['confirm'])
    return steps
  }

  async #report(file: HazardFile, { at, by, text, place, foundBy, course }: Plan): Promise<void> {
    await this.#as(by, at, async (ctx) => {
      const { id } = await reportHazard(ctx, {
        title: text.title,
        description: text.description,
        placeId: idOf(this.#campus.places, place),
        categoryId: await file.category(ctx, text.category),
        photoIds: [],
        foundBy,
        ...(course === 'at-once' ? { mended: { result: text.result, photoIds: [] } } : {}),
      })
      file.id = id
    })
  }

  #major(text: (typeof majorTexts)[number]): Timed[] {
    const file = new HazardFile()
    const at = this.#ago(text.days, 10)
    const moment = (days: number, by: string, perform: (ctx: Ctx) => Promise<unknown>): Timed => {
      const when = at + days * DAY
      return { at: when, perform: async () => void (await this.#as(by, when, perform)) }
    }
    const dueOn = dayOf(new Date(at + 60 * DAY), TIME_ZONE)
    const first = [
      moment(0, CLERK, async (ctx) => {
        const { title, description, category, place } = text
        const placeId = idOf(this.#campus.places, place)
        const categoryId = await file.category(ctx, category)
        const foundBy = text.takes === 0 ? 'joint' : text.days === 300 ? 'external' : 'special'
        file.id = (await reportHazard(ctx, { title, description, placeId, categoryId, photoIds: [], foundBy })).id
      }),
      moment(0.1, HEAD, (ctx) =>
        file.say(ctx, 'assign', {
          grade: 'major',
          basis: text.basis,
          dueOn,
          teamId: idOf(this.#campus.units, text.team),
          personId: idOf(this.#campus.people, text.person),
        }),
      ),
      moment(0.2, text.person, (ctx) => file.say(ctx, 'accept', {})),
      moment(2, text.person, (ctx) => file.plan(ctx, text)),
    ]
    if (text.takes === 0)
      return [
        ...first,
        moment(3, HEAD, (ctx) =>
          file.up(ctx, { to: '省教育厅安全与后勤处', said: '消防管网改造资金19.6万元超出本年预算，请示列入专项。' }),
        ),
      ]
    return [
      ...first,
      moment(text.takes, text.person, (ctx) => file.say(ctx, 'finish', { result: text.result, photoIds: [] })),
      moment(text.takes + 1, DEPUTY, (ctx) => file.say(ctx, 'confirm', {})),
      moment(text.takes + 2, HEAD, (ctx) => file.say(ctx, 'close', {})),
    ]
  }
}

/** One hazard on its way: each step reads the version it stands at. */
class HazardFile {
  id = ''

  async category(ctx: Ctx, code: string): Promise<string> {
    const row = await ctx.db
      .selectFrom('category')
      .select('id')
      .where('kind', '=', 'hazard')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    return row.id
  }

  async #version(ctx: Ctx): Promise<number> {
    const row = await ctx.db
      .selectFrom('case_record')
      .select('version')
      .where('id', '=', this.id)
      .executeTakeFirstOrThrow()
    return row.version
  }

  async say(ctx: Ctx, verb: HazardVerb, body: object): Promise<void> {
    await sayHazard(ctx, this.id, { verb, body: { version: await this.#version(ctx), ...body } as never })
  }

  async plan(ctx: Ctx, { measures, funds, emergency }: (typeof majorTexts)[number]): Promise<void> {
    await planMending(ctx, this.id, { version: await this.#version(ctx), measures, funds, emergency })
  }

  async ask(ctx: Ctx, asked: { until: string; reason: string }): Promise<void> {
    await askExtension(ctx, this.id, { version: await this.#version(ctx), ...asked })
  }

  async answer(ctx: Ctx): Promise<void> {
    await answerExtension(ctx, this.id, {
      version: await this.#version(ctx),
      answer: 'granted',
      reason: '情况属实，抓紧整改',
    })
  }

  async up(ctx: Ctx, said: { to: string; said: string }): Promise<void> {
    await reportUp(ctx, this.id, { version: await this.#version(ctx), ...said })
  }
}
