import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Measured } from './measure.ts'

export interface Load {
  url: string
  method: 'GET' | 'POST'
  token: string
  /** Taken one after the other; without `once` from the beginning again. */
  requests: readonly { path: string; body?: object }[]
  once?: boolean
  connections: number
  seconds: number
}

export interface Hammered extends Measured {
  failed: number
}

/** Puts an operation under load over HTTP from a process of its own. */
export async function hammer(load: Load): Promise<Hammered> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hammer-worker.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(load))
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  return JSON.parse(said) as Hammered
}
