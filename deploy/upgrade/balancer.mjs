// What the load balancer does while versions change: sends each request to an instance in service, and lets go of one only
// when its last request is answered.
import { Agent, request } from 'node:http'

export class Balancer {
  #instances = []
  #next = 0
  #agent = new Agent({ keepAlive: true })

  add(instance) {
    this.#instances.push({ ...instance, open: 0, answered: 0 })
  }

  /** Answers when nothing of `name` is under way any more. */
  async remove(name) {
    const leaving = this.#instances.find((instance) => instance.name === name)
    this.#instances = this.#instances.filter((instance) => instance !== leaving)
    while (leaving.open > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  answered = (name) => this.#instances.find((instance) => instance.name === name)?.answered ?? 0

  /** One request to the next instance; a dropped connection is an error, as it would be for a person. */
  async call(method, path, { body, headers = {} } = {}) {
    const instance = this.#instances[this.#next++ % this.#instances.length]
    instance.open++
    try {
      const answer = await new Promise((resolve, reject) => {
        const options = { method, path, host: '127.0.0.1', port: instance.port, headers, agent: this.#agent, timeout: 60_000 }
        const sent = request(options, (response) => {
          const parts = []
          response.on('data', (part) => parts.push(part))
          response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }))
          response.on('error', reject)
        })
        sent.on('timeout', () => sent.destroy(new Error('no answer in a minute')))
        sent.on('error', reject)
        sent.end(body)
      })
      return { ...answer, by: instance.name }
    } finally {
      instance.open--
      instance.answered++
    }
  }
}
