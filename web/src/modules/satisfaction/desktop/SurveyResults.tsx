import { api } from '@houqin/contracts'
import { grades, gradeValues, type Survey } from '@houqin/contracts/satisfaction/survey'
import type { Graded, SurveyResults as Results } from '@houqin/contracts/satisfaction/surveys'
import type { CSSProperties } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordPart } from '../../../ui/RecordPage.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'
import { SurveyTexts } from './SurveyTexts.tsx'

/** From satisfied to dissatisfied; told apart by lightness too. */
const shades = [
  'var(--green)',
  'color-mix(in oklab, var(--green) 45%, var(--surface))',
  'var(--line-strong)',
  'color-mix(in oklab, var(--late-text) 50%, var(--surface))',
  'var(--late-text)',
] as const

/** What came out: the whole, each question, each unit, choices and words. */
export function SurveyResults({ survey }: { survey: Survey }) {
  const results = useEndpoint(api.getSurveyResults, { params: { id: survey.id } })
  if (results.error !== null) return <ErrorState error={results.error} onRetry={() => void results.refetch()} />
  return results.data === undefined ? <PageSkeleton rows={6} /> : <Shown survey={survey} results={results.data} />
}

function Shown({ survey, results }: { survey: Survey; results: Results }) {
  const t = useT(satisfactionWords)
  return (
    <>
      <RecordPart title={t('part.total')}>
        <Total survey={survey} results={results} />
      </RecordPart>
      <RecordPart title={t('part.graded')}>
        <Legend />
        <GradedTable
          rows={results.graded.map(({ key, text, unit, result, before }) => ({
            key,
            name: text,
            about: unit.name,
            result,
            before,
          }))}
          hasBefore={results.before !== null}
        />
      </RecordPart>
      <RecordPart title={t('part.units')}>
        <GradedTable
          rows={results.units.map(({ unit, returned, result }) => ({
            key: unit?.id ?? 'rest',
            name: unit?.name ?? t('units.rest'),
            about: t('returned.copies', { n: returned }),
            result,
            before: null,
          }))}
          hasBefore={false}
        />
      </RecordPart>
      {results.choices.length > 0 && (
        <RecordPart title={t('part.choices')}>
          <Choices results={results} />
        </RecordPart>
      )}
      {results.texts.map((one) => (
        <RecordPart key={one.key} title={one.text}>
          <SurveyTexts survey={survey} said={one.said} />
        </RecordPart>
      ))}
    </>
  )
}

function Total({ survey, results: { total, before, rules, returnRate } }: { survey: Survey; results: Results }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  const share = (value: number | null) => (value === null ? '—' : format.percent(value))
  const figures = [
    { name: t('column.satisfaction'), value: share(total.satisfaction) },
    { name: t('column.mean'), value: total.mean === null ? '—' : format.number(total.mean, 2) },
    { name: t('result.returnRate'), value: share(returnRate) },
    ...(before === null
      ? []
      : [{ name: t('result.before', { number: before.number }), value: share(before.satisfaction) }]),
  ]
  return (
    <>
      <div className={styles.figures}>
        {figures.map(({ name, value }) => (
          <span key={name} className={styles.figure}>
            {name}
            <strong>{value}</strong>
          </span>
        ))}
      </div>
      <p className={styles.note}>
        {t('result.rule', {
          grade: t(grades[rules.satisfiedFrom as keyof typeof grades]),
          group: survey.isAnonymous ? t('result.group', { n: rules.smallestGroup }) : '',
        })}
      </p>
    </>
  )
}

interface GradedRow {
  key: string
  name: string
  about: string
  result: Graded
  before: number | null
}

function GradedTable({ rows, hasBefore }: { rows: readonly GradedRow[]; hasBefore: boolean }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  const share = (value: number | null) => (value === null ? '—' : format.percent(value))
  return (
    <div className={styles.wide}>
      <table className={styles.results}>
        <thead>
          <tr>
            <th scope="col">{t('question.text')}</th>
            <th scope="col">{t('question.grade')}</th>
            <th scope="col" className={styles.right}>
              {t('column.satisfaction')}
            </th>
            <th scope="col" className={styles.right}>
              {t('column.mean')}
            </th>
            {hasBefore && (
              <th scope="col" className={styles.right}>
                {t('column.before')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, about, result, before }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                <br />
                <span className={styles.small}>{about}</span>
              </th>
              <td>
                <Bar result={result} />
              </td>
              <td className={styles.right}>{share(result.satisfaction)}</td>
              <td className={styles.right}>{result.mean === null ? '—' : format.number(result.mean, 2)}</td>
              {hasBefore && <td className={styles.right}>{share(before)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How often each grade was given, as one bar; what it says stands in its label. */
function Bar({ result: { counts, graded, cannotJudge } }: { result: Graded }) {
  const t = useT(satisfactionWords)
  const label = [
    ...gradeValues.map((grade, at) => `${t(grades[grade])} ${counts[at]}`),
    t('result.cannotJudge', { n: cannotJudge }),
  ].join('，')
  return (
    <div className={styles.bar} role="img" aria-label={label} title={label}>
      {graded > 0 &&
        counts.map((count, at) =>
          count === 0 ? null : <span key={gradeValues[at]} style={{ flexGrow: count, background: shades[at] }} />,
        )}
    </div>
  )
}

function Legend() {
  const t = useT(satisfactionWords)
  return (
    <p className={styles.legend}>
      {gradeValues.map((grade, at) => (
        <span key={grade} style={{ '--shade': shades[at] } as CSSProperties}>
          {t(grades[grade])}
        </span>
      ))}
    </p>
  )
}

function Choices({ results }: { results: Results }) {
  const format = useFormat()
  return (
    <table className={styles.results}>
      <tbody>
        {results.choices.map(({ key, text, options }) => {
          const all = options.reduce((sum, { count }) => sum + count, 0)
          return [
            <tr key={key}>
              <th scope="rowgroup" colSpan={3}>
                {text}
              </th>
            </tr>,
            ...options.map((option) => (
              <tr key={`${key} ${option.text}`}>
                <td>{option.text}</td>
                <td className={styles.right}>{format.number(option.count)}</td>
                <td className={styles.right}>{all === 0 ? '—' : format.percent(option.count / all)}</td>
              </tr>
            )),
          ]
        })}
      </tbody>
    </table>
  )
}
