import { createHash, randomBytes } from 'node:crypto'
import { leadingZeroBits, stampText, type Stamp } from '@houqin/contracts/proof'

/** Does the work that a phone does before a report without an account. */
export function makeStamp(placeCode: string, { at, bits = 14 }: { at: string; bits?: number }): Stamp {
  const stamp = { at, salt: randomBytes(9).toString('base64url'), counter: 0 }
  while (leadingZeroBits(createHash('sha256').update(stampText(placeCode, stamp)).digest()) < bits) stamp.counter += 1
  return stamp
}
