import { api } from '@houqin/contracts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../kernel/base.css'
import './phone.css'
import { markDocument } from '../kernel/language.ts'
import { keepAnswers } from '../kernel/kept-answers.ts'
import { createOutbox } from '../kernel/outbox/create-outbox.ts'
import { createQueryClient, WORKING_DAY } from '../kernel/queries.ts'
import { applyTheme } from '../kernel/theme.ts'
import { phonePages } from './pages.ts'
import { PhoneProvider } from './PhoneProvider.tsx'
import { queuedActions } from './queued-actions.ts'
import { registerServiceWorker } from './register-service-worker.ts'
import { createPhoneRouter } from './router.tsx'

markDocument()
applyTheme()
const root = document.getElementById('phone')
if (root === null) throw new Error('phone.html has no #phone')

const queries = createQueryClient()
const defaults = queries.getDefaultOptions()
// Without a network reading fails at once and says so; what was read before stays for a working day.
queries.setDefaultOptions({
  queries: { ...defaults.queries, networkMode: 'always', gcTime: WORKING_DAY },
  mutations: { ...defaults.mutations, networkMode: 'always' },
})

const outbox = createOutbox(queuedActions, queries)
await keepAnswers(queries, [api.getSession, ...phonePages.flatMap(({ keeps = [] }) => keeps)])
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <PhoneProvider>
        <RouterProvider router={createPhoneRouter(outbox)} />
      </PhoneProvider>
    </QueryClientProvider>
  </StrictMode>,
)
registerServiceWorker()
