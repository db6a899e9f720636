import { createHmac } from 'node:crypto'
import type { ChannelKind } from '@houqin/contracts/messages'

/** One thing told, ready to be read outside the program. */
export interface Line {
  id: string
  kind: string
  at: string
  text: string
  /** Full address of the record. */
  url: string | null
}

export interface Target {
  kind: ChannelKind
  address: string
  secret: string | null
}

/** What is sent by HTTP POST. */
export interface Outgoing {
  url: string
  headers: Record<string, string>
  body: string
}

/**
 * Room for text in bytes. A group robot of 企业微信 takes about 2,048 bytes, 飞书 20 KB for the whole body, 钉钉 is kept to
 * what a phone shows. Each takes no more than 20 (飞书 100) messages a minute, so a minute's news go out as one.
 */
const room: Record<ChannelKind, number> = { wecom: 2000, dingtalk: 4000, feishu: 4000, webhook: Infinity }

/** The message of one minute for one channel. `now` in milliseconds dates the signature. */
export function outgoing(
  target: Target,
  lines: readonly Line[],
  { now, more }: { now: number; more: string },
): Outgoing {
  const text = fit(lines.map(plain), room[target.kind], more)
  switch (target.kind) {
    case 'wecom':
      return post(target.address, { msgtype: 'text', text: { content: text } })
    case 'dingtalk':
      return post(signedDingtalk(target, now), { msgtype: 'text', text: { content: text } })
    case 'feishu':
      return post(target.address, { ...signedFeishu(target, now), msg_type: 'text', content: { text } })
    case 'webhook':
      return signedWebhook(target, lines, now)
  }
}

const plain = ({ text, url }: Line): string => (url ? `${text}\n${url}` : text)

/** Whole lines as long as there is room, then how many more there are. `more` holds `{n}`. */
export function fit(parts: readonly string[], bytes: number, more: string): string {
  const whole = parts.join('\n')
  if (Buffer.byteLength(whole) <= bytes) return whole
  const kept: string[] = []
  for (const part of parts) {
    const rest = more.replace('{n}', String(parts.length - kept.length - 1))
    if (Buffer.byteLength([...kept, part, rest].join('\n')) > bytes) break
    kept.push(part)
  }
  return [...kept, more.replace('{n}', String(parts.length - kept.length))].join('\n')
}

const post = (url: string, body: object, headers: Record<string, string> = {}): Outgoing => ({
  url,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** 加签: HMAC-SHA256 of "timestamp\nsecret" under the secret, in the address. */
function signedDingtalk({ address, secret }: Target, now: number): string {
  if (secret === null) return address
  const url = new URL(address)
  url.searchParams.set('timestamp', String(now))
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'))
  return url.href
}

/** 签名校验: HMAC-SHA256 of nothing under the key "seconds\nsecret", in the body. */
function signedFeishu({ secret }: Target, now: number): { timestamp?: string; sign?: string } {
  if (secret === null) return {}
  const timestamp = String(Math.floor(now / 1000))
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') }
}

/** `X-Houqin-Signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 of "seconds.body" under the webhook's secret. */
function signedWebhook({ address, secret }: Target, lines: readonly Line[], now: number): Outgoing {
  const seconds = Math.floor(now / 1000)
  const body = JSON.stringify({ notices: lines })
  const sign = createHmac('sha256', secret ?? '')
    .update(`${seconds}.${body}`)
    .digest('hex')
  return {
    url: address,
    headers: { 'content-type': 'application/json', 'x-houqin-signature': `t=${seconds},v1=${sign}` },
    body,
  }
}

/** Robots answer 200 to what they refuse and say so in the body. Undefined: taken. */
export function refusalOf(kind: ChannelKind, answer: string): string | undefined {
  if (kind === 'webhook') return undefined
  const said = parse(answer)
  if ((said.errcode ?? said.code) === 0) return undefined
  return `${said.errcode ?? said.code ?? ''} ${said.errmsg ?? said.msg ?? answer}`.trim().slice(0, 200)
}

interface RobotAnswer {
  errcode?: number
  errmsg?: string
  code?: number
  msg?: string
}

function parse(answer: string): RobotAnswer {
  try {
    const value: unknown = JSON.parse(answer)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {} // not JSON, so it is not the answer of a robot: reported as refused with its own words
  }
}
