import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useAmountText } from '../amount-text.ts'
import { addExactly, isSameAmount } from '../exact-sum.ts'
import type { Slice } from '../figure-address.ts'
import { indicatorWords } from '../words.ts'
import type { MeasureSum } from './SumLine.tsx'
import styles from './SumLine.module.css'

interface SumProofProps {
  indicator: IndicatorDefinition
  slice: Slice
  sums: readonly MeasureSum[]
}

interface Progress {
  done: number
  all: number
  /** Per measure, as added up here. */
  added?: Record<string, string>
  problem?: string
}

/** Fetches every fact and adds them up here, in the reader's own browser. */
export function SumProof({ indicator, slice, sums }: SumProofProps) {
  const t = useT(indicatorWords)
  const { number } = useFormat()
  const [progress, setProgress] = useState<Progress>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const verify = () => {
    stop.current = new AbortController()
    setProgress({ done: 0, all: 0 })
    addUp({ code: indicator.code, slice, signal: stop.current.signal, onProgress: setProgress }).catch(
      (error: unknown) => {
        if (stop.current?.signal.aborted === false) setProgress({ done: 0, all: 0, problem: problemOf(error).title })
      },
    )
  }
  const busy = progress !== undefined && progress.added === undefined && progress.problem === undefined
  return (
    <div className={styles.proof} role="status">
      {busy && progress.all > 0 && (
        <span className={styles.name}>
          {t('facts.verifying', { done: number(progress.done), all: number(progress.all) })}
        </span>
      )}
      {progress?.problem !== undefined && <span className={styles.differs}>{progress.problem}</span>}
      {progress?.added !== undefined && <Proven sums={sums} count={progress.done} added={progress.added} />}
      <Button onClick={verify} loading={busy}>
        {t(progress?.added === undefined ? 'facts.verify' : 'facts.verify.again')}
      </Button>
    </div>
  )
}

function Proven({ sums, count, added }: { sums: readonly MeasureSum[]; count: number; added: Record<string, string> }) {
  const t = useT(indicatorWords)
  const { number } = useFormat()
  const amount = useAmountText()
  const same = sums.every((sum) => isSameAmount(sum.amount, added[sum.code] ?? '0'))
  const said = sums
    .map((sum) => `${t(sum.name)} ${amount(added[sum.code] ?? '0', sum.unit)}`)
    .join(t({ zh: '、', en: ', ' }))
  return (
    <span className={same ? styles.proven : styles.differs}>
      {t(same ? 'facts.verified' : 'facts.verified.not', { n: number(count), sums: said })}
    </span>
  )
}

interface Adding {
  code: string
  slice: Slice
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

async function addUp({ code, slice, signal, onProgress }: Adding): Promise<void> {
  const added: Record<string, string> = {}
  let done = 0
  let cursor: string | undefined
  do {
    const page = await call(
      api.listIndicatorFacts,
      { params: { code }, query: { ...slice, limit: 200, cursor } },
      { signal },
    )
    for (const { measure, amount } of page.items) added[measure] = addExactly([added[measure] ?? '0', amount])
    done += page.items.length
    cursor = page.nextCursor ?? undefined
    onProgress({ done, all: page.total.count })
  } while (cursor !== undefined)
  onProgress({ done, all: done, added })
}
