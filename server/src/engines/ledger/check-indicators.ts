import type { Manifest } from '../../kernel/manifest.ts'
import { StartError } from '../../kernel/errors.ts'
import { indicatorsOf, isOverIndicator, measuresOf, rolesOf, type Indicator } from './bookkeeping.ts'

/**
 * Holds the declared indicators against each other: each code once, on measures and indicators that exist, and none in
 * terms of itself. @throws StartError
 */
export function checkIndicators(manifests: readonly Manifest[]): void {
  const indicators = indicatorsOf({ manifests })
  const measures = new Set(measuresOf({ manifests }).map(({ code }) => code))
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  for (const indicator of indicators) {
    const { code, formula, register } = indicator
    if (byCode.get(code) !== indicator) throw new StartError(`The indicator ${code} is declared twice.`)
    const used = isOverIndicator(formula) ? [] : rolesOf(formula).map(({ measure }) => measure)
    const unknown = [...used, ...(register ? [register] : [])].find((measure) => !measures.has(measure))
    if (unknown) throw new StartError(`The indicator ${code} uses the measure ${unknown}, which nothing declares.`)
    assertStraight(indicator, byCode)
  }
}

function assertStraight(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): void {
  const way = [indicator.code]
  for (let { formula } = indicator; isOverIndicator(formula);) {
    const next = byCode.get(formula.of)
    if (!next)
      throw new StartError(`The indicator ${way.at(-1)} uses the indicator ${formula.of}, which nothing declares.`)
    if (way.includes(next.code)) throw new StartError(`Circular indicators: ${[...way, next.code].join(' → ')}.`)
    way.push(next.code)
    formula = next.formula
  }
}
