/** What this file uses of a service worker's world; the types of a page and of a worker exclude each other. */
interface WorkerScope {
  location: Location
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
}
interface Lasting {
  waitUntil(work: Promise<void>): void
}
interface Asked {
  request: Request
  respondWith(answer: Promise<Response>): void
}
const worker = globalThis as unknown as WorkerScope
/** Files of the phone's pages; the build writes them here. */
declare const PHONE_FILES: readonly string[]

const PAGE = '/m/'
const PICTURES = 'houqin-pictures'
const MOST_PICTURES = 200
/** A network that is there but does not carry: after this long the page from the last time is better than none. */
const PATIENCE = 4_000
const PROGRAM = `houqin-program-${hashOf(PHONE_FILES.join())}`

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(PROGRAM)
      .then((cache) => cache.addAll([PAGE, ...PHONE_FILES]))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldPrograms().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/built/')) event.respondWith(asset(request))
  else if (pathname.startsWith('/api/v1/files/')) event.respondWith(picture(request))
})

async function dropOldPrograms(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('houqin-program-') && name !== PROGRAM)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** The newest page where there is a network, the last one where there is none. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
  } catch (error) {
    const kept = await caches.match(PAGE)
    if (kept === undefined) throw error
    return kept
  }
}

/** Files of the program never change under their name. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** A photo that was seen once can be seen without a signal; who signs out takes them along. */
async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(PICTURES)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) {
    await cache.put(request, response.clone())
    const all = await cache.keys()
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_PICTURES)).map((old) => cache.delete(old)))
  }
  return response
}

/** A short name for a list of files; another list, another name. */
function hashOf(text: string): string {
  let hash = 0
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return (hash >>> 0).toString(36)
}
