import { ratingAspects, type RatingAspect } from '@houqin/contracts/cases'
import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Indicator, Measure } from '../../engines/ledger/index.ts'

/** From this many stars on, somebody is satisfied. */
const SATISFIED = 4

const aspects = Object.entries(ratingAspects) as [RatingAspect, (typeof ratingAspects)[RatingAspect]][]
type AspectMeasure = `repair.rated-${RatingAspect}` | `repair.satisfied-${RatingAspect}`

/** Measures of what people say of speed, quality and manner. */
export const aspectMeasures = aspects.flatMap(([aspect, { zh, en }]): (Measure & { code: AspectMeasure })[] => [
  { code: `repair.rated-${aspect}`, unit: '1', name: [`${zh}评价数`, `Ratings of ${en.toLowerCase()}`] },
  {
    code: `repair.satisfied-${aspect}`,
    unit: '1',
    name: [`${zh}满意评价数`, `Ratings of ${en.toLowerCase()} with four or five stars`],
  },
])

export const aspectIndicators = aspects.map(([aspect, { zh, en }]): Indicator => ({
  code: `repair.satisfaction-${aspect}.rate`,
  name: [`${zh}满意率`, `Satisfaction: ${en.toLowerCase()}`],
  definition: [
    `报修人本人对${zh}给出四星、五星的评价数 ÷ 对${zh}作出的评价数；没有单独评${zh}的和系统默认评价不计；按评价时间归期。`,
    `Ratings of ${en.toLowerCase()} with four or five stars divided by all ratings of it given by people; dated by the rating.`,
  ],
  unit: 'ratio',
  direction: 'up',
  decimals: 2,
  formula: { kind: 'ratio', numerator: `repair.satisfied-${aspect}`, denominator: `repair.rated-${aspect}` },
}))

type RatingMeasure = 'repair.default-rated' | 'repair.rated' | 'repair.satisfied' | AspectMeasure

/** Pure: the measures that a rating counts in. A default rating is counted by itself and is no satisfaction. */
export function measuresOfRating(record: CaseRecord, stars: number): RatingMeasure[] {
  if (record.rated_by_default) return ['repair.default-rated']
  const given = { speed: record.rating_speed, quality: record.rating_quality, manner: record.rating_manner }
  return [
    'repair.rated',
    ...(stars >= SATISFIED ? (['repair.satisfied'] as const) : []),
    ...aspects.flatMap(([aspect]): RatingMeasure[] => {
      const said = given[aspect]
      if (!said) return []
      return said >= SATISFIED ? [`repair.rated-${aspect}`, `repair.satisfied-${aspect}`] : [`repair.rated-${aspect}`]
    }),
  ]
}
