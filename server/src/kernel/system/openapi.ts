import type { EndpointDefinition } from '@houqin/contracts'
import { problem } from '@houqin/contracts'
import { z } from 'zod'
import type { Manifest } from '../manifest.ts'

/** OpenAPI 3.1 of every mounted route, made from the contracts. */
export function describeApi(manifests: readonly Manifest[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { name, routes } of manifests) {
    for (const { endpoint } of routes) {
      const path = (paths[endpoint.path] ??= {})
      path[endpoint.method.toLowerCase()] = describeOperation(endpoint, name)
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Houqin 后勤', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'houqin_session' },
      },
    },
  }
}

function describeOperation(endpoint: EndpointDefinition, tag: string): Record<string, unknown> {
  const { access, body, response, status = 200, errors = [] } = endpoint
  const access403 = 'permission' in access ? { 'x-permission': access.permission } : {}
  return {
    tags: [tag],
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^a-zA-Z0-9]+(.)?/g, (_whole, next: string = '') => next.toUpperCase())}`,
    summary: endpoint.summary,
    ...access403,
    security: 'public' in access ? [] : [{ bearer: [] }, { cookie: [] }],
    parameters: [
      ...describeParameters(endpoint.params, 'path'),
      ...describeParameters(endpoint.query, 'query'),
      ...idempotencyKey(endpoint),
    ],
    ...(body ? { requestBody: { required: true, content: describeBody(body) } } : {}),
    responses: {
      [status]: {
        description: endpoint.summary,
        content: response === 'file' ? { '*/*': {} } : { 'application/json': { schema: schemaOf(response, 'output') } },
      },
      default: {
        description: errors.length > 0 ? `Problem; codes: ${errors.join(', ')}` : 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function describeBody(body: z.ZodType | 'multipart') {
  if (body !== 'multipart') return { 'application/json': { schema: schemaOf(body, 'input') } }
  return {
    'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } },
  }
}

function describeParameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

function idempotencyKey({ method, body }: EndpointDefinition) {
  if (method !== 'POST' || body === 'multipart') return []
  const description = 'Repeating a request with the same key has one effect and the same answer.'
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: { type: 'string', minLength: 8, maxLength: 100 },
    },
  ]
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
  return rest
}
