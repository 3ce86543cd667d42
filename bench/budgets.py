#!/usr/bin/env python3
"""Time of a budget's month grid, after five years of budgeting, through HTTP, on SQLite or PostgreSQL.

  budgets.py FOLDER ROWS... [--postgres] -- SERVER COMMAND...

For each number of rows (FOLDER/ROWS.csv, as ledger.py writes it): starts the server on an empty database, imports them,
gives every category an amount in each of the sixty months, asks for the last month's grid over one connection, and prints
one JSON line: milliseconds, median and slowest of fifty after a hundred that warm up, and the server's processor time. What the grid says of each category is
checked against the report of that month, to the cent. Only the standard library.

--postgres uses the server named by TEST_POSTGRES (scripts/postgres.sh starts one), under two roles as in production.
"""
import argparse, csv, http.client, json, os, shutil, signal, socket, statistics, subprocess, sys, tempfile, time, uuid

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("folder")
ap.add_argument("rows", type=int, nargs="+")
ap.add_argument("--postgres", action="store_true")
split = sys.argv.index("--")
o, server = ap.parse_args(sys.argv[1:split]), sys.argv[split + 1 :]
MONTHS = [f"{year}-{month:02d}" for year in range(2020, 2025) for month in range(1, 13)]
OWNER, APP, PASSWORD = "finance_bench_owner", "finance_bench_app", "bench"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def psql(sql, database=None):
    s = dict(part.split("=", 1) for part in os.environ["TEST_POSTGRES"].split(";") if part)
    where = ["-h", s["Host"], "-p", s.get("Port", "5432"), "-U", s["Username"], "-d", database or s.get("Database", "postgres")]
    env = dict(os.environ, PGPASSWORD=s.get("Password", ""))
    return subprocess.run(["psql", *where, "-AtXqc", sql], env=env, check=True, text=True, stdout=subprocess.PIPE).stdout


def new_database():
    name = f"finance_bench_{uuid.uuid4().hex}"
    for role in (OWNER, APP):
        if not psql(f"select 1 from pg_roles where rolname = '{role}'"):
            psql(f"create role {role} login password '{PASSWORD}' nosuperuser nobypassrls")
    psql(f"create database {name} owner {OWNER}")
    s = dict(part.split("=", 1) for part in os.environ["TEST_POSTGRES"].split(";") if part)
    url = lambda role: f"postgres://{role}:{PASSWORD}@{s['Host']}:{s.get('Port', '5432')}/{name}"
    return name, {"DATABASE_URL": url(APP), "MIGRATION_DATABASE_URL": url(OWNER), "MIGRATE_ON_START": "true"}


class Client:
    """One connection, kept open as a browser keeps it."""

    def __init__(self, port):
        self.http, self.token = http.client.HTTPConnection("127.0.0.1", port, timeout=600), None

    def call(self, method, path, body=None, kind="application/json"):
        headers = {"Content-Type": kind} if body is not None else {}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        self.http.request(method, path, json.dumps(body) if isinstance(body, dict) else body, headers)
        answer = self.http.getresponse()
        text = answer.read()
        if answer.status >= 400:
            sys.exit(f"{method} {path}: {answer.status} {text.decode()[:500]}")
        return json.loads(text) if text else None

    def upload(self, content):
        boundary = uuid.uuid4().hex
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="bench.csv"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
        return self.call("POST", "/api/v1/imports", body, "multipart/form-data; boundary=" + boundary)


