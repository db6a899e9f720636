import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id, instant, line, version } from './shared/values.ts'

/** A record that a message or a comment is about, as one who may see it reads it. */
export const subject = z.object({ kind: z.string(), id, title: z.string(), url: z.string() })

export const message = z.object({
  id,
  kind: z.string(),
  /** The sentence, in the language of the reader. */
  text: z.string(),
  urgent: z.boolean(),
  subject: subject.nullable(),
  /** How often it has happened since it was last read. */
  times: z.number().int(),
  at: instant,
  readAt: instant.nullable(),
})

const own = { signedIn: 'everyone reads what was sent to them, and nothing else' } as const

export const listMessages = endpoint({
  method: 'GET',
  path: '/messages',
  summary: 'The inbox of the caller, newest first',
  access: own,
  query: pageQuery.extend({ unread: z.stringbool().default(false) }),
  response: pageOf(message),
  errors: ['cursor.invalid'],
})

export const countUnread = endpoint({
  method: 'GET',
  path: '/messages/unread',
  summary: 'How many messages the caller has not read',
  access: own,
  response: z.object({ count: z.number().int() }),
})

export const readMessages = endpoint({
  method: 'POST',
  path: '/messages/read',
  summary: 'Mark messages as read: those named, or all that had come until a moment',
  access: own,
  body: z.union([z.object({ ids: z.array(id).min(1).max(200) }), z.object({ until: instant })]),
  response: z.object({ count: z.number().int() }),
})

export const followMessages = endpoint({
  method: 'GET',
  path: '/messages/live',
  summary: 'Server-sent events: `{ "unread": n }` now and whenever the number or the newest message changes',
  access: own,
  response: 'file',
})

/** 企业微信, 钉钉 and 飞书 group robots, and signed webhooks. */
export const channelKind = z.enum(['wecom', 'dingtalk', 'feishu', 'webhook'])
export type ChannelKind = z.infer<typeof channelKind>

export const messageKind = z.object({ code: z.string(), name: z.string(), urgent: z.boolean() })

export const listMessageKinds = endpoint({
  method: 'GET',
  path: '/message-kinds',
  summary: 'What the program tells people about',
  access: { signedIn: 'everyone chooses what to be told about' },
  response: z.object({ items: z.array(messageKind) }),
})

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const preference = z.object({
  email: z.email().max(120).nullable(),
  mail: z.enum(['off', 'at-once', 'daily']),
  /** Between these times of day mail waits, unless urgent. */
  quiet: z.object({ from: clock, to: clock }).nullable(),
  /** Kinds that are neither shown nor mailed. */
  muted: z.array(z.string().max(60)).max(100),
})

export const getMessagePreference = endpoint({
  method: 'GET',
  path: '/messages/preference',
  summary: 'How the caller wants to be told',
  access: own,
  response: preference.extend({ mailAvailable: z.boolean() }),
})

export const setMessagePreference = endpoint({
  method: 'PUT',
  path: '/messages/preference',
  summary: 'Choose how to be told',
  access: own,
  body: preference,
  response: preference.extend({ mailAvailable: z.boolean() }),
  errors: ['message.kind-unknown', 'message.email-missing', 'message.kind-urgent'],
})

export const channel = z.object({
  id,
  kind: channelKind,
  name: z.string(),
  /** The address with its secret part hidden. */
  address: z.string(),
  signed: z.boolean(),
  kinds: z.array(z.string()),
  active: z.boolean(),
  version,
})

const channelBody = z.object({
  name: line(60),
  address: z.url({ protocol: /^https?$/ }).max(500),
  /** 加签密钥 of the robot; for a webhook the key its signature is made with. */
  secret: line(200).nullable(),
  kinds: z.array(z.string().max(60)).max(100),
})

export const listChannels = endpoint({
  method: 'GET',
  path: '/channels',
  summary: 'Group robots and webhooks',
  access: { permission: 'channel.change' },
  response: z.object({ items: z.array(channel) }),
})

export const createChannel = endpoint({
  method: 'POST',
  path: '/channels',
  summary: 'Add a group robot or a webhook',
  access: { permission: 'channel.change' },
  body: channelBody.extend({ kind: channelKind }),
  response: channel,
  status: 201,
  errors: ['message.kind-unknown', 'channel.secret-missing'],
})

export const changeChannel = endpoint({
  method: 'PATCH',
  path: '/channels/{id}',
  summary: 'Change a channel; an address or secret left out stays as it is',
  access: { permission: 'channel.change' },
  params: z.object({ id }),
  body: channelBody.partial().extend({ active: z.boolean().optional(), version }),
  response: channel,
  errors: ['channel.unknown', 'channel.stale', 'channel.secret-missing', 'message.kind-unknown'],
})

export const tryChannel = endpoint({
  method: 'POST',
  path: '/channels/{id}/try',
  summary: 'Queue a trial message; the delivery log tells how it went',
  access: { permission: 'channel.change' },
  params: z.object({ id }),
  response: z.object({ deliveryId: id }),
  status: 202,
  errors: ['channel.unknown'],
})

export const deliveryState = z.enum(['waiting', 'sent', 'needless', 'failed'])

const delivery = z.object({
  id,
  state: deliveryState,
  text: z.string(),
  channel: z.string().nullable(),
  person: z.string().nullable(),
  dueAt: instant,
  attempts: z.number().int(),
  problem: z.string().nullable(),
  settledAt: instant.nullable(),
})

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/deliveries',
  summary: 'The log of what was sent by mail, robot and webhook, newest first',
  access: { permission: 'channel.change' },
  query: pageQuery.extend({ state: deliveryState.optional(), channelId: id.optional() }),
  response: pageOf(delivery),
  errors: ['cursor.invalid'],
})

export const retryDelivery = endpoint({
  method: 'POST',
  path: '/deliveries/{id}/retry',
  summary: 'Send a failed delivery once more',
  access: { permission: 'channel.change' },
  params: z.object({ id }),
  response: z.object({ state: deliveryState }),
  errors: ['delivery.unknown', 'delivery.not-failed'],
})
