import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from './errors.ts'

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…` */
  url: string
  from: string
}

export interface Config {
  port: number
  host: string
  /** Absolute folder of database, files and secrets. */
  dataDir: string
  /** Own PostgreSQL server; null: the embedded one. */
  databaseUrl: string | null
  demo: boolean
  /** How large the demonstration year is; 1 is about 1,200 repairs. */
  demoScale: number
  /** Address that links in documents and labels start with. */
  publicUrl: string
  /** Whether answers are held against their contracts (development and tests). */
  checkResponses: boolean
  trustProxy: boolean
  /** Mail server for outgoing mail; null: none, and nobody is offered mail. */
  mail: MailSettings | null
  logLevel: string
}

/** Reads the settings from the environment. @throws StartError naming the setting that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = wholeNumber(env['PORT'] ?? '3000', 'PORT', 65_535)
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: path.resolve(env['HOUQIN_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'] || null,
    demo: (env['HOUQIN_DEMO'] ?? 'on') !== 'off',
    demoScale: readScale(env['HOUQIN_DEMO_SCALE'] ?? '1'),
    publicUrl: (env['HOUQIN_URL'] ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    checkResponses: env['NODE_ENV'] !== 'production' && env['HOUQIN_CHECK_RESPONSES'] === 'on',
    mail: readMail(env['HOUQIN_SMTP'], env['HOUQIN_MAIL_FROM']),
    trustProxy: env['HOUQIN_TRUST_PROXY'] === 'on',
    logLevel: env['HOUQIN_LOG'] ?? 'warn',
  }
}

/** `--scale N` on the command line is the setting of that name. @throws StartError for any other option */
export function readArguments(args: string[]): NodeJS.ProcessEnv {
  try {
    const { values } = parseArgs({ args, options: { scale: { type: 'string' } } })
    return values.scale === undefined ? {} : { HOUQIN_DEMO_SCALE: values.scale }
  } catch (cause) {
    throw new StartError(`${(cause as Error).message} The only option is --scale N, the size of the demonstration.`, {
      cause,
    })
  }
}

function readMail(url: string | undefined, from: string | undefined): MailSettings | null {
  if (!url) return null
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url))
    throw new StartError('HOUQIN_SMTP must be an address like smtp://user:password@mail.example.org:587.')
  if (!from?.includes('@')) throw new StartError('HOUQIN_MAIL_FROM must be the address that mail is sent from.')
  return { url, from }
}

function readScale(text: string): number {
  const value = Number(text)
  if (value >= 0.01 && value <= 100) return value
  throw new StartError(`The scale of the demonstration is "${text}", but must be a number from 0.01 to 100.`)
}

function wholeNumber(text: string, name: string, max: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= max) return value
  throw new StartError(`${name} is "${text}", but must be a whole number from 0 to ${max}.`)
}

/** A secret of the given strength, safe in addresses. */
export const secret = (bytes: number): string => randomBytes(bytes).toString('base64url')
