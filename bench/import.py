#!/usr/bin/env python3
"""Time from POST of a statement file to its commit being answered, through HTTP, on SQLite or PostgreSQL.

  import.py FILE.csv --sums FILE.sums.csv [--postgres] [--runs N] -- SERVER COMMAND...

Starts the server on an empty database for each run, registers, uploads, commits, checks the sums of every month,
category and currency against the oracle to the cent, imports the same file again (nothing may be new), and prints one
JSON line: rows per second of both, and the server's peak resident memory. Only the standard library.

--reports times what the reports ask of the imported rows instead of the second import: what Home asks for a month, five years of categories by month,
cash flow and net worth; the median of fifteen, in milliseconds.

--search also times searches among the rows that were imported: a word that one row has, one that none has, one that many
have, and an amount, each with the totals that the screen asks for; the longest of five, in milliseconds.

--insights also times what is worth knowing in the rows that were imported, five years up to today (ledger.py with a last
day): found anew after each of five writes, as the worker of the background finds it, and read when nothing changed; the
health score and a report over all five years; the longest of five, in milliseconds.

--forecast also times what is forecast from the imported rows (a ledger that ends today, ledger.py ROWS FOLDER LAST-DAY): the
search for what recurs, in seconds, with how many series it found and the server's peak memory after it; then 90 days of all
accounts and what is safe to spend, the median and the longest of nine, in milliseconds.

--postgres uses the server named by TEST_POSTGRES (scripts/postgres.sh starts one): a database of its own for each run,
owned by one role and used by another, which row-level security holds, as in production. It needs psql.
"""
import argparse, csv, json, os, shutil, signal, socket, statistics, subprocess, sys, tempfile, time, urllib.error, urllib.request, uuid

from asking import cpu_s, forecasts, insights, peak_mib, reports, searches

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("file")
ap.add_argument("--sums", required=True)
ap.add_argument("--postgres", action="store_true")
ap.add_argument("--search", action="store_true")
ap.add_argument("--insights", action="store_true")
ap.add_argument("--reports", action="store_true")
ap.add_argument("--forecast", action="store_true")
ap.add_argument("--runs", type=int, default=3)
split = sys.argv.index("--")
o, server = ap.parse_args(sys.argv[1:split]), sys.argv[split + 1 :]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Database:
    """An empty database on the PostgreSQL server, under two roles."""

    OWNER, APP, PASSWORD = "finance_bench_owner", "finance_bench_app", "bench"

    def __init__(self):
        self.name = f"finance_bench_{uuid.uuid4().hex}"
        self.server = dict(part.split("=", 1) for part in os.environ["TEST_POSTGRES"].split(";") if part)
        for role in (self.OWNER, self.APP):
            if not self.psql(f"select 1 from pg_roles where rolname = '{role}'"):
                self.psql(f"create role {role} login password '{self.PASSWORD}' nosuperuser nobypassrls")
        self.psql(f"create database {self.name} owner {self.OWNER}")

    def psql(self, sql, database=None):
        s = self.server
        where = ["-h", s["Host"], "-p", s.get("Port", "5432"), "-U", s["Username"]]
        where += ["-d", database or s.get("Database", "postgres")]
        env = dict(os.environ, PGPASSWORD=s.get("Password", ""))
        return subprocess.run(["psql", *where, "-AtXqc", sql], env=env, check=True, text=True, stdout=subprocess.PIPE).stdout

    def url(self, role):
        return f"postgres://{role}:{self.PASSWORD}@{self.server['Host']}:{self.server.get('Port', '5432')}/{self.name}"

    def drop(self):
        self.psql(f"drop database {self.name} with (force)")


