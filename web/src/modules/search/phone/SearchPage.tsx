import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useSearch } from '../../../kernel/use-search.ts'
import { Header } from '../../../phone/parts/Header.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { searchWords } from '../words.ts'
import { hasPhonePage } from './has-phone-page.ts'
import styles from './Search.module.css'

const SHOWN = 10

/** Searches everything one may see and open on the phone, while one types. */
export function SearchPage() {
  const t = useT(searchWords)
  const [text, setText] = useState('')
  const { groups, error, busy, q } = useSearch(text, SHOWN)
  const shown = groups
    .map((group) => ({ ...group, items: group.items.filter(({ url }) => hasPhonePage(url)) }))
    .filter(({ items }) => items.length > 0)
  return (
    <div className="page">
      <Header title={t('search.title')} home="/me" />
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <label className="field">
        <span className="visually-hidden">{t('search.title')}</span>
        <input
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={60}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Trouble error={error} />
      <div aria-busy={busy}>
        {shown.map(({ kind, name, items }) => (
          <section key={kind} aria-label={name}>
            <h2 className="section-title">{name}</h2>
            <ul className={styles.list}>
              {items.map(({ id, title, about, url }) => (
                <li key={id}>
                  <Link to={url}>
                    <span>{title}</span>
                    <small className="faint">{about}</small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status" className="faint">
        {q === '' ? t('search.help') : shown.length === 0 && !busy ? t('search.none', { q }) : ''}
      </p>
    </div>
  )
}
