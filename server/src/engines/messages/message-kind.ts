import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { extensionPoint } from '../../kernel/extension.ts'

/** Something people are told about. Its name is the term `message.name.<code>`, its sentence `message.text.<code>`. */
export interface MessageKind {
  code: string
  /** Goes out in quiet hours too, and cannot be muted. */
  urgent?: boolean
}

export const messageKind = extensionPoint<MessageKind>('message-kind')

export const kindsOf = (ctx: Pick<Ctx, 'manifests'>): MessageKind[] => messageKind.collect(ctx.manifests)

/** @throws message.kind-unknown */
export function assertKinds(ctx: Ctx, field: string, codes: readonly string[]): void {
  const known = new Set(kindsOf(ctx).map(({ code }) => code))
  const unknown = codes.find((code) => !known.has(code))
  if (unknown !== undefined) throw badField(field, 'message.kind-unknown', { kind: unknown })
}
