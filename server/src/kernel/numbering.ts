import { sql } from 'kysely'
import type { Ctx } from './ctx.ts'
import type { Db } from './database/connect.ts'

interface Waiting {
  take: (number: number) => void
  fail: (error: unknown) => void
}

/** Who waits for a number, by counter; a counter that is not here is not being asked. */
const queues = new WeakMap<Db, Map<string, Waiting[]>>()

/**
 * The next number people quote: `WX-20261123-0007`. It is taken outside the transaction, so that creating does not
 * queue behind a locked counter; a refused creation leaves a gap. Those who ask at once are served together.
 */
export async function nextNumber(ctx: Pick<Ctx, 'side' | 'today'>, prefix: string): Promise<string> {
  const day = ctx.today
  const counter = `${prefix} ${day}`
  const queuesHere = queues.get(ctx.side) ?? new Map<string, Waiting[]>()
  queues.set(ctx.side, queuesHere)
  const number = await new Promise<number>((take, fail) => {
    const queue = queuesHere.get(counter)
    if (queue) queue.push({ take, fail })
    else {
      queuesHere.set(counter, [{ take, fail }])
      void serve(ctx.side, { prefix, day }, queuesHere)
    }
  })
  return `${prefix}-${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`
}

/** Serves all who wait, then those who came meanwhile, until nobody is left. */
async function serve(db: Db, counter: { prefix: string; day: string }, all: Map<string, Waiting[]>): Promise<void> {
  const key = `${counter.prefix} ${counter.day}`
  for (let served = all.get(key) ?? []; served.length > 0; served = all.get(key) ?? []) {
    all.set(key, [])
    try {
      const last = await raise(db, counter, served.length)
      for (const [index, { take }] of served.entries()) take(last - served.length + 1 + index)
    } catch (error) {
      for (const { fail } of served) fail(error)
    }
  }
  all.delete(key)
}

async function raise(db: Db, { prefix, day }: { prefix: string; day: string }, by: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_counter (prefix, "on", last) values (${prefix}, ${day}::date, ${by})
    on conflict (prefix, "on") do update set last = number_counter.last + excluded.last
    returning last`.execute(db)
  return rows[0]?.last ?? by
}
