import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'

type Database = { environment: Record<string, string>; drop: () => void }

// A database of its own, reached as in production: its owner migrates, a limited role serves.
export function createDatabase(connectionString: string): Database {
  const admin = parse(connectionString)
  const name = `e2e_${randomBytes(6).toString('hex')}`
  const [owner, limited] = [`${name}_owner`, `${name}_app`]
  const password = randomBytes(18).toString('hex')

  sql(admin, admin.Database, [
    `CREATE ROLE ${owner} LOGIN PASSWORD '${password}'`,
    `CREATE ROLE ${limited} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${name} OWNER ${owner}`,
  ])
  sql(admin, name, [
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${limited}`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE ON SEQUENCES TO ${limited}`,
  ])

  const url = (role: string) => `postgresql://${role}:${password}@${admin.Host}:${admin.Port}/${name}`
  return {
    environment: { DATABASE_URL: url(limited), MIGRATION_DATABASE_URL: url(owner) },
    drop: () => {
      sql(admin, admin.Database, [
        `DROP DATABASE ${name} WITH (FORCE)`,
        `DROP ROLE ${limited}`,
        `DROP ROLE ${owner}`,
      ])
    },
  }
}

type Connection = { Host: string; Port: string; Username: string; Password: string; Database: string }

function parse(connectionString: string): Connection {
  const parts = connectionString.split(';').map((part) => part.split('='))
  return { Port: '5432', ...Object.fromEntries(parts) } as Connection
}

function sql(admin: Connection, database: string, statements: string[]): void {
  const commands = statements.flatMap((statement) => ['-c', statement])
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', admin.Host, '-p', admin.Port, '-U', admin.Username]
  execFileSync('psql', [...args, '-d', database, ...commands], {
    env: { ...process.env, PGPASSWORD: admin.Password },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
