import { ApiProblem } from '../api-problem.ts'
import { newKey } from '../new-key.ts'
import { afterArrival, again, inOrder, nextToSend, ofSubject, type Waiting } from './queue.ts'

/** Where what waits is kept so that it outlives a reload and an empty battery. */
export interface OutboxStore {
  readAll(): Promise<Waiting[]>
  put(waiting: Waiting): Promise<void>
  delete(id: string): Promise<void>
}

export interface OutboxPorts {
  store: OutboxStore
  /**
   * Brings one to the server. `keep` notes what has already arrived of it, a photo for instance.
   * @throws ApiProblem of a refusal, or of a network that did not carry it
   */
  deliver: (waiting: Waiting, keep: (part: Waiting) => Promise<void>) => Promise<unknown>
  /** Told of every answer before the action leaves the queue, so that the screen never falls back. */
  onArrival: (waiting: Waiting, answer: unknown) => Promise<void> | void
  now: () => Date
}

export type Said = Omit<Waiting, 'id' | 'order' | 'owner' | 'saidAt' | 'refusal'>
/** What became of an action so far. */
export type Outcome = { arrived: true; answer: unknown } | { arrived: false }

type Listener = () => void
interface Watcher {
  /** Whether the screen that said it is still there to show a refusal. */
  isWatched: () => boolean
  settle: (outcome: Outcome | ApiProblem) => void
}

/** Sends actions in the order they were said, each once, and keeps what has not arrived. */
export class Outbox {
  #ports: OutboxPorts
  #queue: readonly Waiting[] = []
  #waiting: readonly Waiting[] = []
  #owner: string | null = null
  #running: Promise<void> | null = null
  #listeners = new Set<Listener>()
  /** Whoever said it just now looks at the screen and hears of a refusal there. */
  #live = new Map<string, Watcher>()

  constructor(ports: OutboxPorts) {
    this.#ports = ports
  }

  /** Opens the outbox of an account: what it left on this phone is there again. */
  async open(owner: string): Promise<void> {
    if (this.#owner === owner) return
    const kept = await this.#ports.store.readAll()
    this.#owner = owner
    this.#replace(inOrder(kept.filter((one) => one.owner === owner)))
  }

  /** What waits or was refused, in the order it was said; what a screen is just sending is not among it. */
  get waiting(): readonly Waiting[] {
    return this.#waiting
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Says something: kept first, then sent.
   * @throws ApiProblem where the server refused it at once and somebody is there to read it; then it is not kept
   */
  async say(said: Said, isWatched: () => boolean = () => false): Promise<Outcome> {
    if (this.#owner === null) throw new Error('the outbox is not open')
    const last = inOrder(this.#queue).at(-1)?.order ?? 0
    const now = this.#ports.now()
    const order = Math.max(last + 1, now.getTime())
    const waiting = { ...said, id: newKey(), order, owner: this.#owner, saidAt: now.toISOString(), refusal: null }
    const outcome = new Promise<Outcome | ApiProblem>((settle) => this.#live.set(waiting.id, { isWatched, settle }))
    await this.#keep(waiting)
    await this.send()
    this.#settle(waiting.id, { arrived: false })
    const became = await outcome
    if (became instanceof ApiProblem) throw became
    return became
  }

  /** Sends what waits until nothing can be sent. Two calls at once are one. */
  send(): Promise<void> {
    this.#running ??= this.#sendAll()
    return this.#running
  }

  /** Tries a refused action again, on the version that the record has now. */
  async tryAgain(refused: Waiting, version: number | undefined): Promise<void> {
    const fresh = again(refused, { key: newKey(), version })
    await this.#ports.store.put(fresh)
    await this.#ports.store.delete(refused.id)
    this.#replace(this.#queue.map((one) => (one.id === refused.id ? fresh : one)))
    await this.send()
  }

  /** Gives up everything that waits on a subject. */
  async giveUp(subject: string): Promise<void> {
    for (const { id } of ofSubject(this.#queue, subject)) await this.#drop(id)
    await this.send()
  }

  async #sendAll(): Promise<void> {
    await Promise.resolve() // so that the end below never comes before the start is noted
    try {
      for (let next = nextToSend(this.#queue); next !== undefined; next = nextToSend(this.#queue))
        if (!(await this.#sendOne(next))) return
    } finally {
      this.#running = null
    }
  }

  /** @returns false where the network does not carry now */
  async #sendOne(next: Waiting): Promise<boolean> {
    let answer: unknown
    try {
      answer = await this.#ports.deliver(next, (part) => this.#keep(part))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (isPassing(error)) return false
      await this.#refuse(next, error)
      return true
    }
    await this.#arrive(next, answer)
    return true
  }

  async #arrive(arrived: Waiting, answer: unknown): Promise<void> {
    await this.#ports.onArrival(arrived, answer)
    const rest = afterArrival(this.#queue, arrived, answer)
    // what follows is put on the new version before this one leaves: a phone that dies between sends this one again
    for (const one of rest) if (!this.#queue.includes(one)) await this.#ports.store.put(one)
    await this.#ports.store.delete(arrived.id)
    this.#replace(rest)
    this.#settle(arrived.id, { arrived: true, answer })
  }

  async #refuse(refused: Waiting, problem: ApiProblem): Promise<void> {
    if (this.#live.get(refused.id)?.isWatched() === true) {
      await this.#drop(refused.id)
      this.#settle(refused.id, problem)
      return
    }
    const known = this.#queue.find(({ id }) => id === refused.id)
    if (known !== undefined) await this.#keep({ ...known, refusal: problem.problem })
    this.#settle(refused.id, { arrived: false })
  }

  async #keep(waiting: Waiting): Promise<void> {
    await this.#ports.store.put(waiting)
    const others = this.#queue.filter(({ id }) => id !== waiting.id)
    this.#replace(inOrder([...others, waiting]))
  }

  async #drop(id: string): Promise<void> {
    await this.#ports.store.delete(id)
    this.#replace(this.#queue.filter((one) => one.id !== id))
  }

  #settle(id: string, outcome: Outcome | ApiProblem): void {
    this.#live.get(id)?.settle(outcome)
    if (this.#live.delete(id)) this.#replace(this.#queue)
  }

  #replace(queue: readonly Waiting[]): void {
    this.#queue = queue
    this.#waiting = queue.filter(({ id }) => !this.#live.has(id))
    for (const listener of this.#listeners) listener()
  }
}

/** The network did not carry it, the server stumbled, or one has to sign in again: it stays and is sent later. */
function isPassing({ status }: ApiProblem): boolean {
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
}
