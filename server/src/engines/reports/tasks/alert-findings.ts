import { indicatorsOf, readDefined, recentAlerts } from '../../ledger/index.ts'
import { figureText } from '../print-figure.ts'
import { asWords, type FindingSource } from './findings.ts'

/** Figures that left the bounds which the house has set for them: problems of the whole house. */
export const alertFindings: FindingSource = {
  code: 'alerts',
  find: async (ctx, { from, to, unitId, personId }) => {
    if (unitId !== null || personId !== null) return []
    await readDefined(ctx)
    const known = new Map(indicatorsOf(ctx).map((one) => [one.code, one]))
    return (await recentAlerts(ctx, { from, to })).flatMap((alert) => {
      const indicator = known.get(alert.code)
      if (!indicator) return []
      const [zh, en] = indicator.name.map(asWords)
      const limit = figureText(indicator, alert.boundValue)
      const [under, below] =
        alert.bound === 'lower' ? ['低于下限', 'below its bound of'] : ['高于上限', 'above its bound of']
      const days = `${alert.from}..${alert.to}`
      return {
        kind: 'problem',
        say: [
          `${zh}在${alert.from}至${alert.to}为{${alert.code}@${days}}，${under}${limit}。`,
          `${en} was {${alert.code}@${days}} from ${alert.from} to ${alert.to}, ${below} ${limit}.`,
        ],
        basis: [`指标预警：${zh}`, `Alert: ${en}`],
        link: `/indicators/${alert.code}?from=${alert.from}&to=${alert.to}`,
      }
    })
  },
}
