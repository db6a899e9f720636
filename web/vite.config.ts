import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const root = import.meta.dirname
/** It stands at the root, so that it may answer for the pages below `/m`. */
const WORKER = 'service-worker.js'

/** Every page beside this file is an entry of its own: index (desktop), phone, public. */
const entries = readdirSync(root).filter((name) => name.endsWith('.html'))

/** Which page answers which address; the server does the same with what is built. */
function pageOf(path: string): string | undefined {
  if (/^\/(q|r)\//.test(path)) return '/public.html'
  if (/^\/m(\/|$)/.test(path)) return '/phone.html'
  if (/^\/wall(\/|$)/.test(path)) return '/wall.html'
  return undefined
}

const addresses: Plugin = {
  name: 'houqin-addresses',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      request.url = pageOf(request.url ?? '/') ?? request.url
      next()
    })
  },
}

/** Writes into the service worker which files the phone's pages are made of, so that they open without a signal. */
const phoneFiles: Plugin = {
  name: 'houqin-phone-files',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER]
    if (worker?.type !== 'chunk') return
    const files = JSON.stringify([...filesOf(bundle, 'phone.html')].sort().map((file) => `/${file}`))
    worker.code = worker.code.replaceAll('PHONE_FILES', files)
  },
}

/** Scripts and styles that a page may load, now or later. */
function filesOf(bundle: Rolldown.OutputBundle, page: string): Set<string> {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const waiting = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(page) === true)
  const files = new Set<string>()
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (files.has(chunk.fileName)) continue
    for (const file of [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])]) files.add(file)
    const next = new Set([...chunk.imports, ...chunk.dynamicImports])
    waiting.push(...chunks.filter(({ fileName }) => next.has(fileName)))
  }
  return files
}

export default defineConfig({
  root,
  plugins: [react(), addresses, phoneFiles],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Photos and icons stay files of their own: the content security policy allows no data addresses in styles.
    // '/assets' is a page of the program
    assetsDir: 'built',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: [...entries, 'src/phone/service-worker.ts'],
      output: {
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? WORKER : 'built/[name]-[hash].js'),
        codeSplitting: {
          // A group takes along what its files import: what both apps share comes first, or each would load the other.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|use-sync-external-store|classnames|clsx|dayjs|tslib|@babel)[\\/]/,
            },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'phone', test: /node_modules[\\/](antd-mobile|antd-mobile-icons|ahooks|rc-[a-z-]+)[\\/]/ },
            { name: 'desktop', test: /node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/ },
          ],
        },
      },
    },
  },
})
