import { api } from '@houqin/contracts'
import type { Discussion as DiscussionData } from '@houqin/contracts/discussion'
import { useId, useState, type ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import { problemOf } from '../kernel/problem.ts'
import { useAction, useEndpoint } from '../kernel/queries.ts'
import styles from './Discussion.module.css'
import { Moment } from './Moment.tsx'
import { uiWords } from './words.ts'

interface Subject {
  kind: string
  id: string
}

/** What people say to each other about a record. Made of plain elements: the desktop and the phone share it. */
export function Discussion({ subject }: { subject: Subject }) {
  const t = useT(uiWords)
  const discussion = useEndpoint(api.getDiscussion, { params: subject })
  if (discussion.data === undefined)
    return <p className={styles.faint}>{discussion.error === null ? '…' : problemOf(discussion.error).title}</p>
  const { comments } = discussion.data
  return (
    <div className={styles.discussion}>
      {comments.length === 0 && <p className={styles.faint}>{t('discussion.empty')}</p>}
      <ul>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      <Speak subject={subject} discussion={discussion.data} />
    </div>
  )
}

const invalidates = [api.getDiscussion]

function CommentItem({ comment }: { comment: DiscussionData['comments'][number] }) {
  const t = useT(uiWords)
  const withdraw = useAction(api.withdrawComment, { invalidates })
  const { mentions } = comment
  return (
    <li className={styles.comment}>
      <p className={styles.head}>
        <strong>{comment.person.name}</strong>
        <span className={styles.faint}>
          <Moment at={comment.at} />
        </span>
        {comment.can.withdraw && (
          <button
            type="button"
            className={styles.quiet}
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id: comment.id } })}
          >
            {t('discussion.withdraw')}
          </button>
        )}
      </p>
      {comment.withdrawnAt === null ? (
        <p className={styles.text}>{comment.text}</p>
      ) : (
        <p className={styles.faint}>{t('discussion.withdrawn')}</p>
      )}
      {mentions.length > 0 && comment.withdrawnAt === null && (
        <p className={styles.faint}>
          {mentions.map(({ id, name, readAt }) => (
            <span key={id} className={styles.mention}>
              @{name} {t(readAt === null ? 'discussion.unread' : 'discussion.read')}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

function Speak({ subject, discussion }: { subject: Subject; discussion: DiscussionData }) {
  const t = useT(uiWords)
  const [text, setText] = useState('')
  const [mentions, setMentions] = useState<string[]>([])
  const add = useAction(api.addComment, {
    invalidates,
    onDone: () => {
      setText('')
      setMentions([])
    },
  })
  const toggle = (id: string) =>
    setMentions((chosen) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]))
  const field = useId()
  return (
    <form
      className={styles.speak}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ params: subject, body: { text, mentions } })
      }}
    >
      <label className="visually-hidden" htmlFor={field}>
        {t('discussion.add')}
      </label>
      <textarea
        id={field}
        rows={2}
        maxLength={2000}
        value={text}
        placeholder={t('discussion.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      {discussion.concerned.length > 0 && (
        <div className={styles.people} role="group" aria-label={t('discussion.mention')}>
          {discussion.concerned.map(({ id, name }) => (
            <Chip key={id} chosen={mentions.includes(id)} onClick={() => toggle(id)}>
              @{name}
            </Chip>
          ))}
        </div>
      )}
      <p role="alert" className={styles.problem}>
        {add.error === null ? '' : (problemOf(add.error).detail ?? problemOf(add.error).title)}
      </p>
      <Foot subject={subject} discussion={discussion} empty={text.trim() === '' || add.isPending} />
    </form>
  )
}

function Chip({ chosen, onClick, children }: { chosen: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={chosen} onClick={onClick}>
      {children}
    </button>
  )
}

interface FootProps {
  subject: Subject
  discussion: DiscussionData
  /** There is nothing to send. */
  empty: boolean
}

function Foot({ subject, discussion, empty }: FootProps) {
  const t = useT(uiWords)
  const follow = useAction(api.followRecord, { invalidates })
  return (
    <div className={styles.foot}>
      <button type="submit" className={styles.send} disabled={empty}>
        {t('discussion.send')}
      </button>
      <button
        type="button"
        className={styles.quiet}
        disabled={follow.isPending}
        onClick={() => follow.mutate({ params: subject, body: { following: !discussion.following } })}
      >
        {t(discussion.following ? 'discussion.unfollow' : 'discussion.follow')}
      </button>
      <span className={styles.faint}>{t('discussion.followers', { n: discussion.followers.length })}</span>
    </div>
  )
}
