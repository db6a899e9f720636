import { z } from 'zod'
import { instant } from './shared/values.ts'

/**
 * Proof of work for those without an account (after Hashcash): a stamp is good for one report at one place, within
 * minutes of its moment, and its SHA-256 begins with as many zero bits as the server asks for. A person does not notice
 * the work; a flood of reports costs its sender a computer.
 */
export const stamp = z.object({
  at: instant,
  salt: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})
export type Stamp = z.infer<typeof stamp>

/** What is hashed. */
export const stampText = (resource: string, { at, salt, counter }: Stamp): string =>
  `houqin:1:${resource}:${at}:${salt}:${counter}`

/** How many bits are zero before the first one that is not. */
export function leadingZeroBits(hash: Uint8Array): number {
  let bits = 0
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}
