import { api } from '@houqin/contracts'
import type { PaperRow } from '@houqin/contracts/assets/paper'
import { paperKinds } from '@houqin/contracts/assets/paper'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ButtonLink } from '../../../phone/parts/ButtonLink.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { AssetTag, PaperTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** What waits for me, what I asked for, and what I keep. */
export function AssetsPage() {
  const t = useT(assetWords)
  const todo = useEndpoint(api.listAssetPapers, { query: { view: 'todo', limit: 50 } })
  const asked = useEndpoint(api.listAssetPapers, { query: { view: 'mine', limit: 20 } })
  const kept = useEndpoint(api.listAssets, { query: { view: 'mine', limit: 100 } })
  const error = todo.error ?? asked.error ?? kept.error
  if (error !== null) return <Failure error={error} retry={() => void todo.refetch()} />
  if (todo.data === undefined || asked.data === undefined || kept.data === undefined) return <Loading />
  return (
    <div className="page">
      <Header title={t('assets.title')} home="/me" />
      <h1 className={styles.title}>{t('assets.title')}</h1>
      <p className="faint">{t('phone.pool.about')}</p>
      <ButtonLink to="/asset-pool">{t('phone.pool')}</ButtonLink>
      <Papers title={t('phone.todo')} papers={todo.data.items} />
      <Papers title={t('view.paperMine')} papers={asked.data.items} />
      <h2 className="section-title">{t('phone.mine')}</h2>
      {kept.data.items.length === 0 && <p className="faint">{t('phone.mine.none')}</p>}
      <ul className={styles.list}>
        {kept.data.items.map((asset) => (
          <li key={asset.id} className={styles.item}>
            <span>
              {asset.name} {asset.spec}
            </span>
            <AssetTag state={asset.state} />
            <small className="faint">
              {asset.number} · {asset.quantity} {asset.unitWord} · {asset.place?.name}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Papers({ title, papers }: { title: string; papers: readonly PaperRow[] }) {
  const t = useT(assetWords)
  if (papers.length === 0) return null
  return (
    <>
      <h2 className="section-title">{title}</h2>
      <ul className={styles.list}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link to={'/asset-papers/$id' as string} params={{ id: paper.id } as never}>
              <span>
                {t(paperKinds[paper.kind])} · {paper.title}
              </span>
              <PaperTag state={paper.state} />
              <small className="faint">
                {paper.number}
                {paper.isLate && ` · ${t('paper.late')}`}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
