import { useT } from '../../../kernel/i18n.ts'
import { templateWords } from '../template-words.ts'
import styles from './Templates.module.css'

const examples = [
  ['{repair.reported}', 'notation.figure'],
  ['{repair.reported|near}', 'notation.near'],
  ['{r.energy-plan.saved|wan:1}', 'notation.wan'],
  ['{r.incident.fire|zero:未发生}', 'notation.zero'],
  ['{r.hazard.found[place=北校区]}', 'notation.place'],
  ['{r.drill.fire|every:week:2}', 'notation.every'],
  ['{repair.reported~year-ago|growth}', 'notation.growth'],
  ['{repair.reported#category:3}', 'notation.parts'],
] as const

/** How references are written, by example. */
export function Notation() {
  const t = useT(templateWords)
  return (
    <details>
      <summary>{t('notation.title')}</summary>
      <dl className={styles.notation}>
        {examples.map(([example, word]) => (
          <div key={example} style={{ display: 'contents' }}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
