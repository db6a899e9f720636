import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type QueryResult,
} from 'kysely'

/** Begins the statement after which nothing follows in its transaction. */
export const LAST = '/* last */'

/**
 * Begins a question that is answered with no rows, and not sent, where its transaction has changed nothing since it was
 * asked last. A row that says `isOwn` keeps it being asked.
 */
export const UNLESS_UNCHANGED = '/* unless unchanged */'

/**
 * A dialect whose transactions cost as few round trips as they can. BEGIN travels with the first statement that changes
 * or locks something; what is only read before it sees what is committed, as every statement does. The last statement
 * takes COMMIT with it, and where it is also the first it is a transaction by itself.
 */
export class LateDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new LateDriver(this.#config)
  }
}

class LateDriver implements Driver {
  readonly #postgres: PostgresDriver

  constructor(config: PostgresDialectConfig) {
    this.#postgres = new PostgresDriver(config)
  }

  init = () => this.#postgres.init()
  destroy = () => this.#postgres.destroy()

  async acquireConnection(): Promise<LateConnection> {
    return new LateConnection((await this.#postgres.acquireConnection()) as Inner)
  }

  async beginTransaction(connection: LateConnection): Promise<void> {
    connection.state = 'due'
  }

  async commitTransaction(connection: LateConnection): Promise<void> {
    const { state } = connection
    connection.state = 'none'
    if (state === 'open') await this.#postgres.commitTransaction(connection.inner)
  }

  async rollbackTransaction(connection: LateConnection): Promise<void> {
    const { state } = connection
    connection.state = 'none'
    if (state === 'open') await this.#postgres.rollbackTransaction(connection.inner)
  }

  releaseConnection(connection: LateConnection): Promise<void> {
    return this.#postgres.releaseConnection(connection.inner)
  }
}

type Inner = Parameters<PostgresDriver['releaseConnection']>[0]

class LateConnection implements DatabaseConnection {
  state: 'none' | 'due' | 'open' | 'ended' = 'none'
  #hasChanged = false
  readonly inner: Inner

  constructor(inner: Inner) {
    this.inner = inner
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (query.sql.startsWith(UNLESS_UNCHANGED)) return this.#ask<R>(query)
    const isLast = query.sql.startsWith(LAST)
    const isRead = isPlainRead(query.sql)
    this.#hasChanged ||= !isRead && !query.sql.endsWith(' for update')
    if (this.state === 'due') {
      if (isRead) return this.inner.executeQuery<R>(query)
      if (isLast) return this.#end(this.inner.executeQuery<R>(query))
      this.state = 'open'
      const [, result] = await together(this.#raw('begin'), this.inner.executeQuery<R>(query))
      return result
    }
    if (this.state === 'open' && isLast) {
      // a statement that fails leaves COMMIT nothing but to roll back
      const [result] = await this.#end(together(this.inner.executeQuery<R>(query), this.#raw('commit')))
      return result
    }
    return this.inner.executeQuery<R>(query)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize)
  }

  async #ask<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#hasChanged) return { rows: [] }
    const answer = await this.inner.executeQuery<R>(query)
    this.#hasChanged = answer.rows.some((row) => (row as { isOwn?: boolean }).isOwn)
    return answer
  }

  #end<T>(work: Promise<T>): Promise<T> {
    this.state = 'ended'
    return work
  }

  #raw = (text: string) => this.inner.executeQuery<unknown>(CompiledQuery.raw(text))
}

/** Both, sent one behind the other; the first to fail is thrown once both are back. */
async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return Promise.all([first, second])
}

const plain = new Map<string, boolean>()
/** Enough for the statements of the program; texts beyond them are looked at each time. */
const MOST = 2_000

/** Whether a statement neither changes, locks nor counts anything. What is unsure counts as doing so. */
function isPlainRead(text: string): boolean {
  const known = plain.get(text)
  if (known !== undefined) return known
  const answer =
    /^\s*(?:\/\*[^*]*\*\/\s*)?(?:select|with)\b/i.test(text) &&
    !/\b(?:for (?:no key )?update|for (?:key )?share|insert|update|delete|merge|nextval|setval|lock|set_config|truncate|pg_(?!current_xact_id_if_assigned)\w+)\b/i.test(
      text,
    )
  if (plain.size < MOST) plain.set(text, answer)
  return answer
}
