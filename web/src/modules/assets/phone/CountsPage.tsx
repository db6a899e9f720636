import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { CountTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** Stocktakings under way. */
export function CountsPage() {
  const t = useT(assetWords)
  const counts = useEndpoint(api.listAssetCounts, { query: { limit: 50 } })
  if (counts.error !== null) return <Failure error={counts.error} retry={() => void counts.refetch()} />
  if (counts.data === undefined) return <Loading />
  const open = counts.data.items.filter(({ state }) => state === 'open')
  return (
    <div className="page">
      <Header title={t('phone.counts')} home="/me" />
      <h1 className={styles.title}>{t('phone.counts')}</h1>
      {open.length === 0 && <p className="faint">{t('phone.counts.none')}</p>}
      <ul className={styles.list}>
        {open.map((count) => (
          <li key={count.id}>
            <Link to={'/asset-counts/$id' as string} params={{ id: count.id } as never}>
              <span>{count.title}</span>
              <CountTag state={count.state} />
              <small className="faint">
                {t('count.done', { n: count.found + count.misplaced, of: count.expected })}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
