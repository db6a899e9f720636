const AMOUNT = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/
const PLACES = 6

/** Millionths, exactly; null where it is no amount. */
function millionths(text: string): bigint | null {
  const found = AMOUNT.exec(text.trim())
  if (found === null) return null
  const [, sign = '', whole = '0', fraction = ''] = found
  const size = BigInt(`${whole}${fraction.padEnd(PLACES, '0')}`)
  return sign === '-' ? -size : size
}

function textOf(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(PLACES + 1, '0')
  const fraction = digits.slice(-PLACES).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`
}

/** The sum to the last digit; empty fields are nothing. Null where one is no amount. */
export function addExactly(amounts: readonly (string | null | undefined)[]): string | null {
  let sum = 0n
  for (const one of amounts) {
    if (one === null || one === undefined || one.trim() === '') continue
    const amount = millionths(one)
    if (amount === null) return null
    sum += amount
  }
  return textOf(sum)
}

/** Twelve parts that make the whole: as equal as its own digits allow, the last months take what is left over. */
export function splitEvenly(value: string): string[] {
  const whole = millionths(value)
  if (whole === null) return Array.from({ length: 12 }, () => '')
  const places = (value.split('.')[1] ?? '').length
  const step = 10n ** BigInt(PLACES - places)
  const steps = whole / step
  const [each, left] = [steps / 12n, Number(steps % 12n)]
  return Array.from({ length: 12 }, (_, index) => {
    const more = index >= 12 - Math.abs(left) ? BigInt(Math.sign(left)) : 0n
    return textOf((each + more) * step)
  })
}
