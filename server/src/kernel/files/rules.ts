import type { RuleDefinition } from '../rules/rule.ts'

export const photoMegabytes = {
  code: 'files.photo-megabytes',
  default: 20,
  min: 1,
  max: 50,
  unit: 'MB',
  name: ['单张照片大小上限', 'Largest photo'],
  basis: ['产品默认值，可按网络条件调整', 'Default of the product; set it to suit the network'],
} as const satisfies RuleDefinition

export const recordingMegabytes = {
  code: 'files.recording-megabytes',
  default: 50,
  min: 1,
  max: 200,
  unit: 'MB',
  name: ['单个录音大小上限', 'Largest recording'],
  basis: ['产品默认值，可按网络条件调整', 'Default of the product; set it to suit the network'],
} as const satisfies RuleDefinition
