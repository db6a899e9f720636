import { api } from '@houqin/contracts'
import type { PaperVerb } from '@houqin/contracts/assets/paper'

/** What each verb calls. */
export const paperEndpoints = {
  appraise: api.appraiseAssetPaper,
  approve: api.approveAssetPaper,
  receive: api.receiveAssetPaper,
  return: api.returnAssetPaper,
  settle: api.settleAssetPaper,
  refuse: api.refuseAssetPaper,
  withdraw: api.withdrawAssetPaper,
} as const satisfies Record<PaperVerb, unknown>
export const changedByPaper = [
  api.getAssetPaper,
  api.listAssetPapers,
  api.getAsset,
  api.listAssets,
  api.listIdleAssets,
] as const
