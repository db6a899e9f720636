import type { PaperBody, PaperVerb } from '@houqin/contracts/assets/paper'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { createPaper, movePaper, registerAsset, setIdle } from '../../modules/assets/index.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import { sites, type RoomSpec } from '../campus/buildings.ts'
import type { Campus } from '../campus/found-campus.ts'
import { people } from '../campus/people.ts'
import { seeded } from '../random.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'
import { countMoments } from './count-moments.ts'
import { bought, disposals, furnishing, reuses, spare, type Thing } from './furnishing.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

/** 客服员 who keeps the cards, 处长 who approves, 电教班长 who appraises. */
const OFFICER = 'H104'
const HEAD = 'H001'
const EXPERT = 'H501'

/** The register at the start of the year, and what happened to it since. */
export function assetMoments(runtime: Runtime, campus: Campus, now: number): Moment[] {
  const year = new AssetYear(runtime, campus, now)
  return [
    ...year.opening(),
    ...year.purchases(),
    ...year.transfers(),
    ...year.disposals(),
    ...year.loans(),
    ...countMoments(runtime, campus, now),
  ]
    .filter(({ at }) => at < now)
    .map((one) => ({ ...one, isReport: false as const }))
}

type Timed = Omit<Moment, 'isReport'>

class AssetYear {
  readonly #runtime: Runtime
  readonly #campus: Campus
  readonly #now: number
  readonly #spare: string[] = []
  #classes: ReadonlyMap<string, string> = new Map()

  constructor(runtime: Runtime, campus: Campus, now: number) {
    this.#runtime = runtime
    this.#campus = campus
    this.#now = now
  }

  #ago(days: number, hour: number): number {
    return startOfDay(this.#now) - days * DAY + hour * HOUR
  }

  #as<T>(code: string, at: number, perform: (ctx: Ctx) => Promise<T>): Promise<T> {
    return act(this.#runtime, { actor: actorOf(this.#campus, code), now: new Date(at) }, perform)
  }

