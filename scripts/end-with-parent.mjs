/** Ends this program, as a signal would, when the one that started it is gone: npm's shell dies without passing signals on. */
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500)
watch.unref()
