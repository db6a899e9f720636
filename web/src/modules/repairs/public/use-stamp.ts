import type { Stamp } from '@houqin/contracts/proof'
import { useEffect, useState } from 'preact/hooks'
import { makeStamp } from './make-stamp.ts'
import type { PublicPlace } from './public-place.ts'

/** Made earlier than this, a stamp may be too old by the time it arrives. */
const FRESH = 15 * 60_000

/** A stamp made while the person looks at the page, so that nobody waits for it when they send. */
export function useStamp(place: PublicPlace): () => Promise<Stamp> {
  const [prove] = useState(() => prover(place))
  useEffect(() => void prove(), [prove])
  return prove
}

/** Keeps the stamp while it is fresh. The server's moment is carried on by this device's clock, which may be wrong. */
function prover({ code, proof }: PublicPlace): () => Promise<Stamp> {
  const seenAt = performance.now()
  const now = () => Date.parse(proof.now) + performance.now() - seenAt
  let made: { at: number; stamp: Promise<Stamp> } | null = null
  return () => {
    if (made === null || now() - made.at > FRESH) {
      const at = now()
      made = { at, stamp: makeStamp(code, { bits: proof.bits, at: new Date(at).toISOString() }) }
    }
    return made.stamp
  }
}
