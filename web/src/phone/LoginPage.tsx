import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { Logo } from '../app/Logo.tsx'
import { useLanguage, useT } from '../kernel/i18n.ts'
import { safeNext } from '../kernel/login-address.ts'
import { forgetAnswers } from '../kernel/kept-answers.ts'
import { useAction } from '../kernel/queries.ts'
import styles from './LoginPage.module.css'
import { Trouble } from './parts/Trouble.tsx'
import { phoneWords } from './words.ts'

export function LoginPage() {
  const t = useT(phoneWords)
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState(false)
  const signIn = useAction(api.signIn, { onDone: () => void forgetAnswers().then(() => location.assign(nextPage())) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = { username: fields.get('username') as string, password: fields.get('password') as string }
    const lacks = body.username.trim() === '' || body.password === ''
    setMissing(lacks)
    if (!lacks) signIn.mutate({ body })
  }
  return (
    <main className={styles.page}>
      <LanguageSwitch />
      <div className={styles.brand}>
        <Logo size={48} />
        <div>
          <p className={styles.product}>{t('product')}</p>
          <p className={styles.faint}>{t('product.about')}</p>
        </div>
      </div>
      <h1 className={styles.title}>{t('login.title')}</h1>
      <form onSubmit={submit} noValidate className={styles.form}>
        <label className="field">
          <span>{t('login.username')}</span>
          <input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </label>
        <label className="field">
          <span>{t('login.password')}</span>
          <input name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" />
        </label>
        <label className={styles.show}>
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {t('login.show')}
        </label>
        <Trouble error={signIn.error} said={missing ? t('login.missing') : undefined} />
        <Button type="submit" color="primary" size="large" block loading={signIn.isPending || signIn.isSuccess}>
          {t('login.submit')}
        </Button>
      </form>
      <p className={styles.faint}>{t('login.help')}</p>
      <p className={styles.faint}>{t('login.scan')}</p>
    </main>
  )
}

function LanguageSwitch() {
  const t = useT(phoneWords)
  const [language, choose] = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className={styles.language}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {t(`me.language.${other}`)}
    </button>
  )
}

/** Back to where one was, as long as that is a page of the phone. */
function nextPage(): string {
  const next = safeNext(new URLSearchParams(location.search).get('next'))
  return /^\/m(\/|$)/.test(next) && !next.startsWith('/m/login') ? next : '/m'
}
