/** Leads to the login page, which returns to where one was. */
export function goToLogin(): void {
  const { pathname, search } = window.location
  if (/^(\/m)?\/login$/.test(pathname) || pathname === '/setup') return
  window.location.assign(loginAddress(pathname + search))
}

function loginAddress(next: string): string {
  const page = /^\/m(\/|$)/.test(next) ? '/m/login' : '/login'
  return next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`
}

/** Where to go after login: only addresses of this house are followed. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/'
}