class Client:
    def __init__(self, base):
        self.base, self.token = base, None

    def call(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        if body is not None and not isinstance(body, bytes):
            body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
        request = urllib.request.Request(self.base + path, data=body, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                text = answer.read()
        except urllib.error.HTTPError as error:
            sys.exit(f"{method} {path}: {error.code} {error.read().decode()[:500]}")
        return json.loads(text) if text else None

    def upload(self, path, content):
        boundary = uuid.uuid4().hex
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="bench.csv"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
        return self.call("POST", path, body, {"Content-Type": "multipart/form-data; boundary=" + boundary})


def check(client, sums, ids):
    names = {v: k for k, v in ids.items()}
    rows = client.call("GET", "/api/v1/reports/categories?from=1970-01&to=2199-12&interval=month")["rows"]
    got = {(r["month"], names.get(r.get("categoryId")), r["total"]["currency"]): (r["total"]["minorUnits"], r["count"]) for r in rows}
    with open(sums) as file:
        want = {(r["month"], r["category"], r["currency"]): (int(r["sum_minor"]), int(r["count"])) for r in csv.DictReader(file)}
    if got != want:
        wrong = [(k, want.get(k), got.get(k)) for k in sorted(set(want) | set(got), key=str) if want.get(k) != got.get(k)]
        sys.exit(f"{len(wrong)} sums differ from the oracle, first: {wrong[:3]}")


def run(content, rows):
    folder, port = tempfile.mkdtemp(), free_port()
    env = dict(os.environ, DATA_DIR=folder, ASPNETCORE_URLS=f"http://127.0.0.1:{port}", RATE_LIMIT_PER_MINUTE="0")
    env.update(SECRET_KEY="benchmark-" * 4, UPLOAD_LIMIT_MB="256", REGISTRATION="open", ASPNETCORE_ENVIRONMENT="Production")
    env.update(FETCH_RATES="false", FIND_RECURRING="false")
    database = Database() if o.postgres else None
    if database:
        env.update(DATABASE_URL=database.url(database.APP), MIGRATION_DATABASE_URL=database.url(database.OWNER), MIGRATE_ON_START="true")
    process = subprocess.Popen(server, env=env, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        client = Client(f"http://127.0.0.1:{port}")
        for _ in range(600):
            try:
                client.call("GET", "/health")
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        who = {"email": f"{uuid.uuid4().hex}@example.org", "password": uuid.uuid4().hex}
        client.call("POST", "/api/v1/auth/register", {**who, "displayName": "Bench", "baseCurrency": "USD"})
        client.token = client.call("POST", "/api/v1/auth/login", who)["accessToken"]
        with open(o.sums) as file:
            names = sorted({r["category"] for r in csv.DictReader(file)})
        ids = {n: client.call("POST", "/api/v1/categories", {"name": n, "kind": "expense"})["id"] for n in names}

        def once():
            start, cpu = time.monotonic(), cpu_s(process.pid)
            preview = client.upload("/api/v1/imports", content)
            read = time.monotonic()
            client.call("PATCH", f"/api/v1/imports/{preview['id']}", {"categories": ids})
            patched = time.monotonic()
            commit = client.call("POST", f"/api/v1/imports/{preview['id']}/commit")
            end = time.monotonic()
            # Choosing categories is the person's part, so it is left out of the time.
            return commit, read - start, end - patched, cpu_s(process.pid) - cpu

        commit, read, write, cpu = once()
        if commit["inserted"] != rows:
            sys.exit(f"inserted {commit['inserted']} of {rows}")
        check(client, o.sums, ids)
        found = searches(client, database, who, content) if o.search else None
        if o.reports:
            return reports(client, database, who)
        if o.forecast:
            found = forecasts(client, database, who, process.pid)
            return read, write, 0, 0, peak_mib(process.pid), cpu, 0, found
        worth = insights(client, database, who, process.pid) if o.insights else None
        if o.insights:
            return read, write, 1, 1, peak_mib(process.pid), cpu, 0, found, worth
        again, read2, write2, cpu2 = once()
        if again["inserted"] != 0:
            sys.exit(f"the second import added {again['inserted']} rows")
        check(client, o.sums, ids)
        return read, write, read2, write2, peak_mib(process.pid), cpu, cpu2, found
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        shutil.rmtree(folder)
        if database:
            database.drop()


with open(o.file, "rb") as file:
    content = file.read()
rows = content.count(b"\n") - 1
runs = [run(content, rows) for _ in range(o.runs)]
if o.reports:
    times = {name: statistics.median(r[name] for r in runs) for name in runs[0]}
    print(json.dumps({"database": "postgresql" if o.postgres else "sqlite", "rows": rows, "reports_ms": times}))
    sys.exit()
median = lambda i: statistics.median(r[i] for r in runs)
print(json.dumps({
    "database": "postgresql" if o.postgres else "sqlite", "rows": rows, "runs": o.runs,
    "preview_s": round(median(0), 2), "commit_s": round(median(1), 2),
    "rows_per_s": round(rows / statistics.median(r[0] + r[1] for r in runs)),
    "server_cpu_s": round(median(5), 2),
    **({} if o.forecast or o.insights else {
        "again_rows_per_s": round(rows / statistics.median(r[2] + r[3] for r in runs)),
        "again_server_cpu_s": round(median(6), 2),
    }),
    "peak_mib": round(max(r[4] for r in runs)),
    **({"recurring": runs[-1][7]} if o.forecast else {}),
    **({"insights_ms": runs[0][8]} if o.insights else {}),
    **({"search_ms": {name: max(r[7][name] for r in runs) for name in runs[0][7]}} if o.search else {}),
}))
