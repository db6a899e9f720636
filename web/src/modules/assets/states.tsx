import type { cases } from '@houqin/contracts'
import { assetStates, type AssetState } from '@houqin/contracts/assets/asset'
import { countStates, lineResults, type CountState, type LineResult } from '@houqin/contracts/assets/count'
import { paperStates, type PaperState } from '@houqin/contracts/assets/paper'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import { assetWords } from './words.ts'

const assetTones: Record<AssetState, cases.Tone> = {
  'in-use': 'work',
  idle: 'wait',
  lent: 'ask',
  missing: 'ask',
  disposed: 'end',
}
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

const countTones: Record<CountState, cases.Tone> = { open: 'work', closed: 'ask', approved: 'end' }
const resultTones: Record<LineResult, cases.Tone> = { pending: 'wait', found: 'end', misplaced: 'ask', missing: 'ask' }

export function CountTag({ state }: { state: CountState }) {
  const t = useT(assetWords)
  return <ToneTag tone={countTones[state]} label={t(countStates[state])} />
}

export function ResultTag({ result }: { result: LineResult }) {
  const t = useT(assetWords)
  return <ToneTag tone={resultTones[result]} label={t(lineResults[result])} />
}

export function AssetTag({ state }: { state: AssetState }) {
  const t = useT(assetWords)
  return <ToneTag tone={assetTones[state]} label={t(assetStates[state])} />
}

export function PaperTag({ state }: { state: PaperState }) {
  const t = useT(assetWords)
  return <ToneTag tone={paperTones[state]} label={t(paperStates[state])} />
}
