import { sha256 } from '@noble/hashes/sha2.js'
import { leadingZeroBits, stampText, type Stamp } from '@houqin/contracts/proof'

/** Longest stretch of work before the screen gets its turn again, in milliseconds. */
const STRETCH = 12

/** Does the work a report without an account needs, between the frames of the screen. */
export async function makeStamp(resource: string, { bits, at }: { bits: number; at: string }): Promise<Stamp> {
  const encoder = new TextEncoder()
  const stamp = { at, salt: saltOf(crypto.getRandomValues(new Uint8Array(12))), counter: 0 }
  let turn = performance.now()
  while (leadingZeroBits(sha256(encoder.encode(stampText(resource, stamp)))) < bits) {
    stamp.counter += 1
    if (stamp.counter % 64 === 0 && performance.now() - turn > STRETCH) {
      await new Promise((resolve) => setTimeout(resolve))
      turn = performance.now()
    }
  }
  return stamp
}

const saltOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
