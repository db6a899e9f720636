import type { EndpointDefinition, RequestOf } from '@houqin/contracts'
import type { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import type { Runtime } from '../runtime.ts'
import type { FileReply } from './reply.ts'

/** A file that came with a form: already on disk, within the size allowed, not yet looked into. */
export interface Upload {
  file: { path: string; name: string; bytes: number } | null
  fields: Record<string, string>
}

/** What a use case is called with. */
export type Request<E extends EndpointDefinition> = RequestOf<E> & { upload: Upload; meta: RequestMeta }

/** What a few use cases need of the connection itself: sign-in sets the cookie, sign-out ends the session. */
export interface RequestMeta {
  token: string | null
  setSessionCookie(token: string | null, expiresAt?: Date): void
}

type Answer<E extends EndpointDefinition> = E['response'] extends z.ZodType ? z.input<E['response']> : FileReply

export interface RouteOptions {
  /** Calls allowed per minute from one address. */
  perMinute?: number
  /** Open also to whoever signed in with a one-time password that is still to be changed. */
  withOneTimePassword?: boolean
  /** Largest upload in bytes. */
  maxUpload?: number
}

export interface Route {
  endpoint: EndpointDefinition
  options: RouteOptions
  run(ctx: Ctx, request: Request<EndpointDefinition>, runtime: Runtime): Promise<unknown>
}

/** Binds an operation of the contract to its use case. Every write runs in one transaction that `ctx.db` is. */
export function mount<E extends EndpointDefinition>(
  endpoint: E,
  run: (ctx: Ctx, request: Request<E>, runtime: Runtime) => Promise<Answer<E>>,
  options: RouteOptions = {},
): Route {
  return { endpoint, options, run: run as unknown as Route['run'] }
}
