import { boardTemplate } from '../../engines/boards/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { messageKind } from '../../engines/messages/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { act } from '../../kernel/runtime.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { assetBoard } from './boards.ts'
import { assetIndicators, assetMeasures, assetSource } from './cards/asset-facts.ts'
import { ensureClasses } from './classes.ts'
import { countIndicators, countMeasures, countSource } from './counts/count-facts.ts'
import { paperIndicators, paperMeasures, paperSource } from './papers/paper-facts.ts'
import { assetPermissions } from './permissions.ts'
import { assetRecords, assetSearch } from './records.ts'
import { remindLoansJob } from './remind-loans.ts'
import { assetRoutes } from './routes.ts'
import { assetRules } from './rules.ts'
import { assetSummary } from './summary.ts'
import { assetTerms } from './terms.ts'

export { setIdle } from './cards/change-asset.ts'
export { registerAsset } from './cards/register-asset.ts'
export { approveCount, closeCount, explainMissing } from './counts/close-count.ts'
export { openCount } from './counts/open-count.ts'
export { scanAssets } from './counts/scan-assets.ts'
export { createPaper } from './papers/create-paper.ts'
export { movePaper } from './papers/move-paper.ts'

export const assets = manifest({
  name: 'assets',
  title: ['固定资产', 'Assets'],
  tables: [
    'asset',
    'asset_step',
    'asset_paper',
    'asset_paper_line',
    'asset_paper_step',
    'asset_count',
    'asset_count_line',
    'asset_count_scan',
  ],
  permissions: assetPermissions,
  rules: assetRules,
  jobs: [remindLoansJob],
  routes: assetRoutes,
  terms: assetTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  start: (runtime) => act(runtime, { actor: { kind: 'system' } }, ensureClasses),
  extensions: [
    boardTemplate.declare(assetBoard),
    ...assetRecords.map(recordKind.declare),
    searchable.declare(assetSearch),
    ...['asset-paper.moved', 'asset-paper.due'].map((code) => messageKind.declare({ code })),
    bookkeeping.declare({
      measures: [...assetMeasures, ...paperMeasures, ...countMeasures],
      indicators: [...assetIndicators, ...paperIndicators, ...countIndicators],
      sources: [assetSource, paperSource, countSource],
    }),
    reportTemplate.declare(assetSummary),
  ],
})
