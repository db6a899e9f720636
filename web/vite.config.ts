import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

/** Every page beside this file is an entry of its own: index (desktop), phone, public. */
const entries = readdirSync(root).filter((name) => name.endsWith('.html'))

/** Which page answers which address; the server does the same with what is built. */
function pageOf(path: string): string | undefined {
  if (/^\/(q|r)\//.test(path)) return '/public.html'
  if (/^\/m(\/|$)/.test(path)) return '/phone.html'
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

export default defineConfig({
  root,
  plugins: [react(), addresses],
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
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: entries,
      output: {
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