  opening(): Timed[] {
    const at = this.#ago(364, 9)
    const rooms = sites.flatMap(({ buildings }) =>
      buildings.flatMap(({ floors }) => floors.flatMap((floor) => floor.rooms)),
    )
    const random = seeded(14_885)
    const age = () => Math.round(200 + random() * 1900)
    return [
      {
        at,
        perform: () =>
          this.#as(OFFICER, at, async (ctx) => {
            const rows = await ctx.db
              .selectFrom('category')
              .select(['id', 'code'])
              .where('kind', '=', 'asset')
              .execute()
            this.#classes = new Map(rows.map(({ code, id }) => [code, id]))
            for (const room of rooms)
              for (const thing of furnishing[room.use] ?? []) await this.#register(ctx, thing, { room, days: age() })
            for (const thing of spare) {
              const { id, version } = await this.#register(ctx, thing, { room: null, days: age() })
              await setIdle(ctx, id, { version, isIdle: true, said: '清查中未使用，入闲置库' })
              this.#spare.push(id)
            }
          }),
      },
    ]
  }

  #register(
    ctx: Ctx,
    thing: Thing,
    { room, days, supplier }: { room: Pick<RoomSpec, 'code' | 'unit'> | null; days: number; supplier?: string },
  ) {
    const unit = room?.unit ?? 'JW'
    const keeper = people.find((person) => person.unit === unit && person.role !== 'auditor')
    const acquiredOn = dayOf(new Date(ctx.now.getTime() - days * DAY), TIME_ZONE)
    return registerAsset(ctx, {
      name: thing.name,
      spec: thing.spec,
      classId: idOf(this.#classes, thing.class),
      unitWord: thing.unitWord,
      quantity: thing.quantity,
      value: (thing.price * thing.quantity).toFixed(2),
      origin: 'purchase',
      fund: 'fiscal',
      acquiredOn,
      bookedOn: acquiredOn,
      supplier,
      unitId: idOf(this.#campus.units, unit),
      keeperId: keeper && this.#campus.people.get(keeper.code),
      placeId: room ? this.#campus.places.get(room.code) : undefined,
    })
  }

  purchases(): Timed[] {
    return bought.map(({ ago, place, unit, thing, supplier }) => {
      const at = this.#ago(ago, 15)
      const room = { code: place, unit: unit as RoomSpec['unit'] }
      const perform = () =>
        this.#as(OFFICER, at, async (ctx) => void (await this.#register(ctx, thing, { room, days: 2, supplier })))
      return { at, perform }
    })
  }

  /** Asked for, approved the next morning, received in the afternoon. */
  transfers(): Timed[] {
    return reuses.flatMap(({ spare: index, by, ago, reason, saved }) => {
      const unit = people.find(({ code }) => code === by)?.unit ?? 'JW'
      const body = () => ({
        kind: 'transfer' as const,
        assetIds: [this.#spare[index] ?? ''],
        unitId: idOf(this.#campus.units, unit),
        keeperId: idOf(this.#campus.people, by),
        reason,
      })
      return this.#paper(body, [
        [by, 'request', this.#ago(ago, 10)],
        [OFFICER, 'approve', this.#ago(ago - 1, 9), { saved, said: '闲置库有同类，同意调剂' }],
        [by, 'receive', this.#ago(ago - 1, 15), { said: '外观完好，通电正常' }],
      ])
    })
  }

  disposals(): Timed[] {
    return disposals.flatMap(({ thing, ago, way, reason, appraisal, proceeds }) => {
      let id = ''
      const entered = this.#ago(363, 14)
      const enter = () =>
        this.#as(
          OFFICER,
          entered,
          async (ctx) => void ({ id } = await this.#register(ctx, thing, { room: null, days: 3300 })),
        )
      const body = () => ({ kind: 'disposal' as const, assetIds: [id], way, reason })
      return [
        { at: entered, perform: enter },
        ...this.#paper(body, [
          [OFFICER, 'request', this.#ago(ago, 9)],
          [EXPERT, 'appraise', this.#ago(ago - 2, 10), { said: appraisal }],
          [HEAD, 'approve', this.#ago(ago - 4, 16), { said: '同意' }],
          [OFFICER, 'settle', this.#ago(ago - 9, 11), { proceeds, said: '残值已交财务处' }],
        ]),
      ]
    })
  }

  /** One that came back, one that should have, one that is asked for today. */
  loans(): Timed[] {
    const loan =
      (index: number, by: string, [from, until]: readonly [number, number]) =>
      () => ({
        kind: 'loan' as const,
        assetIds: [this.#spare[index] ?? ''],
        unitId: idOf(this.#campus.units, people.find(({ code }) => code === by)?.unit ?? 'JW'),
        keeperId: idOf(this.#campus.people, by),
        dueOn: dayOf(new Date(this.#ago(until, 12)), TIME_ZONE),
        reason: from > 100 ? '校运动会广播使用' : '技能竞赛现场使用',
      })
    return [
      ...this.#paper(loan(7, 'T012', [210, 203]), [
        ['T012', 'request', this.#ago(210, 9)],
        [HEAD, 'approve', this.#ago(210, 14)],
        ['T012', 'receive', this.#ago(209, 9)],
        [OFFICER, 'return', this.#ago(203, 16), { said: '齐全完好' }],
      ]),
      ...this.#paper(loan(1, 'T102', [20, 6]), [
        ['T102', 'request', this.#ago(20, 9)],
        [HEAD, 'approve', this.#ago(20, 15)],
        ['T102', 'receive', this.#ago(19, 10)],
      ]),
      ...this.#paper(loan(7, 'T142', [1, -6]), [['T142', 'request', this.#ago(1, 10)]]),
    ]
  }

  #paper(
    body: () => PaperBody,
    steps: readonly (readonly [who: string, verb: PaperVerb | 'request', at: number, say?: object])[],
  ): Timed[] {
    let id = ''
    let version = 0
    return steps.map(([who, verb, at, say]) => ({
      at,
      perform: () =>
        this.#as(who, at, async (ctx) => {
          if (verb === 'request') {
            id = (await createPaper(ctx, body())).id
            return
          }
          await movePaper(ctx, id, { verb, body: { version, isDamaged: false, ...say } as never })
          version += 1
        }),
    }))
  }
}
