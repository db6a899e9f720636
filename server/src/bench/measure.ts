export interface Measured {
  name: string
  perSecond: number
  p50: number
  p99: number
}

/** Runs `work` `times` times, `width` at once, and says how many a second and how long each took (milliseconds). */
export async function measure(
  name: string,
  plan: { times: number; width: number },
  work: (index: number) => Promise<void>,
): Promise<Measured> {
  const took: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: plan.width }, async () => {
      for (let index = next++; index < plan.times; index = next++) {
        const begun = performance.now()
        await work(index)
        took.push(performance.now() - begun)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { name, perSecond: Math.round(plan.times / seconds), p50: at(0.5), p99: at(0.99) }
}
