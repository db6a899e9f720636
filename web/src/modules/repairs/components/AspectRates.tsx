import { cases } from '@houqin/contracts'
import { Form, Rate } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { timeWords } from '../time-words.ts'
import styles from './AspectRates.module.css'

const aspects = Object.entries(cases.ratingAspects)

/** Speed, quality and manner beside the whole; each may be left out. */
export function AspectRates() {
  const t = useT(timeWords)
  return (
    <fieldset className={styles.aspects}>
      <legend>{t('aspects')}</legend>
      {aspects.map(([aspect, name]) => (
        <Form.Item key={aspect} name={aspect} label={t(name)} layout="horizontal" className={styles.aspect}>
          <Rate allowClear={false} className={styles.stars} />
        </Form.Item>
      ))}
    </fieldset>
  )
}

/** What was said of each aspect. */
export function GivenAspects({ aspects: given }: { aspects: Partial<Record<cases.RatingAspect, number>> }) {
  const t = useT(timeWords)
  const said = aspects.flatMap(([aspect, name]) => {
    const stars = given[aspect as cases.RatingAspect]
    return stars === undefined ? [] : [t('aspect.stars', { aspect: t(name), n: stars })]
  })
  if (said.length === 0) return null
  return <span className={styles.given}>{said.join(' · ')}</span>
}
