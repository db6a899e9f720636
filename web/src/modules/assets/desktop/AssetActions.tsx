import { api } from '@houqin/contracts'
import type { Asset } from '@houqin/contracts/assets/asset'
import type { PaperKind } from '@houqin/contracts/assets/paper'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { changedByPaper } from '../paper-endpoints.ts'
import { assetWords } from '../words.ts'
import { AssetDrawer } from './AssetDrawer.tsx'
import { RequestDrawer } from './RequestDrawer.tsx'

const kinds = ['transfer', 'loan', 'disposal'] as const satisfies readonly PaperKind[]

/** What the viewer may do with a card now. */
export function AssetActions({ asset }: { asset: Asset }) {
  const t = useT(assetWords)
  const can = useCan()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<PaperKind>()
  const [changing, setChanging] = useState(false)
  const setIdle = useAction(api.setAssetIdle, { invalidates: changedByPaper })
  const isFree = asset.paper === null && (asset.state === 'in-use' || asset.state === 'idle')
  const turn = () =>
    setIdle.mutate(
      { params: { id: asset.id }, body: { version: asset.version, isIdle: asset.state === 'in-use' } },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  return (
    <>
      {isFree &&
        can('asset.request') &&
        kinds.map((kind, at) => (
          <Button key={kind} type={at === 0 ? 'primary' : 'default'} onClick={() => setAsking(kind)}>
            {t(`asset.${kind}`)}
          </Button>
        ))}
      {isFree && can('asset.idle') && (
        <Button loading={setIdle.isPending} onClick={turn}>
          {t(asset.state === 'idle' ? 'asset.use' : 'asset.idle')}
        </Button>
      )}
      {asset.state !== 'disposed' && can('asset.register') && (
        <Button onClick={() => setChanging(true)}>{t('asset.change')}</Button>
      )}
      {asking !== undefined && <RequestDrawer kind={asking} asset={asset} onClose={() => setAsking(undefined)} />}
      <AssetDrawer open={changing} asset={asset} onClose={() => setChanging(false)} />
    </>
  )
}
