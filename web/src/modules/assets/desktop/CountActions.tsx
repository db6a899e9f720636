import { api } from '@houqin/contracts'
import type { Count } from '@houqin/contracts/assets/count'
import { App, Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { assetWords } from '../words.ts'

const changed = [api.getAssetCount, api.listAssetCounts, api.listCountLines, api.getAsset, api.listAssets] as const

/** Ends or approves a stocktaking, after saying what that does. */
export function CountActions({ count }: { count: Count }) {
  const t = useT(assetWords)
  const can = useCan()
  const { modal, message } = App.useApp()
  const close = useAction(api.closeAssetCount, { invalidates: changed })
  const approve = useAction(api.approveAssetCount, { invalidates: changed })
  const sent = { params: { id: count.id }, body: { version: count.version } }
  const say = (perform: () => Promise<unknown>) =>
    perform().catch((error: unknown) => void message.error(problemOf(error).detail ?? problemOf(error).title))
  const ask = (title: string, content: string, perform: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText: title, onOk: () => say(perform) })
  const left = count.expected - count.found - count.misplaced
  return (
    <>
      {count.state === 'open' && can('asset-count.manage') && (
        <Button
          type="primary"
          onClick={() => ask(t('count.close'), t('count.close.about', { n: left }), () => close.mutateAsync(sent))}
        >
          {t('count.close')}
        </Button>
      )}
      {count.state === 'closed' && can('asset-count.approve') && (
        <Button
          type="primary"
          onClick={() => ask(t('count.approve'), t('count.approve.about'), () => approve.mutateAsync(sent))}
        >
          {t('count.approve')}
        </Button>
      )}
    </>
  )
}
