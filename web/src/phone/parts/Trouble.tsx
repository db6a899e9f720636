import { ApiProblem } from '../../kernel/api-problem.ts'
import { useT } from '../../kernel/i18n.ts'
import { problemOf } from '../../kernel/problem.ts'
import { phoneWords } from '../words.ts'
import styles from './Trouble.module.css'

interface TroubleProps {
  error?: unknown
  /** Said before anything was sent. */
  said?: string | undefined
}

/** Why an action was not taken. What was entered stays beside it. */
export function Trouble({ error, said }: TroubleProps) {
  const t = useT(phoneWords)
  const message = said ?? (error === null || error === undefined ? '' : sentence(error, t('offline.unsent')))
  return (
    <p role="alert" className={styles.trouble}>
      {message}
    </p>
  )
}

function sentence(error: unknown, unsent: string): string {
  const { title, detail, fields = [] } = problemOf(error)
  if (error instanceof ApiProblem && error.status === 0) return `${title}。${unsent}`.replace('。 ', '. ')
  if (fields.length > 0) return [...new Set(fields.map((field) => field.message))].join(' ')
  return detail ?? title
}
