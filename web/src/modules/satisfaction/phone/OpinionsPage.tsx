import { api } from '@houqin/contracts'
import type { OpinionRow } from '@houqin/contracts/satisfaction/opinion'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan, useMe } from '../../../kernel/session.tsx'
import { ButtonLink } from '../../../phone/parts/ButtonLink.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { OpinionTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** Opinions I gave, and those I answer for. */
export function OpinionsPage() {
  const t = useT(satisfactionWords)
  const can = useCan()
  const me = useMe()
  const mine = useEndpoint(api.listOpinions, { query: { view: 'mine', limit: 50 } })
  const open = useEndpoint(api.listOpinions, { query: { view: 'open', limit: 50 } })
  const error = mine.error ?? open.error
  if (error !== null) return <Failure error={error} retry={() => void mine.refetch()} />
  if (mine.data === undefined || open.data === undefined) return <Loading />
  const given = open.data.items.filter(({ person }) => person?.id !== me.person.id)
  return (
    <div className="page">
      <Header title={t('opinions.title')} home="/me" />
      <h1 className={styles.title}>{t('opinions.title')}</h1>
      <p className="faint">{t('opinions.about')}</p>
      {can('opinion.create') && <ButtonLink to="/opinions/new">{t('opinions.new')}</ButtonLink>}
      {given.length > 0 && (
        <>
          <h2 className="section-title">{t('phone.handle')}</h2>
          <List opinions={given} />
        </>
      )}
      <h2 className="section-title">{t('phone.mine')}</h2>
      {mine.data.items.length === 0 ? (
        <p className="faint">{t('phone.mine.none')}</p>
      ) : (
        <List opinions={mine.data.items} />
      )}
    </div>
  )
}

function List({ opinions }: { opinions: readonly OpinionRow[] }) {
  const t = useT(satisfactionWords)
  return (
    <ul className={styles.list}>
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <Link to={'/opinions/$id' as string} params={{ id: opinion.id } as never}>
            <span>{opinion.content.slice(0, 60)}</span>
            <OpinionTag state={opinion.state} />
            <small className="faint">
              {opinion.on}
              {opinion.isLate && ` · ${t('opinion.late')}`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
