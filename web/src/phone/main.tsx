import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../kernel/base.css'
import './phone.css'
import { markDocument } from '../kernel/language.ts'
import { createQueryClient } from '../kernel/queries.ts'
import { applyTheme } from '../kernel/theme.ts'
import { PhoneProvider } from './PhoneProvider.tsx'
import { createPhoneRouter } from './router.tsx'

markDocument()
applyTheme()
const root = document.getElementById('phone')
if (root === null) throw new Error('phone.html has no #phone')

const queries = createQueryClient()
const defaults = queries.getDefaultOptions()
// Without a network everything fails at once and says so: an action stays on the screen, nothing waits unseen.
queries.setDefaultOptions({
  queries: { ...defaults.queries, networkMode: 'always' },
  mutations: { ...defaults.mutations, networkMode: 'always' },
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <PhoneProvider>
        <RouterProvider router={createPhoneRouter()} />
      </PhoneProvider>
    </QueryClientProvider>
  </StrictMode>,
)
