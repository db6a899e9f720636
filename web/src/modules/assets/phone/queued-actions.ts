import { api } from '@houqin/contracts'
import type { QueuedAction } from '../../../kernel/outbox/queued-action.ts'

/** A scan is kept and sent like everything said on the phone: a cellar full of desks has no signal. */
export const queuedScan: QueuedAction = {
  name: 'asset-count.scan',
  label: { zh: '资产盘点', en: 'Stocktaking' },
  endpoint: api.scanAssets,
  record: api.getAssetCount,
  invalidates: [api.listCountLines, api.listAssetCounts],
  told: ({ scans }) => (Array.isArray(scans) ? (scans[0] as { code?: string } | undefined)?.code : undefined),
}
