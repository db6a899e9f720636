import type { Permission } from '@houqin/contracts'
import { paperVerbs, type PaperVerb } from '@houqin/contracts/assets/paper'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

type Declared = Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>

const office = { clerk: 'all', head: 'all' } as const satisfies DefaultGrants
const keepers = {
  reporter: 'own',
  technician: 'own',
  leader: 'subtree',
  dispatcher: 'own',
} as const satisfies DefaultGrants

const counters = { technician: 'all', leader: 'all', dispatcher: 'all' } as const satisfies DefaultGrants

const verbGrants: Record<PaperVerb, DefaultGrants> = {
  appraise: { leader: 'all', head: 'all' },
  approve: office,
  receive: { ...keepers, ...office },
  return: { clerk: 'all' },
  settle: { clerk: 'all' },
  refuse: office,
  withdraw: { ...keepers, ...office },
}

export const assetPermissions: Declared = {
  'asset.list': { name: ['查看固定资产', 'See assets'], grants: { ...keepers, ...office, auditor: 'all' } },
  'asset.register': { name: ['登记固定资产', 'Register assets'], grants: { clerk: 'all' } },
  'asset.idle': {
    name: ['资产转闲置与启用', 'Put assets in the idle pool'],
    grants: { clerk: 'all', leader: 'subtree' },
  },
  'asset.request': {
    name: ['申请调拨、借用、处置资产', 'Ask for transfers, loans and disposals'],
    grants: { ...keepers, ...office },
  },
  'asset-paper.list': {
    name: ['查看资产调拨、借用、处置', 'See transfers, loans and disposals'],
    grants: { ...keepers, ...office, auditor: 'all' },
  },
  'asset-count.list': {
    name: ['查看资产盘点', 'See stocktakings'],
    grants: { ...counters, ...office, auditor: 'all' },
  },
  'asset-count.manage': { name: ['组织资产盘点', 'Hold stocktakings'], grants: { clerk: 'all' } },
  'asset-count.scan': { name: ['资产盘点扫码', 'Scan in a stocktaking'], grants: { ...counters, clerk: 'all' } },
  'asset-count.approve': { name: ['审批资产盘点', 'Approve stocktakings'], grants: { head: 'all' } },
  ...(Object.fromEntries(
    (Object.keys(paperVerbs) as PaperVerb[]).map((verb) => [
      `asset-paper.${verb}`,
      {
        name: [`资产单据${paperVerbs[verb].label.zh}`, `Asset papers: ${paperVerbs[verb].label.en.toLowerCase()}`],
        grants: verbGrants[verb],
      },
    ]),
  ) as Declared),
}
