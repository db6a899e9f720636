import { api } from '@houqin/contracts'
import type { AssetRow } from '@houqin/contracts/assets/asset'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { changedByPaper } from '../paper-endpoints.ts'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** What nobody uses: looked at before anything is bought. */
export function PoolPage() {
  const t = useT(assetWords)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<AssetRow>()
  const query = q.trim() === '' ? { limit: 100 } : { q: q.trim(), limit: 100 }
  const pool = useEndpoint(api.listIdleAssets, { query, keep: true })
  return (
    <div className="page">
      <Header title={t('phone.pool')} home="/assets" />
      <h1 className={styles.title}>{t('phone.pool')}</h1>
      <p className="faint">{t('phone.pool.about')}</p>
      <label className="field">
        <span>{t('assets.search')}</span>
        <input value={q} maxLength={60} type="search" onChange={(event) => setQ(event.target.value)} />
      </label>
      {pool.error !== null && <Failure error={pool.error} retry={() => void pool.refetch()} />}
      {pool.data === undefined && pool.error === null && <Loading />}
      {pool.data?.items.length === 0 && <p className="faint">{t('phone.pool.none')}</p>}
      <ul className={styles.list}>
        {(pool.data?.items ?? []).map((asset) => (
          <li key={asset.id} className={styles.item}>
            <span>
              {asset.name} {asset.spec}
            </span>
            <small className="faint">
              {asset.quantity} {asset.unitWord} · {asset.unit.name} · {asset.number}
            </small>
            <Button size="small" onClick={() => setChosen(asset)} aria-label={`${t('phone.ask')} ${asset.number}`}>
              {t('phone.ask')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && <AskSheet asset={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  )
}

/** Asks for a thing of the pool, for one’s own unit and keeping. */
function AskSheet({ asset, onClose }: { asset: AssetRow; onClose: () => void }) {
  const t = useT(assetWords)
  const me = useMe()
  const navigate = useNavigate()
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string>()
  const create = useAction(api.createAssetPaper, {
    invalidates: changedByPaper,
    onDone: ({ id, number }) => {
      notice(t('papers.sent', { number }))
      void navigate({ to: '/asset-papers/$id' as string, params: { id } as never })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isShort = reason.trim().length < 2
    setSaid(isShort ? t('field.missing', { name: t('phone.why') }) : undefined)
    const unitId = me.units[0]?.id
    if (isShort) return
    create.mutate({
      body: {
        kind: 'transfer',
        assetIds: [asset.id],
        reason,
        keeperId: me.person.id,
        ...(unitId === undefined ? {} : { unitId }),
      },
    })
  }
  return (
    <Sheet title={`${asset.name} ${asset.spec ?? ''}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t('phone.why')}</span>
          <textarea rows={4} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Trouble error={create.error} said={said} />
        <Button type="submit" color="primary" size="large" block loading={create.isPending}>
          {t('phone.send')}
        </Button>
      </form>
    </Sheet>
  )
}
