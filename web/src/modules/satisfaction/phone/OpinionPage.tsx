import { api } from '@houqin/contracts'
import { opinionVerbs, type Opinion, type OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { changedByOpinion, opinionEndpoints } from '../opinion-endpoints.ts'
import { OpinionSteps } from '../OpinionSteps.tsx'
import { OpinionTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'

/** One opinion: what was said of it, and what is mine to say. */
export function OpinionPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const opinion = useEndpoint(api.getOpinion, { params: { id } })
  if (opinion.error !== null) return <Failure error={opinion.error} retry={() => void opinion.refetch()} />
  return opinion.data === undefined ? <Loading /> : <Shown key={opinion.data.version} opinion={opinion.data} />
}

/** What is sorted is sorted at the desk. */
const sayable = (verb: OpinionVerb): verb is Exclude<OpinionVerb, 'sort'> => verb !== 'sort'

function Shown({ opinion }: { opinion: Opinion }) {
  const t = useT(satisfactionWords)
  const verb = opinion.verbs.find(sayable)
  return (
    <div className="page">
      <Header title={opinion.number} home="/opinions" />
      <h1 className="visually-hidden">{opinion.number}</h1>
      <OpinionTag state={opinion.state} />
      <p className="written">{opinion.content}</p>
      {verb !== undefined && <Say opinion={opinion} verb={verb} />}
      <h2 className="section-title">{t('opinion.steps')}</h2>
      <OpinionSteps opinion={opinion} />
    </div>
  )
}

function Say({ opinion, verb }: { opinion: Opinion; verb: Exclude<OpinionVerb, 'sort'> }) {
  const t = useT(satisfactionWords)
  const [said, setSaid] = useState('')
  const [by, setBy] = useState('')
  const [effect, setEffect] = useState<'yes' | 'no'>('yes')
  const [tried, setTried] = useState(false)
  const say = useAction(opinionEndpoints[verb], { invalidates: changedByOpinion })
  const isMissing = said.trim() === '' || (verb === 'improve' && by === '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const more = verb === 'improve' ? { by } : verb === 'judge' ? { isEffective: effect === 'yes' } : {}
    const body = { version: opinion.version, said, ...more }
    if (!isMissing) say.mutate({ params: { id: opinion.id }, body: body as never })
  }
  return (
    <form className="card" onSubmit={submit} noValidate>
      <h2>{t(opinionVerbs[verb].label)}</h2>
      {verb === 'judge' && (
        <Choices
          label={t('opinion.effect')}
          value={effect}
          onChange={setEffect}
          options={[
            { value: 'yes', label: t('opinion.effect.yes') },
            { value: 'no', label: t('opinion.effect.no') },
          ]}
        />
      )}
      <label className="field">
        <span>{t(`said.${verb}`)}</span>
        <textarea rows={3} maxLength={1000} value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      {verb === 'improve' && (
        <label className="field">
          <span>{t('opinion.by')}</span>
          <input type="date" value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
      )}
      <Trouble
        error={say.error}
        said={tried && isMissing ? t('field.missing', { name: t(`said.${verb}`) }) : undefined}
      />
      <Button type="submit" color="primary" size="large" block loading={say.isPending}>
        {t(opinionVerbs[verb].label)}
      </Button>
    </form>
  )
}
