import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { AppError } from '../errors.ts'
import { pickLanguage } from '../i18n/terms.ts'
import type { Runtime } from '../runtime.ts'
import { addRoute } from './add-route.ts'
import { toProblem } from './problems.ts'
import { serveWebApp } from './web-app.ts'

/** The HTTP server with every route of every manifest, and the web app beside it. */
export async function buildApp(runtime: Runtime): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: runtime.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: runtime.config.trustProxy,
    genReqId: () => uuidv7(),
    bodyLimit: 1_000_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    frameworkErrors: (error, request, reply) => {
      void sendProblem(runtime, { error, request, reply })
    },
  })
  app.setErrorHandler((error, request, reply) => {
    void sendProblem(runtime, { error, request, reply })
  })
  await app.register(cookie)
  await app.register(compress, { threshold: 2_000 })
  await app.register(multipart)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('request.too-many', 429, { params: { seconds: Math.ceil(ttl / 1000) } }),
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(securityHeaders)
  })
  for (const { routes } of runtime.manifests) for (const route of routes) addRoute(app, runtime, route)
  await serveWebApp(app)
  return app
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
} as const

function sendProblem(runtime: Runtime, failure: { error: unknown; request: FastifyRequest; reply: FastifyReply }) {
  const { error, request, reply } = failure
  const language = pickLanguage(request.headers['accept-language'])
  const problem = toProblem(error, { translate: runtime.translate, language, requestId: request.id })
  if (problem.status >= 500)
    request.log.error({ err: error, requestId: request.id, url: request.url }, 'request failed')
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .header('content-language', language)
    .send(JSON.stringify(problem))
}
