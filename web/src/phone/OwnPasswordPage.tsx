import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../kernel/i18n.ts'
import { useAction } from '../kernel/queries.ts'
import { useMe } from '../kernel/session.tsx'
import styles from './LoginPage.module.css'
import { Trouble } from './parts/Trouble.tsx'
import { phoneWords } from './words.ts'

/** Stands in the way of whoever signed in with a one-time password, until they have chosen their own. */
export function OwnPasswordPage() {
  const t = useT(phoneWords)
  const { person } = useMe()
  const [said, setSaid] = useState<string>()
  const change = useAction(api.changePassword, { invalidates: [api.getSession] })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = { current: fields.get('current') as string, next: fields.get('next') as string }
    const wrong = body.next.length < 10 ? 'own.short' : body.next === fields.get('again') ? undefined : 'own.differ'
    setSaid(wrong && t(wrong))
    if (wrong === undefined) change.mutate({ body })
  }
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('own.title')}</h1>
      <p className={styles.faint}>{t('own.about', { name: person.name })}</p>
      <form onSubmit={submit} noValidate className={styles.form}>
        <label className="field">
          <span>{t('own.current')}</span>
          <input name="current" type="password" autoComplete="current-password" />
        </label>
        <label className="field">
          <span>{t('own.next')}</span>
          <input name="next" type="password" autoComplete="new-password" />
        </label>
        <label className="field">
          <span>{t('own.again')}</span>
          <input name="again" type="password" autoComplete="new-password" />
        </label>
        <Trouble error={change.error} said={said} />
        <Button type="submit" color="primary" size="large" block loading={change.isPending}>
          {t('own.save')}
        </Button>
      </form>
    </main>
  )
}
