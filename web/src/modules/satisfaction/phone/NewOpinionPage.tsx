import { api } from '@houqin/contracts'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Header } from '../../../phone/parts/Header.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** Gives an opinion, with or without one’s name. */
export function NewOpinionPage() {
  const t = useT(satisfactionWords)
  const navigate = useNavigate()
  const notice = useNotice()
  const [content, setContent] = useState('')
  const [isAnonymous, setAnonymous] = useState(false)
  const [said, setSaid] = useState<string>()
  const create = useAction(api.createOpinion, {
    invalidates: [api.listOpinions],
    onDone: ({ number }) => {
      notice(t('opinion.sent', { number }))
      void navigate({ to: '/opinions' as string })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isShort = content.trim().length < 4
    setSaid(isShort ? t('opinion.content.about') : undefined)
    if (!isShort) create.mutate({ body: { content, isAnonymous } })
  }
  return (
    <div className="page">
      <Header title={t('opinions.title')} home="/opinions" />
      <h1 className={styles.title}>{t('opinions.new')}</h1>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t('opinion.content')}</span>
          <textarea
            rows={6}
            maxLength={2000}
            placeholder={t('opinion.content.about')}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={isAnonymous} onChange={(event) => setAnonymous(event.target.checked)} />
          <span>
            {t('opinion.isAnonymous')}
            <br />
            <small className="faint">{t('opinion.isAnonymous.about')}</small>
          </span>
        </label>
        <div className={styles.bar}>
          <Trouble error={create.error} said={said} />
          <Button type="submit" color="primary" size="large" block loading={create.isPending}>
            {t('answer.send')}
          </Button>
        </div>
      </form>
    </div>
  )
}
