import type { cases } from '@houqin/contracts'
import { assetStates, type AssetState } from '@houqin/contracts/assets/asset'
import { paperStates, type PaperState } from '@houqin/contracts/assets/paper'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import { assetWords } from './words.ts'

const assetTones: Record<AssetState, cases.Tone> = { 'in-use': 'work', idle: 'wait', lent: 'ask', disposed: 'end' }
const paperTones: Record<PaperState, cases.Tone> = {
  requested: 'wait',
  appraised: 'wait',
  approved: 'work',
  handing: 'ask',
  lent: 'work',
  done: 'end',
  refused: 'end',
  withdrawn: 'end',
}

export function AssetTag({ state }: { state: AssetState }) {
  const t = useT(assetWords)
  return <ToneTag tone={assetTones[state]} label={t(assetStates[state])} />
}

export function PaperTag({ state }: { state: PaperState }) {
  const t = useT(assetWords)
  return <ToneTag tone={paperTones[state]} label={t(paperStates[state])} />
}