def fill(client, rows):
    """The ledger and its budget."""
    with open(f"{o.folder}/{rows}.sums.csv") as file:
        names = sorted({r["category"] for r in csv.DictReader(file)})
    kinds = {n: "income" if n in ("Salary", "Interest") else "expense" for n in names}
    ids = {n: client.call("POST", "/api/v1/categories", {"name": n, "kind": kinds[n], "colour": "#112233", "icon": "tag"})["id"] for n in names}
    with open(f"{o.folder}/{rows}.csv", "rb") as file:
        preview = client.upload(file.read())
    client.call("PATCH", f"/api/v1/imports/{preview['id']}", {"categories": ids})
    client.call("POST", f"/api/v1/imports/{preview['id']}/commit")
    budgeted = [ids[n] for n in names if kinds[n] == "expense"]
    for month in MONTHS:
        lines = [{"categoryId": c, "assigned": {"minorUnits": 50_000, "currency": "USD"}} for c in budgeted]
        client.call("PUT", f"/api/v1/budgets/{month}", {"lines": lines})
    return budgeted


def check(client, budgeted):
    month = MONTHS[-1]
    grid = client.call("GET", f"/api/v1/budgets/{month}")
    rows = [row for group in grid["groups"] for row in [group["own"], *group["rows"]]]
    got = {r["categoryId"]: r["activity"]["minorUnits"] for r in rows if r["categoryId"] in budgeted}
    report = client.call("GET", f"/api/v1/reports/categories?from={month}&to={month}&currency=USD")["rows"]
    want = {r["categoryId"]: r["total"]["minorUnits"] for r in report if r["categoryId"] in budgeted}
    if {k: v for k, v in got.items() if v} != want:
        sys.exit("the grid and the report differ")
    if grid["assigned"]["minorUnits"] + grid["toBeAssigned"]["minorUnits"] != grid["income"]["minorUnits"] + grid["carried"]["minorUnits"]:
        sys.exit("assigned and to be assigned are not income and carried")


def cpu_s(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def times(client, pid):
    """Milliseconds of each request, and the server's processor time of one."""
    ask = lambda: client.call("GET", f"/api/v1/budgets/{MONTHS[-1]}")
    # Until the program is compiled for it.
    for _ in range(100):
        ask()
    taken, cpu = [], cpu_s(pid)
    for _ in range(50):
        start = time.monotonic()
        ask()
        taken.append((time.monotonic() - start) * 1000)
    return taken, (cpu_s(pid) - cpu) * 1000 / len(taken)


def run(rows):
    folder, port = tempfile.mkdtemp(), free_port()
    env = dict(os.environ, DATA_DIR=folder, ASPNETCORE_URLS=f"http://127.0.0.1:{port}", RATE_LIMIT_PER_MINUTE="0")
    env.update(SECRET_KEY="benchmark-" * 4, UPLOAD_LIMIT_MB="256", REGISTRATION="open", ASPNETCORE_ENVIRONMENT="Production")
    name = None
    if o.postgres:
        name, urls = new_database()
        env.update(urls)
    process = subprocess.Popen(server, env=env, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        client = Client(port)
        for _ in range(1200):
            try:
                client.call("GET", "/health")
                break
            except (ConnectionError, http.client.HTTPException):
                client = Client(port)
                time.sleep(0.05)
        who = {"email": f"{uuid.uuid4().hex}@example.org", "password": uuid.uuid4().hex}
        client.call("POST", "/api/v1/auth/register", {**who, "displayName": "Bench", "baseCurrency": "USD"})
        signed_in = lambda: setattr(client, "token", client.call("POST", "/api/v1/auth/login", who)["accessToken"])
        signed_in()
        budgeted = fill(client, rows)
        if name:
            # What autovacuum does within a minute of a large import.
            psql("vacuum (analyze) monthly_summaries, budget_assignments", name)
        # A million rows may take longer to import than a token lasts.
        client.token = None
        signed_in()
        check(client, budgeted)
        return times(client, process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        shutil.rmtree(folder)
        if name:
            psql(f"drop database {name} with (force)")


for rows in o.rows:
    taken, cpu = run(rows)
    print(json.dumps({
        "what": "budget_month", "database": "postgresql" if o.postgres else "sqlite", "rows": rows,
        "server_cpu_ms": round(cpu, 1), "median_ms": round(statistics.median(taken), 1), "slowest_ms": round(max(taken), 1), "fastest_ms": round(min(taken), 1),
    }), flush=True)
