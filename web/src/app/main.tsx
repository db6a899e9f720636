import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../kernel/base.css'
import { markDocument } from '../kernel/language.ts'
import { createQueryClient } from '../kernel/queries.ts'
import { applyTheme } from '../kernel/theme.ts'
import { AntdProvider } from './AntdProvider.tsx'
import { createAppRouter } from './router.tsx'

markDocument()
applyTheme()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <AntdProvider>
        <RouterProvider router={createAppRouter()} />
      </AntdProvider>
    </QueryClientProvider>
  </StrictMode>,
)
