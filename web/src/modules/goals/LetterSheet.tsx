import type { Letter } from '@houqin/contracts/goals'
import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import styles from './LetterSheet.module.css'
import { goalWords } from './words.ts'

/** A letter as it is printed: text, targets, two signatures. */
export function LetterSheet({ letter }: { letter: Letter }) {
  const t = useT(goalWords)
  const { content } = letter
  return (
    <article className={styles.sheet}>
      <p className={styles.organisation}>{content.organisation}</p>
      <h1 className={styles.title}>{content.title}</h1>
      {content.paragraphs.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      {content.requirement !== '' && (
        <p className={styles.text}>{t('letter.requirement', { text: content.requirement })}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables are scrolled by key, too */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('letter.table')}>
        <table className={styles.table}>
          <caption>{t('letter.table')}</caption>
          <thead>
            <tr>
              {content.columns.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((text, index) => (
                  <td key={content.columns[index]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.parties}>
        <Party letter={letter} party="upper" />
        <Party letter={letter} party="lower" />
      </div>
      <p className={styles.code}>{t('letter.code', { number: letter.number, code: letter.checkCode })}</p>
    </article>
  )
}

function Party({ letter, party }: { letter: Letter; party: 'upper' | 'lower' }) {
  const t = useT(goalWords)
  const format = useFormat()
  const signed = letter[`${party}Signed`]
  return (
    <div className={styles.party}>
      <p>
        {t(`letters.${party}`)}：{letter[party].name}
      </p>
      {signed === null && <p className={styles.missing}>{t('letter.unsigned')}</p>}
      {signed?.drawn === true && (
        <img
          className={styles.drawn}
          src={`/api/v1/goal-letters/${letter.id}/signatures/${party}`}
          alt={letter[party].name}
        />
      )}
      {signed?.drawn === false && <p className={styles.account}>{t('letter.account')}</p>}
      {signed !== null && <p>{format.exact(signed.at)}</p>}
    </div>
  )
}
