"""What import.py asks a server of the rows that it imported, and how long that takes. Only the standard library."""
import http.client, os, statistics, sys, time


def peak_mib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def cpu_s(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settle(client, database, who):
    """What happens within a minute of a large import; and a new token, which may not last as long as the import took."""
    if database:
        database.psql("vacuum (analyze)", database.name)
    client.token = None
    client.token = client.call("POST", "/api/v1/auth/login", who)["accessToken"]


def searches(client, database, who, content):
    """Milliseconds of the slowest of five, for the page and for its totals, by what is searched for."""
    settle(client, database, who)
    once = next(line for line in reversed(content.decode().splitlines()) if "CREDIT" in line).rsplit(" ", 1)[1]
    times = {}
    for name, q in [("one", once), ("none", "zzqqx"), ("many", "market"), ("amount", "12,50"), ("two", "shop 4711")]:
        for part, query in [("page", "limit=100"), ("totals", "limit=1&withTotals=true")]:
            taken = []
            for _ in range(5):
                start = time.monotonic()
                answer = client.call("GET", f"/api/v1/transactions?q={q.replace(' ', '%20')}&{query}")
                taken.append(round((time.monotonic() - start) * 1000))
            times[f"{name}_{part}"] = max(taken)
            if name == "one" and len(answer["items"]) != 1:
                sys.exit(f"{q} was found {len(answer['items'])} times")
    return times


def quiet(pid):
    """Waits until the server's own work in the background is done."""
    used, still = cpu_s(pid), 0
    while still < 4:
        time.sleep(1)
        now = cpu_s(pid)
        used, still = now, still + 1 if now - used < 0.05 else 0


def insights(client, database, who, pid):
    """Milliseconds of the slowest of five, and how many there are."""
    settle(client, database, who)
    account = next(a for a in client.call("GET", "/api/v1/accounts")["items"] if a["currency"] == "USD")["id"]
    today = time.strftime("%Y-%m-%d", time.gmtime())
    report = f"/api/v1/financial-report?from={int(today[:4]) - 5}{today[4:8]}01&to={today}"
    asked = {"insights_found": "/api/v1/insights", "insights_kept": "/api/v1/insights", "health_score": "/api/v1/health-score", "financial_report": report}
    times, kinds = {name: 0 for name in asked}, set()
    for number in range(5):
        quiet(pid)
        amount = {"minorUnits": -100 - number, "currency": "USD"}
        client.call("POST", "/api/v1/transactions", {"accountId": account, "date": today, "amount": amount, "description": "BENCH"})
        for name, path in asked.items():
            if name == "insights_kept":
                quiet(pid)
            start = time.monotonic()
            answer = client.call("GET", path)
            times[name] = max(times[name], round((time.monotonic() - start) * 1000))
            if name == "insights_found":
                kinds |= {i["kind"] for i in answer["items"]}
    return {**times, "kinds": sorted(kinds)}


def reports(client, database, who):
    """Milliseconds by what is asked, each the median of fifteen after one that nobody counts."""
    settle(client, database, who)
    month, five = "from=2023-05&to=2023-05", "from=2020-01&to=2024-12"
    asked = {
        "month": f"summary?{month}",
        "month_converted": f"summary?{month}&currency=USD",
        "month_categories": f"categories?{month}&currency=USD",
        "worth": "summary?currency=USD&from=0001-01&to=0001-01",
        "cash_flow_year": "cash-flow?from=2022-06&to=2023-05&currency=USD",
        "categories_five_years": f"categories?{five}&interval=month",
        "categories_five_years_converted": f"categories?{five}&interval=month&currency=USD",
        "net_worth_five_years": f"net-worth?{five}&currency=USD",
        "sankey_year": "sankey?from=2023-01&to=2023-12&currency=USD",
    }
    # One connection, as a browser has it; what this program then makes of the answer is not counted.
    host = http.client.HTTPConnection(client.base.split("//")[1], timeout=300)
    times = {}
    for name, path in asked.items():
        taken = []
        for _ in range(16):
            start = time.monotonic()
            host.request("GET", f"/api/v1/reports/{path}", headers={"Authorization": "Bearer " + client.token})
            answer = host.getresponse()
            answer.read()
            taken.append((time.monotonic() - start) * 1000)
            if answer.status != 200:
                sys.exit(f"{path}: {answer.status}")
        times[name] = round(statistics.median(taken[1:]), 1)
    return times


def forecasts(client, database, who, pid):
    """The search in seconds, and what it found; then milliseconds of what is asked, the middle one and the longest of nine."""
    settle(client, database, who)
    start = time.monotonic()
    found = client.call("POST", "/api/v1/recurring/search")["new"]
    answer = {"search_s": round(time.monotonic() - start, 2), "series": found, "peak_mib": round(peak_mib(pid))}
    for name, path in [("forecast", "/forecast?days=90"), ("safe", "/forecast/safe-to-spend")]:
        taken = []
        for _ in range(9):
            start = time.monotonic()
            client.call("GET", "/api/v1" + path)
            taken.append(round((time.monotonic() - start) * 1000))
        answer[f"{name}_ms"], answer[f"{name}_most_ms"] = statistics.median(taken), max(taken)
    return answer
