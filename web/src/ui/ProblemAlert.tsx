import { Alert, Button, type FormInstance } from 'antd'
import { useEffect } from 'react'
import { useT } from '../kernel/i18n.ts'
import { isConflict, problemOf } from '../kernel/problem.ts'
import styles from './ProblemAlert.module.css'
import { uiWords } from './words.ts'

interface ProblemAlertProps {
  error: unknown
  /** Offered where somebody else was faster and the screen is stale. */
  onRefresh?: () => void
}

/** On top of a form or a page: what the server said, and what to do about it. */
export function ProblemAlert({ error, onRefresh }: ProblemAlertProps) {
  const t = useT(uiWords)
  const { title, detail, fields = [] } = problemOf(error)
  const said = fields.length > 0 ? t('error.fields', { n: fields.length }) : title
  return (
    <Alert
      className={styles.alert}
      type={isConflict(error) ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={said}
      description={fields.length > 0 ? <FieldList messages={fields.map((field) => field.message)} /> : detail}
      action={
        isConflict(error) && onRefresh !== undefined ? (
          <Button size="small" onClick={onRefresh}>
            {t('error.refresh')}
          </Button>
        ) : undefined
      }
    />
  )
}

function FieldList({ messages }: { messages: string[] }) {
  return (
    <ul className={styles.fields}>
      {[...new Set(messages)].map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}

/** Shows what the server says about single fields at those fields. */
export function useFieldProblems<T>(form: FormInstance<T>, error: unknown): void {
  useEffect(() => {
    if (error === null || error === undefined) return
    const { fields = [] } = problemOf(error)
    form.setFields(
      fields.map(({ field, message }) => ({
        name: field.replace(/^body\./, '').split('.') as never,
        errors: [message],
      })),
    )
  }, [form, error])
}
