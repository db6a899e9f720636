import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../kernel/base.css'
import { markDocument } from '../../../kernel/language.ts'
import { applyTheme } from '../../../kernel/theme.ts'
import { WallPage } from './WallPage.tsx'

markDocument()
applyTheme('dark')
const root = document.getElementById('wall')
if (root === null) throw new Error('wall.html has no #wall')
// Behind # an address stays in the browser: the token stands in no log of a server.
createRoot(root).render(
  <StrictMode>
    <WallPage token={window.location.hash.slice(1) || undefined} />
  </StrictMode>,
)
