import { existsSync } from 'node:fs'
import path from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

const dist = path.join(import.meta.dirname, '../../../../web/dist')

/** Which page answers an address: the public page behind codes and receipts, the phone app, a screen on a wall, else the desktop app. */
const pages = [
  { prefix: /^\/(q|r)\//, file: 'public.html' },
  { prefix: /^\/m(\/|$)/, file: 'phone.html' },
  { prefix: /^\/wall(\/|$)/, file: 'wall.html' },
  { prefix: /^\//, file: 'index.html' },
] as const

/** Serves the built web app. Every address that is neither the API nor a file belongs to one of its pages. */
export async function serveWebApp(app: FastifyInstance): Promise<void> {
  const built = existsSync(path.join(dist, 'index.html'))
  if (built) {
    await app.register(staticFiles, {
      root: path.join(dist, 'built'),
      prefix: '/built/',
      immutable: true,
      maxAge: '365d',
      preCompressed: false,
    })
  }
  app.get('/service-worker.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('service-worker.js', dist),
  )
  app.setNotFoundHandler((request, reply) => {
    const address = request.url.split('?')[0] ?? '/'
    if (!built || request.method !== 'GET' || address.startsWith('/api/') || address.startsWith('/built/')) {
      throw new AppError('route.unknown', 404)
    }
    const page = pages.find(({ prefix }) => prefix.test(address)) ?? pages[3]
    return reply.header('cache-control', 'no-cache').sendFile(page.file, dist)
  })
}
