import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermitted, type Actor } from '../access/actor.ts'
import { AppError } from '../errors.ts'
import { pickLanguage } from '../i18n/terms.ts'
import { findSessionActor } from '../identity/find-session-actor.ts'
import { act, read, type Occasion, type Runtime } from '../runtime.ts'
import { once } from './idempotency.ts'
import type { Request, Route, RequestMeta } from './mount.ts'
import type { FileReply } from './reply.ts'
import { discardUpload, receiveUpload } from './upload.ts'

const COOKIE = 'houqin_session'

/** Adds one route: access → validation → transaction → use case → answer. */
export function addRoute(app: FastifyInstance, runtime: Runtime, route: Route): void {
  const { endpoint, options } = route
  app.route({
    method: endpoint.method,
    url: `/api/v1${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ...(options.perMinute ? { config: { rateLimit: { max: options.perMinute, timeWindow: '1 minute' } } } : {}),
    handler: async (request, reply) => {
      const token = tokenOf(request)
      const actor = await admit(runtime, { route, request, token })
      const language = pickLanguage(request.headers['accept-language'])
      const meta = metaOf(reply, token)
      const input = await readInput(runtime, { route, request, meta })
      try {
        const occasion = { actor, language, from: request.ip, saidAt: deviceTime(request) }
        const answer = await perform(runtime, { route, input, occasion, key: idempotencyKey(request) })
        return send(reply.header('content-language', language), route, checked(runtime, route, answer))
      } finally {
        await discardUpload(input.upload)
      }
    },
  })
}

/** The actor of a request. @throws session.required, password.must-change, access.refused, request.cross-site */
async function admit(
  runtime: Runtime,
  args: { route: Route; request: FastifyRequest; token: string | null },
): Promise<Actor> {
  const { access, method } = args.route.endpoint
  if (method !== 'GET') refuseOtherSites(args.request)
  const actor = args.token ? await findSessionActor(runtime, args.token) : null
  if ('public' in access) return actor ?? { kind: 'stranger' }
  if (!actor) throw new AppError('session.required', 401)
  if (actor.mustChangePassword && !args.route.options.withOneTimePassword)
    throw new AppError('password.must-change', 403)
  if ('permission' in access) assertPermitted(actor, access.permission)
  return actor
}

/** A cookie travels with requests that other sites cause; a bearer token does not. */
function refuseOtherSites(request: FastifyRequest): void {
  const origin = request.headers.origin
  if (origin && URL.canParse(origin) && new URL(origin).host !== request.host)
    throw new AppError('request.cross-site', 403)
}

function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? request.cookies[COOKIE] ?? null
}

function metaOf(reply: FastifyReply, token: string | null): RequestMeta {
  return {
    token,
    setSessionCookie: (next, expires) => {
      if (next === null) reply.clearCookie(COOKIE, { path: '/' })
      else
        reply.setCookie(COOKIE, next, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: reply.request.protocol === 'https',
          expires,
        })
    },
  }
}

async function readInput(runtime: Runtime, args: { route: Route; request: FastifyRequest; meta: RequestMeta }) {
  const { endpoint, options } = args.route
  const { request } = args
  const input = {
    params: parse(endpoint.params, request.params, ''),
    query: parse(endpoint.query, request.query, ''),
    body: endpoint.body === 'multipart' ? undefined : parse(endpoint.body, request.body, ''),
  }
  const upload =
    endpoint.body === 'multipart'
      ? await receiveUpload(request, { dataDir: runtime.config.dataDir, maxBytes: options.maxUpload ?? 20_000_000 })
      : { file: null, fields: {} }
  return { ...input, upload, meta: args.meta } as unknown as Request<Route['endpoint']>
}

function parse(schema: z.ZodType | undefined, value: unknown, missing: unknown): unknown {
  if (!schema) return undefined
  return schema.parse(value ?? missing, { reportInput: true })
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && /^[\w-]{8,100}$/.test(key) ? key : null
}

/** When the device said it, by its own clock: it may have waited for a signal since. */
function deviceTime(request: FastifyRequest): Date | null {
  const said = z.iso.datetime().safeParse(request.headers['houqin-said-at'])
  return said.success ? new Date(said.data) : null
}

interface Performance {
  route: Route
  input: Request<Route['endpoint']>
  occasion: Occasion
  key: string | null
}

async function perform(runtime: Runtime, { route, input, occasion, key }: Performance): Promise<unknown> {
  const { method, path, body } = route.endpoint
  if (method === 'GET') return read(runtime, occasion, (ctx) => route.run(ctx, input, runtime))
  return act(runtime, occasion, (ctx) => {
    const work = () => route.run(ctx, input, runtime)
    if (method !== 'POST' || !key || body === 'multipart') return work()
    const caller = occasion.actor.kind === 'person' ? occasion.actor.accountId : `stranger ${occasion.from}`
    return once(ctx, { caller, key, endpoint: `${method} ${path}`, content: [input.params, input.body] }, work)
  })
}

/** In development and tests the server holds its own answers against the contract: nothing missing, nothing more. */
function checked(runtime: Runtime, route: Route, answer: unknown): unknown {
  const { response, path } = route.endpoint
  if (response === 'file' || !runtime.config.checkResponses) return answer
  const plain: unknown = JSON.parse(JSON.stringify(answer))
  if (!isDeepStrictEqual(plain, response.parse(plain)))
    throw new Error(`The answer of ${path} holds more than its contract`)
  return answer
}

function send(reply: FastifyReply, route: Route, answer: unknown): FastifyReply {
  if (route.endpoint.response !== 'file') return reply.status(route.endpoint.status ?? 200).send(answer)
  const file = answer as FileReply
  if (file.saveAs)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.saveAs)}`)
  if (file.live) reply.headers({ 'x-accel-buffering': 'no', 'content-encoding': 'identity' })
  reply.header('cache-control', file.maxAge ? `private, max-age=${file.maxAge}, immutable` : 'no-store')
  return reply.type(file.mediaType).send(file.content)
}
