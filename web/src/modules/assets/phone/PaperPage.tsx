import { api } from '@houqin/contracts'
import { paperKinds, paperVerbs, type Paper, type PaperVerb } from '@houqin/contracts/assets/paper'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { changedByPaper, paperEndpoints } from '../paper-endpoints.ts'
import { PaperTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** A paper on the phone: what is on it, what was said, and what is mine to say. */
export function PaperPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const paper = useEndpoint(api.getAssetPaper, { params: { id } })
  if (paper.error !== null) return <Failure error={paper.error} retry={() => void paper.refetch()} />
  return paper.data === undefined ? <Loading /> : <Shown paper={paper.data} />
}

function Shown({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  const format = useFormat()
  const [verb, setVerb] = useState<PaperVerb>()
  return (
    <div className="page">
      <Header title={paper.number} home="/assets" />
      <h1 className={styles.title}>
        {t(paperKinds[paper.kind])} · {paper.title}
      </h1>
      <PaperTag state={paper.state} />
      <p className="written">{paper.reason}</p>
      <p className="faint">
        {t('paper.to')} {paper.unit?.name} {paper.keeper?.name}{' '}
        {paper.dueOn !== null && `· ${t('paper.due')} ${paper.dueOn}`}
      </p>
      {paper.verbs.map((one, at) => (
        <Button
          key={one}
          block
          size="large"
          color={at === 0 ? 'primary' : 'default'}
          onClick={() => setVerb(one)}
          className={styles.verb}
        >
          {t(paperVerbs[one].label)}
        </Button>
      ))}
      <h2 className="section-title">{t('paper.things')}</h2>
      <ul className={styles.list}>
        {paper.lines.map(({ asset, fromUnit }) => (
          <li key={asset.id} className={styles.item}>
            <span>
              {asset.name} {asset.spec}
            </span>
            <small className="faint">
              {asset.number} · {asset.quantity} {asset.unitWord} · {fromUnit?.name}
            </small>
          </li>
        ))}
      </ul>
      <h2 className="section-title">{t('paper.steps')}</h2>
      <ul className={styles.list}>
        {paper.steps.map(({ id, verb: said, at, person, said: words }) => (
          <li key={id} className={styles.item}>
            <span>
              {person?.name} {said === 'request' ? t('paper.requested') : t(paperVerbs[said].told)}
            </span>
            <small className="faint">{format.moment(at)}</small>
            {words !== null && said !== 'request' && <span>{words}</span>}
          </li>
        ))}
      </ul>
      {verb !== undefined && <SaySheet paper={paper} verb={verb} onClose={() => setVerb(undefined)} />}
    </div>
  )
}

function SaySheet({ paper, verb, onClose }: { paper: Paper; verb: PaperVerb; onClose: () => void }) {
  const t = useT(assetWords)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState<string>()
  const say = useAction(paperEndpoints[verb], { invalidates: changedByPaper, onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isMissing = (verb === 'appraise' || verb === 'refuse') && words.trim().length < 2
    setMissing(isMissing ? t('field.missing', { name: t('say.said') }) : undefined)
    if (isMissing) return
    const said = words.trim() === '' ? {} : { said: words }
    say.mutate({ params: { id: paper.id }, body: { version: paper.version, ...said } as never })
  }
  return (
    <Sheet title={`${t(paperVerbs[verb].label)} · ${paper.number}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t('say.said')}</span>
          <textarea rows={4} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <Trouble error={say.error} said={missing} />
        <Button type="submit" color="primary" size="large" block loading={say.isPending}>
          {t(paperVerbs[verb].label)}
        </Button>
      </form>
    </Sheet>
  )
}
