import { DownloadOutlined } from '@ant-design/icons'
import type { EndpointDefinition } from '@houqin/contracts'
import { App, Button } from 'antd'
import type { SentTo } from '../kernel/call.ts'
import { useT } from '../kernel/i18n.ts'
import { sentenceOf } from '../kernel/problem.ts'
import { useDownload } from '../kernel/use-download.ts'
import { uiWords } from './words.ts'

export interface ExportOffer<E extends EndpointDefinition> {
  endpoint: E
  sent: SentTo<E>
  /** Name of the file. */
  name: string
}

/** The filtered list as a workbook. */
export function ExportButton<E extends EndpointDefinition>({
  offer,
  disabled,
}: {
  offer: ExportOffer<E>
  disabled?: boolean
}) {
  const t = useT(uiWords)
  const { message } = App.useApp()
  const download = useDownload(offer.endpoint)
  const run = () =>
    download.mutate(
      { sent: offer.sent, name: offer.name },
      {
        onSuccess: (name) => void message.success(t('table.exported', { name })),
        onError: (error) => void message.error(sentenceOf(error)),
      },
    )
  return (
    <Button icon={<DownloadOutlined />} loading={download.isPending} disabled={disabled} onClick={run}>
      {t('table.export')}
    </Button>
  )
}
