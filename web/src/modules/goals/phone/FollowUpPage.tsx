import { api } from '@houqin/contracts'
import { causeKinds, type CauseKind, type FollowLine, type FollowUp } from '@houqin/contracts/goals'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { isMissed, linesOf, saidOf, unsaid, type Said, type SaidByTarget } from '../follow-form.ts'
import { LineFigures } from '../LineFigures.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

/** A follow-up on the phone: figures are there, what was missed is explained, then it is submitted. */
export function FollowUpPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const followUp = useEndpoint(api.getFollowUp, { params: { id } })
  if (followUp.data !== undefined) return <Sheet key={followUp.data.version} followUp={followUp.data} />
  if (followUp.error !== null) return <Failure error={followUp.error} retry={() => void followUp.refetch()} />
  return <Loading />
}

const nothing: Said = { doneOn: null, causeKind: null, cause: '', measures: '', note: '' }

function Sheet({ followUp }: { followUp: FollowUp }) {
  const t = useT(goalWords)
  const notify = useNotice()
  const [said, keep, drop] = useKept<SaidByTarget>(
    `goal-follow-up.${followUp.id}.${followUp.version}`,
    saidOf(followUp),
  )
  const submit = useAction(api.submitFollowUp, { invalidates: [api.getFollowUp, api.listFollowUps] })
  const left = unsaid(followUp, said)
  const say = (targetId: string, words: Partial<Said>) =>
    keep({ ...said, [targetId]: { ...(said[targetId] ?? nothing), ...words } })
  const send = () =>
    submit.mutate(
      { params: { id: followUp.id }, body: { version: followUp.version, lines: linesOf(said) } },
      {
        onSuccess: () => {
          drop()
          notify(t('follow.submitted'))
        },
      },
    )
  return (
    <div className="page">
      <Header title={t('follow.one', { unit: followUp.unit.name, month: followUp.month })} home="/goals">
        <GoalStateTag followUp={followUp.state} />
      </Header>
      <h1 className="visually-hidden">{t('follow.one', { unit: followUp.unit.name, month: followUp.month })}</h1>
      {followUp.state === 'returned' && (
        <p className={styles.note}>
          {t('follow.returned', { name: followUp.reviewedBy?.name ?? '', remark: followUp.remark })}
        </p>
      )}
      {followUp.lines.map((line) => (
        <LineCard
          key={line.targetId}
          line={line}
          said={said[line.targetId] ?? nothing}
          say={followUp.can.submit ? (words) => say(line.targetId, words) : undefined}
        />
      ))}
      {followUp.can.submit && (
        <div className={styles.foot}>
          <Trouble error={submit.error} />
          <Button
            block
            size="large"
            color="primary"
            disabled={left.length > 0}
            loading={submit.isPending}
            onClick={send}
          >
            {t('follow.submit')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface LineCardProps {
  line: FollowLine
  said: Said
  /** Given where it may be filled in. */
  say: ((words: Partial<Said>) => void) | undefined
}

function LineCard({ line, said, say }: LineCardProps) {
  const t = useT(goalWords)
  return (
    <section className={styles.line}>
      <h2>{line.name}</h2>
      <LineFigures line={line} />
      {line.formerMeasures !== '' && <p className="faint">{t('follow.former', { text: line.formerMeasures })}</p>}
      {say !== undefined && <Fields line={line} said={said} say={say} />}
      {say === undefined && line.causeKind !== null && (
        <p className="written">
          {t(causeKinds[line.causeKind])}：{line.cause}
          <br />
          {t('follow.measures')}：{line.measures}
        </p>
      )}
    </section>
  )
}

interface FieldsProps {
  line: FollowLine
  said: Said
  say: (words: Partial<Said>) => void
}

function Fields({ line, said, say }: FieldsProps) {
  const t = useT(goalWords)
  const named = (what: string) => `${line.name} ${what}`
  return (
    <>
      {line.kind === 'work' && (
        <label className="field">
          <span>{t('follow.doneOn')}</span>
          <input
            type="date"
            aria-label={named(t('follow.doneOn'))}
            max={line.to}
            value={said.doneOn ?? ''}
            onChange={({ target }) => say({ doneOn: target.value === '' ? null : target.value })}
          />
        </label>
      )}
      {isMissed(line, said) && (
        <>
          <Choices
            label={named(t('follow.causeKind'))}
            value={said.causeKind ?? undefined}
            onChange={(causeKind: CauseKind) => say({ causeKind })}
            options={(Object.keys(causeKinds) as CauseKind[]).map((value) => ({ value, label: t(causeKinds[value]) }))}
          />
          <label className="field">
            <span>{t('follow.cause')}</span>
            <textarea
              rows={2}
              maxLength={500}
              aria-label={named(t('follow.cause'))}
              value={said.cause}
              onChange={({ target }) => say({ cause: target.value })}
            />
          </label>
          <label className="field">
            <span>{t('follow.measures')}</span>
            <textarea
              rows={2}
              maxLength={500}
              aria-label={named(t('follow.measures'))}
              value={said.measures}
              onChange={({ target }) => say({ measures: target.value })}
            />
          </label>
        </>
      )}
    </>
  )
}
