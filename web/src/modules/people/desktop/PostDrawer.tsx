import { api } from '@houqin/contracts'
import type { Post } from '@houqin/contracts/units'
import { App, Button, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { unitWords } from '../unit-words.ts'
import { UnitSelect } from './UnitSelect.tsx'

interface Fields {
  unitId: string
  name: string
  duties?: string
}

interface PostDrawerProps {
  /** None: a new one. */
  post: Post | undefined
  open: boolean
  onClose: () => void
}

/** A post's name and duties; a new one also says in which unit. */
export function PostDrawer({ post, open, onClose }: PostDrawerProps) {
  const t = useT(unitWords)
  const { message } = App.useApp()
  const add = useAction(api.createPost, { invalidates: [api.listPosts] })
  const change = useAction(api.changePost, { invalidates: [api.listPosts, api.listPeople, api.getPerson] })
  const submit = async ({ unitId, name, duties = '' }: Fields) => {
    if (post === undefined) await add.mutateAsync({ body: { unitId, name, duties } })
    else await change.mutateAsync({ params: { id: post.id }, body: { version: post.version, name, duties } })
    void message.success(t('done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={post === undefined ? t('post.add') : `${post.unit.name} · ${post.name}`}
      initialValues={post === undefined ? {} : { name: post.name, duties: post.duties }}
      onSubmit={submit}
    >
      {post === undefined && (
        <Form.Item name="unitId" label={t('unit')} rules={[{ required: true, message: t('unit.missing') }]}>
          <UnitSelect label={t('unit')} />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={t('post.name')}
        rules={[{ required: true, whitespace: true, message: t('post.name.missing') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="duties" label={t('post.duties')} extra={t('post.duties.help')}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      {post !== undefined && post.holders.length === 0 && <ClosePost post={post} onClosed={onClose} />}
    </FormDrawer>
  )
}

function ClosePost({ post, onClosed }: { post: Post; onClosed: () => void }) {
  const t = useT(unitWords)
  const { modal } = App.useApp()
  const close = useAction(api.closePost, { invalidates: [api.listPosts] })
  const perform = async () => {
    try {
      await close.mutateAsync({ params: { id: post.id }, body: { version: post.version } })
      onClosed()
    } catch (error) {
      modal.error({ title: sentenceOf(error) })
    }
  }
  return (
    <Button danger onClick={() => modal.confirm({ title: t('post.close.ask', { name: post.name }), onOk: perform })}>
      {t('post.close')}
    </Button>
  )
}
