const DATABASE = 'houqin'
const PATIENCE = 3_000
/** What the phone keeps: actions on their way, and what was read last. */
const shelves = ['outbox', 'answers'] as const
type Shelf = (typeof shelves)[number]

export interface PhoneStore<T> {
  readAll(): Promise<T[]>
  put(value: T): Promise<void>
  delete(id: string): Promise<void>
}

let opening: Promise<IDBDatabase> | undefined

/** A shelf of the browser's database. Where the browser refuses one, or it is full, things stand in memory until a reload. */
export function phoneStore<T extends { id: string }>(shelf: Shelf): PhoneStore<T> {
  const memory = new Map<string, T>()
  return {
    async readAll() {
      const kept = await run<T[]>(shelf, 'readonly', (store) => store.getAll()).catch(() => [])
      const ids = new Set(kept.map(({ id }) => id))
      return [...kept, ...[...memory.values()].filter(({ id }) => !ids.has(id))]
    },
    async put(value) {
      memory.set(value.id, value)
      await run(shelf, 'readwrite', (store) => store.put(value)).then(
        () => memory.delete(value.id),
        () => undefined, // refused or full: it is sent from memory
      )
    },
    async delete(id) {
      memory.delete(id)
      await run(shelf, 'readwrite', (store) => store.delete(id)).catch(() => undefined) // refused: it was never there
    },
  }
}

async function run<R = unknown>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<R> {
  opening ??= open()
  const database = await opening
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(shelf, mode)
    const request = work(transaction.objectStore(shelf))
    // done only when it is on the disk
    transaction.oncomplete = () => resolve(request.result as R)
    transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
  })
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    // some browsers never answer when storage is switched off
    setTimeout(() => reject(new Error('no database')), PATIENCE)
    request.onupgradeneeded = () => {
      for (const shelf of shelves) request.result.createObjectStore(shelf, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
  })
}
