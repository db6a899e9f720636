import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely'
import type { DB } from '../kernel/database/schema.gen.ts'
import type { Runtime } from '../kernel/runtime.ts'

/**
 * Does the work of many transactions in one, all of it or none: a program that dies in between leaves nothing behind,
 * not even document numbers. The inner transactions begin and end without a word to the database.
 */
export async function inSingleTransaction(runtime: Runtime, work: (inner: Runtime) => Promise<void>): Promise<void> {
  await runtime.database.main.getExecutor().provideConnection(async (connection) => {
    const outer = { failed: false }
    const db = new Kysely<DB>({ dialect: dialectOf(connection, outer) })
    await connection.executeQuery(CompiledQuery.raw('begin'))
    try {
      const database = {
        main: db,
        acting: db,
        side: db,
        isAlone: true,
        roundTrips: () => 0,
        close: async () => undefined,
      }
      await work({ ...runtime, database })
      if (outer.failed) throw new Error('A part of the work was undone, hence all of it is')
      await connection.executeQuery(CompiledQuery.raw('commit'))
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  })
}

const dialectOf = (connection: DatabaseConnection, outer: { failed: boolean }) => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOf(connection, outer),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

function driverOf(connection: DatabaseConnection, outer: { failed: boolean }): Driver {
  const nothing = async () => undefined
  return {
    init: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    destroy: nothing,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: async () => {
      outer.failed = true
    },
  }
}
