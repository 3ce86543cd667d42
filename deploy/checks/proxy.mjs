// A proxy with Netlify's habits: it passes on everything, event streams as they come, and cuts what has not begun to answer
// within a time. As a program: node proxy.mjs PORT ORIGIN [SECONDS]
import { createServer, request } from 'node:http'
import { pathToFileURL } from 'node:url'

/** `patience(cut)` calls `cut` when the time is up, and answers how it is told that an answer came. */
export function proxyTo(origin, patience) {
  const { hostname, port } = new URL(origin)
  return createServer((from, to) => {
    const sent = request({ hostname, port, method: from.method, path: from.url, headers: from.headers }, (answer) => {
      answered()
      to.writeHead(answer.statusCode, answer.headers)
      answer.pipe(to)
    })
    const answered = patience(() => sent.destroy(new Error('Too slow')))
    sent.on('error', (error) => {
      console.error(`proxy: ${from.method} ${from.url}: ${error.message}`)
      answered()
      if (to.headersSent) return to.destroy()
      to.writeHead(504, { 'Content-Type': 'text/plain', Connection: 'close' }).end(error.message)
    })
    to.on('close', () => sent.destroy())
    from.pipe(sent)
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [port, origin, seconds = '26'] = process.argv.slice(2)
  const patience = (cut) => {
    const timer = setTimeout(cut, Number(seconds) * 1000)
    return () => clearTimeout(timer)
  }
  proxyTo(origin, patience).listen(Number(port), '127.0.0.1')
}
