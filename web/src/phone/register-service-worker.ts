/**
 * Lets the phone open without a signal. Browsers allow it on HTTPS and on this machine only; elsewhere an open page
 * goes on working without a signal, but cannot be opened anew.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/service-worker.js', { scope: '/m' }).catch(() => undefined) // refused by the browser: the open page goes on working
}
