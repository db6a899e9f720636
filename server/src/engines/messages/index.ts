import { api } from '@houqin/contracts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { addChannel, changeChannel, listChannels, tryChannel } from './channels.ts'
import { listDeliveries, retryDelivery } from './deliveries.ts'
import { addComment, followRecord, getDiscussion, withdrawComment } from './discussion.ts'
import { countUnread, listInbox, readMessages } from './inbox.ts'
import { messageJobs } from './jobs.ts'
import { watchInbox } from './live.ts'
import { kindsOf, messageKind } from './message-kind.ts'
import { getPreference, ownPerson, setPreference } from './preference.ts'
import { digestHour, keepDays } from './rules.ts'
import { messageTerms } from './terms.ts'

export { deliver } from './deliver.ts'
export { addComment, followersOf } from './discussion.ts'
export { readMessages } from './inbox.ts'
export { messageKind } from './message-kind.ts'
export { notify, type News } from './notify.ts'
export { spreadNotices } from './spread.ts'

export const messages = manifest({
  name: 'messages',
  tables: ['notice', 'message', 'message_preference', 'channel', 'delivery', 'comment', 'follower'],
  permissions: {
    'channel.change': { name: ['管理通知渠道', 'Manage channels of notification'], grants: { admin: 'all' } },
  },
  rules: [digestHour, keepDays],
  jobs: messageJobs,
  terms: messageTerms,
  extensions: [
    messageKind.declare({ code: 'message.trial' }),
    messageKind.declare({ code: 'comment.mention' }),
    messageKind.declare({ code: 'comment.new' }),
  ],
  routes: [
    mount(api.listMessages, (ctx, { query }) => listInbox(ctx, query)),
    mount(api.countUnread, async (ctx) => ({ count: await countUnread(ctx) })),
    mount(api.readMessages, async (ctx, { body }) => ({ count: await readMessages(ctx, body) })),
    mount(api.followMessages, async (ctx, _request, runtime) => ({
      mediaType: 'text/event-stream',
      content: watchInbox(runtime, ownPerson(ctx)),
      live: true,
    })),
    mount(api.listMessageKinds, async (ctx) => ({
      items: kindsOf(ctx).map(({ code, urgent = false }) => ({ code, name: ctx.say(`message.name.${code}`), urgent })),
    })),
    mount(api.getMessagePreference, (ctx, _request, runtime) => getPreference(ctx, runtime)),
    mount(api.setMessagePreference, (ctx, { body }, runtime) => setPreference(ctx, body, runtime)),
    mount(api.listChannels, async (ctx) => ({ items: await listChannels(ctx) })),
    mount(api.createChannel, (ctx, { body }) => addChannel(ctx, body)),
    mount(api.changeChannel, (ctx, { params, body }) => changeChannel(ctx, params.id, body)),
    mount(api.tryChannel, async (ctx, { params }) => ({ deliveryId: await tryChannel(ctx, params.id) })),
    mount(api.listDeliveries, (ctx, { query }) => listDeliveries(ctx, query)),
    mount(api.retryDelivery, async (ctx, { params }) => ({ state: await retryDelivery(ctx, params.id) })),
    mount(api.getDiscussion, (ctx, { params }) => getDiscussion(ctx, params)),
    mount(api.addComment, (ctx, { params, body }) => addComment(ctx, params, body)),
    mount(api.followRecord, (ctx, { params, body }) => followRecord(ctx, params, body.following)),
    mount(api.withdrawComment, (ctx, { params }) => withdrawComment(ctx, params.id)),
  ],
  invariants: new URL('./invariants.sql', import.meta.url),
})
