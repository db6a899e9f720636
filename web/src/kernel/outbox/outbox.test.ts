import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ApiProblem } from '../api-problem.ts'
import { Outbox, type OutboxStore, type Said } from './outbox.ts'
import type { Waiting } from './queue.ts'

/** What becomes of one attempt on its way. */
type Fate = 'carried' | 'lost-request' | 'lost-answer' | 'stumbled'

/** A server that takes each key once, counts versions and refuses a stale one, as ours does. */
function server() {
  const taken: { key: string; subject: string; said: number }[] = []
  const answers = new Map<string, { version: number }>()
  const versions = new Map<string, number>()
  return {
    taken,
    /** Somebody else changes a record. */
    touch: (subject: string) => versions.set(subject, (versions.get(subject) ?? 1) + 1),
    versionOf: (subject: string) => versions.get(subject) ?? 1,
    receive(waiting: Waiting): { version: number } {
      const known = answers.get(waiting.id)
      if (known !== undefined) return known
      const version = versions.get(waiting.subject) ?? 1
      if (waiting.body['version'] !== version) throw refused('case.stale')
      const answer = { version: version + 1 }
      versions.set(waiting.subject, answer.version)
      answers.set(waiting.id, answer)
      taken.push({ key: waiting.id, subject: waiting.subject, said: Number(waiting.params['said']) })
      return answer
    },
  }
}

const unanswered = () => new ApiProblem({ type: 'about:blank', status: 0, code: 'network.unreachable', title: '' })
const refused = (code: string) => new ApiProblem({ type: 'about:blank', status: 409, code, title: code })

function memoryStore(): OutboxStore & { all: Map<string, Waiting> } {
  const all = new Map<string, Waiting>()
  return {
    all,
    readAll: async () => [...all.values()],
    put: async (waiting) => void all.set(waiting.id, structuredClone(waiting)),
    delete: async (id) => void all.delete(id),
  }
}

interface World {
  store: OutboxStore
  house: ReturnType<typeof server>
  fates: Fate[]
}

/** The phone as it is after a start: whatever it knew stands in its store. */
async function phone({ store, house, fates }: World): Promise<Outbox> {
  const outbox = new Outbox({
    store,
    now: () => new Date('2026-11-23T06:00:00Z'),
    onArrival: () => undefined,
    deliver: async (waiting) => {
      const fate = fates.shift() ?? 'carried'
      if (fate === 'lost-request') throw unanswered()
      if (fate === 'stumbled') throw new ApiProblem({ type: 'about:blank', status: 503, code: 'down', title: 'down' })
      const answer = house.receive(waiting)
      if (fate === 'lost-answer') throw unanswered()
      return answer
    },
  })
  await outbox.open('wanghaitao')
  return outbox
}

const said = (subject: string, at: number, version: number): Said => ({
  action: 'repair.start',
  subject,
  about: subject,
  params: { said: String(at) },
  body: { version },
  photos: [],
})

const fate = fc.constantFrom<Fate>('carried', 'lost-request', 'lost-answer', 'stumbled')
const subject = fc.constantFrom('A', 'B', 'C')

test('whatever gets lost on the way and however often the phone restarts, all arrives once and in the order it was said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ subject, restart: fc.boolean() }), { maxLength: 12 }),
      fc.array(fate, { maxLength: 40 }),
      async (steps, fates) => {
        const world = { store: memoryStore(), house: server(), fates: [...fates] }
        let outbox = await phone(world)
        const shown = new Map<string, number>()
        for (const [at, step] of steps.entries()) {
          // the screen goes on from what it showed, not from what the server knows
          const version = shown.get(step.subject) ?? 1
          await outbox.say(said(step.subject, at, version))
          shown.set(step.subject, version + 1)
          if (step.restart) outbox = await phone(world)
        }
        world.fates.length = 0
        await outbox.send()
        assert.deepEqual(outbox.waiting, [])
        assert.equal(world.store.all.size, 0)
        assert.deepEqual(
          world.house.taken.map((one) => one.said),
          steps.map((_step, at) => at),
        )
      },
    ),
  )
})

test('what is refused stands with its reason, holds back its followers only, and is never dropped by itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(subject, { minLength: 1, maxLength: 12 }),
      fc.array(fate, { maxLength: 30 }),
      async (subjects, fates) => {
        const world = { store: memoryStore(), house: server(), fates: subjects.map((): Fate => 'lost-request') }
        const outbox = await phone(world)
        for (const [at, one] of subjects.entries()) await outbox.say(said(one, at, 1))
        world.house.touch('A') // the desk gave it to somebody else meanwhile
        world.fates.splice(0, Infinity, ...fates)
        const again = await phone(world)
        for (let round = 0; round <= fates.length; round += 1) await again.send()
        const ofA = subjects.flatMap((one, at) => (one === 'A' ? [at] : []))
        assert.deepEqual(
          again.waiting.map(({ params }) => Number(params['said'])),
          ofA,
        )
        assert.equal(again.waiting[0]?.refusal?.code, ofA.length > 0 ? 'case.stale' : undefined)
        assert.ok(again.waiting.slice(1).every(({ refusal }) => refusal === null))
        const arrived = world.house.taken.map((one) => one.said)
        assert.deepEqual(
          arrived,
          subjects.flatMap((one, at) => (one === 'A' ? [] : [at])),
        )

        // tried again on the version that is now, all of it arrives
        world.fates.length = 0
        const [first] = again.waiting
        if (first !== undefined) await again.tryAgain(first, world.house.versionOf('A'))
        assert.deepEqual(again.waiting, [])
        assert.equal(world.house.taken.length, subjects.length)
      },
    ),
  )
})

test('what is given up goes with all that waited behind it', async () => {
  const world = { store: memoryStore(), house: server(), fates: Array.from({ length: 3 }, (): Fate => 'lost-request') }
  const outbox = await phone(world)
  for (const at of [0, 1]) await outbox.say(said('A', at, 1))
  await outbox.say(said('B', 2, 1))
  world.house.touch('A')
  await outbox.send()
  await outbox.giveUp('A')
  assert.deepEqual(outbox.waiting, [])
  assert.deepEqual(
    world.house.taken.map((one) => one.said),
    [2],
  )
})

test('who still looks at the screen reads the refusal there; who has left finds it among what waits', async () => {
  const world: World = { store: memoryStore(), house: server(), fates: [] }
  const outbox = await phone(world)
  world.house.touch('A')
  await assert.rejects(
    outbox.say(said('A', 0, 1), () => true),
    /case.stale/,
  )
  assert.equal(outbox.waiting.length, 0)
  assert.deepEqual(await outbox.say(said('A', 0, 1), () => false), { arrived: false })
  assert.equal(outbox.waiting.map(({ refusal }) => refusal?.code).join(), 'case.stale')
})

test('nobody sends what another account left on the phone', async () => {
  const world: World = { store: memoryStore(), house: server(), fates: ['lost-request'] }
  const outbox = await phone(world)
  await outbox.say(said('A', 0, 1))
  await outbox.open('lina')
  await outbox.send()
  assert.deepEqual(outbox.waiting, [])
  assert.equal(world.house.taken.length, 0)
  await outbox.open('wanghaitao')
  await outbox.send()
  assert.equal(world.house.taken.length, 1)
})
