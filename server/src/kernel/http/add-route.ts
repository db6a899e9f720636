import { isDeepStrictEqual } from 'node:util'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPermitted, type Actor } from '../access/actor.ts'
import { AppError } from '../errors.ts'
import { pickLanguage } from '../i18n/terms.ts'
import { findSession } from '../identity/find-session.ts'
import type { Versions } from '../references/reference.ts'
import { act, read, type Occasion, type Runtime } from '../runtime.ts'
import { findEarlier, once, type Earlier } from './idempotency.ts'
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
      const key =
        route.endpoint.method === 'POST' && route.endpoint.body !== 'multipart' ? idempotencyKey(request) : null
      const { actor, versions, earlier } = await admit(runtime, { route, request, token, key })
      const language = pickLanguage(request.headers['accept-language'])
      const meta = metaOf(reply, token)
      const input = await readInput(runtime, { route, request, meta })
      try {
        const occasion = { actor, versions, language, from: request.ip, saidAt: deviceTime(request) }
        const answer = await perform(runtime, { route, input, occasion, key, earlier })
        return send(reply.header('content-language', language), route, checked(runtime, route, answer))
      } finally {
        await discardUpload(input.upload)
      }
    },
  })
}

interface Admitted {
  actor: Actor
  versions: Versions | null
  earlier: Earlier | null
}

/** The actor of a request. @throws session.required, password.must-change, access.refused, request.cross-site */
async function admit(
  runtime: Runtime,
  args: { route: Route; request: FastifyRequest; token: string | null; key: string | null },
): Promise<Admitted> {
  const { access, method } = args.route.endpoint
  if (method !== 'GET') refuseOtherSites(args.request)
  const session = args.token ? await findSession(runtime, args.token, args.key) : null
  if (!session) {
    if ('public' in access)
      return { actor: { kind: 'stranger' }, versions: null, earlier: await earlierOfStranger(runtime, args) }
    throw new AppError('session.required', 401)
  }
  if ('public' in access) return session
  const { actor } = session
  if (actor.mustChangePassword && !args.route.options.withOneTimePassword)
    throw new AppError('password.must-change', 403)
  if ('permission' in access) assertPermitted(actor, access.permission)
  return session
}

const earlierOfStranger = (runtime: Runtime, { request, key }: { request: FastifyRequest; key: string | null }) =>
  key ? findEarlier(runtime.database.main, { caller: callerOf({ kind: 'stranger' }, request.ip), key }) : null

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
  earlier: Earlier | null
}

async function perform(runtime: Runtime, { route, input, occasion, key, earlier }: Performance): Promise<unknown> {
  const { method, path } = route.endpoint
  if (method === 'GET') return read(runtime, occasion, (ctx) => route.run(ctx, input, runtime))
  if (!key) return act(runtime, occasion, (ctx) => route.run(ctx, input, runtime))
  const attempt = {
    caller: callerOf(occasion.actor, occasion.from),
    key,
    endpoint: `${method} ${path}`,
    content: [input.params, input.body],
  }
  return once(runtime.database.main, { attempt, earlier }, (keep) =>
    act(runtime, occasion, async (ctx) => keep(ctx, await route.run(ctx, input, runtime))),
  )
}

const callerOf = (actor: Actor, from: string | null | undefined): string =>
  actor.kind === 'person' ? actor.accountId : `stranger ${from}`

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
