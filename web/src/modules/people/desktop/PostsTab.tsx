import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Post } from '@houqin/contracts/units'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { unitWords } from '../unit-words.ts'
import { PostDrawer } from './PostDrawer.tsx'
import styles from './PostsTab.module.css'

const views = {
  all: () => true,
  vacant: (post: Post) => post.holders.length === 0,
  deputised: (post: Post) => post.holders.some(({ deputy }) => deputy !== null),
  noDuties: (post: Post) => post.duties === '',
} as const
type View = keyof typeof views

/** The register of posts, unit by unit: who holds each, which stand vacant, and what they are for. */
export function PostsTab() {
  const t = useT(unitWords)
  const can = useCan()
  const [view, setView] = useState<View>('all')
  const [open, setOpen] = useState<Post | 'new'>()
  const found = useEndpoint(api.listPosts, { query: {} })
  if (found.isPending) return <PageSkeleton rows={8} />
  if (found.error !== null) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  const posts = found.data.items
  const shown = posts.filter(views[view])
  return (
    <>
      <div className={styles.bar}>
        <Segmented<View>
          aria-label={t('posts.view')}
          value={view}
          onChange={setView}
          options={(Object.keys(views) as View[]).map((one) => ({
            value: one,
            label: `${t(`posts.${one}`)} ${posts.filter(views[one]).length}`,
          }))}
        />
        {can('post.change') && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {t('post.add')}
          </Button>
        )}
      </div>
      {shown.length === 0 && <EmptyState title={t('posts.none')} about={t('posts.about')} />}
      {[...Map.groupBy(shown, ({ unit }) => unit.id).values()].map((same) => (
        <section key={same[0]?.unit.id} className={styles.unit}>
          <h2 className={styles.name}>{same[0]?.unit.name}</h2>
          <ul>
            {same.map((post) => (
              <PostLine key={post.id} post={post} onOpen={() => setOpen(post)} />
            ))}
          </ul>
        </section>
      ))}
      <PostDrawer
        post={open === 'new' ? undefined : open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
      />
    </>
  )
}

function PostLine({ post, onOpen }: { post: Post; onOpen: () => void }) {
  const t = useT(unitWords)
  const can = useCan()
  return (
    <li className={styles.post}>
      {can('post.change') ? (
        <button type="button" className={styles.open} onClick={onOpen}>
          {post.name}
        </button>
      ) : (
        <span className={styles.open}>{post.name}</span>
      )}
      <div>
        {post.holders.length === 0 ? (
          <span className={styles.deputy}>
            {post.vacantSince === null ? t('post.vacant') : t('post.vacantSince', { on: post.vacantSince })}
          </span>
        ) : (
          <span className={styles.holders}>
            {post.holders.map((holder) => (
              <span key={holder.person.id}>
                {holder.person.name}
                {!holder.isPrimary && <span className={styles.faint}> {t('post.beside')}</span>}
                {holder.deputy !== null && (
                  <span className={styles.deputy}> {t('post.holder.deputy', { deputy: holder.deputy.name })}</span>
                )}
              </span>
            ))}
          </span>
        )}
        <p className={styles.faint}>{post.duties === '' ? t('posts.noDuties') : post.duties}</p>
      </div>
    </li>
  )
}
