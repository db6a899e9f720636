/** Signs that nobody mistakes for one another when reading aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/** A first password to hand over: four groups of four, about 92 bits. */
export function firstPassword(): string {
  const signs = Array.from({ length: GROUPS * GROUP_LENGTH }, anySign).join('')
  return signs.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g'))!.join('-')
}

/** Draws again above the last full round, so that every sign is equally likely. */
function anySign(): string {
  const round = Math.floor(256 / SIGNS.length) * SIGNS.length
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint8Array(1))[0]!
    if (drawn < round) return SIGNS[drawn % SIGNS.length]!
  }
}
