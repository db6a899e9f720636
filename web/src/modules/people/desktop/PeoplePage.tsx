import { PlusOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { peopleWords } from '../words.ts'
import { PeopleTab } from './PeopleTab.tsx'
import { PostsTab } from './PostsTab.tsx'
import { RolesTab } from './RolesTab.tsx'

const address = {
  view: z.enum(['people', 'posts', 'roles']).catch('people'),
  add: z.enum(['person', 'unit']).optional(),
}

export function PeoplePage() {
  const t = useT(peopleWords)
  const can = useCan()
  const [{ view, add }, change] = useAddress(address)
  const actions = (
    <>
      {can('unit.create') && <Button onClick={() => change({ add: 'unit' })}>{t('add.unit')}</Button>}
      {can('person.create') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ add: 'person' })}>
          {t('add.person')}
        </Button>
      )}
    </>
  )
  const views: (typeof view)[] = can('account.list') ? ['people', 'posts', 'roles'] : ['people', 'posts']
  const shown = views.includes(view) ? view : 'people'
  return (
    <>
      <PageHeader title={t('people.title')} about={t('people.about')} actions={actions} />
      <Tabs
        aria-label={t('view.label')}
        activeKey={shown}
        onChange={(key) => change({ view: key === 'people' ? null : (key as typeof view) })}
        items={views.map((key) => ({ key, label: t(`view.${key}`) }))}
      />
      {shown === 'roles' && <RolesTab />}
      {shown === 'posts' && <PostsTab />}
      <PeopleTab hidden={shown !== 'people'} add={add} onAddDone={() => change({ add: null })} />
    </>
  )
}
