/** Adds decimals written out, to the last digit: `1.5` and `0.25` are `1.75`. */
export function addExactly(amounts: Iterable<string>): string {
  let sum = 0n
  let places = 0
  for (const amount of amounts) {
    const decimals = amount.split('.')[1]?.length ?? 0
    if (decimals > places) {
      sum *= 10n ** BigInt(decimals - places)
      places = decimals
    }
    sum += BigInt(amount.replace('.', '')) * 10n ** BigInt(places - decimals)
  }
  return written(sum, places)
}

/** Whether two decimals are the same amount, however they are written: `1.50` and `1.5` are. */
export function isSameAmount(a: string, b: string): boolean {
  return addExactly([a]) === addExactly([b])
}

function written(sum: bigint, places: number): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
