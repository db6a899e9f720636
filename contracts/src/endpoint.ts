import type { z } from 'zod'

/** Who may call an endpoint. There is no default: an endpoint that names none of the three does not compile. */
export type Access =
  /** The caller's roles must grant this permission; its scope (own, unit, subtree, all) is applied in the use case. */
  | { permission: Permission }
  /** Any signed-in person; the sentence says why that is enough. */
  | { signedIn: string }
  /** Anyone at all; the sentence says why. */
  | { public: string }

/** `subject.verb`, for instance `repair.assign`. Declared by the manifest of the module that owns the subject. */
export type Permission = `${string}.${string}`

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface EndpointDefinition {
  method: Method
  /** Path below `/api/v1`, parameters in braces: `/repairs/{id}/assign`. */
  path: `/${string}`
  summary: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  /** A schema for JSON, or `multipart` where the use case reads the parts itself. */
  body?: z.ZodType | 'multipart'
  /** A schema for JSON, or `file` where bytes are sent. */
  response: z.ZodType | 'file'
  /** Status of success; 200 unless given. */
  status?: 200 | 201 | 202 | 204
  /** Codes of the problems it may answer with, besides those every endpoint shares. */
  errors?: readonly string[]
}

/** Declares one operation of the public API: the single source of types, validation, OpenAPI, client and permission. */
export function endpoint<const D extends EndpointDefinition>(definition: D): D {
  return definition
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type In<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a use case receives, after validation. */
export type RequestOf<E extends EndpointDefinition> = {
  params: Out<E['params']>
  query: Out<E['query']>
  body: E['body'] extends 'multipart' ? undefined : Out<E['body']>
}

/** What a client sends. */
export type CallOf<E extends EndpointDefinition> = {
  params?: In<E['params']>
  query?: In<E['query']>
  body?: E['body'] extends 'multipart' ? FormData : In<E['body']>
}

export type ResponseOf<E extends EndpointDefinition> = E['response'] extends z.ZodType ? z.output<E['response']> : Blob
