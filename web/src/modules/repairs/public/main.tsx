/** @jsxImportSource preact */
import { render } from 'preact'
import { PublicApp } from './PublicApp.tsx'
import { SpeechProvider } from './language.tsx'
import './base.css'
import './report.css'
import './join.css'
import './receipt-head.css'
import './receipt.css'

const root = document.getElementById('public')
if (root === null) throw new Error('public.html has no #public')

render(
  <SpeechProvider>
    <PublicApp />
  </SpeechProvider>,
  root,
)
