#!/usr/bin/env python3
"""How the server answers while it reads documents, on SQLite.

  document-load.py FOLDER [--documents N] [--rate R] [--seconds S] -- SERVER COMMAND...

Starts the server on an empty folder, asks /auth/me and /accounts in turns R times a second while nothing is to be done,
then hands N pictures of FOLDER in (the same ones over and over, each made unique by a comment in its file), and asks on
until all are read. Prints one JSON line: the times of answers idle and busy, documents a minute, what became of them, and
the largest resident memory of the server and of any program that it ran, and of all of them together. Only the standard
library.
"""
import argparse, json, os, shutil, signal, socket, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request, uuid
from pathlib import Path

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("folder", type=Path)
ap.add_argument("--documents", type=int, default=100)
ap.add_argument("--rate", type=float, default=10)
ap.add_argument("--seconds", type=float, default=20)
split = sys.argv.index("--")
o, server = ap.parse_args(sys.argv[1:split]), sys.argv[split + 1 :]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Client:
    def __init__(self, port):
        self.base, self.token = f"http://127.0.0.1:{port}", None

    def ask(self, method, path, body=None, kind="application/json"):
        request = urllib.request.Request(self.base + path, method=method, data=body, headers={"Content-Type": kind})
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or b"null")

    def register(self):
        person = {"email": "bench@example.com", "password": uuid.uuid4().hex + "aA1!", "displayName": "Bench", "baseCurrency": "MYR"}
        self.ask("POST", "/api/v1/auth/register", json.dumps(person).encode())
        self.token = self.ask("POST", "/api/v1/auth/login", json.dumps(person | {"code": None}).encode())["accessToken"]


def unique(jpeg, number):
    text = f"copy {number}".encode()
    return jpeg[:2] + b"\xff\xfe" + (len(text) + 2).to_bytes(2, "big") + text + jpeg[2:]


def hand_in(client, pictures):
    for number in range(o.documents):
        edge = uuid.uuid4().hex
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{number}.jpg"\r\n\r\n'
        body = head.encode() + unique(pictures[number % len(pictures)], number) + f"\r\n--{edge}--\r\n".encode()
        client.ask("POST", "/api/v1/documents", body, f"multipart/form-data; boundary={edge}")


class Memory(threading.Thread):
    """Resident memory of the server and of the programs below it, looked at often; theirs is short."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.server, self.program, self.together = pid, 0, 0, 0

    def run(self):
        while True:
            sizes = {}
            for path in Path("/proc").glob("[0-9]*/stat"):
                try:
                    name, rest = path.read_text().rsplit(")", 1)
                    fields = rest.split()
                    if os.getpgid(int(path.parent.name)) == self.pid:
                        sizes[int(path.parent.name)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20
                except (OSError, ValueError, ProcessLookupError):
                    pass
            self.server = max(self.server, sizes.get(self.pid, 0))
            self.program = max([self.program, *(size for pid, size in sizes.items() if pid != self.pid)])
            self.together = max(self.together, sum(sizes.values()))
            time.sleep(0.05)


def answers(client, until):
    times = []
    while not until():
        began = time.monotonic()
        client.ask("GET", ("/api/v1/auth/me", "/api/v1/accounts")[len(times) % 2])
        times.append((time.monotonic() - began) * 1000)
        time.sleep(max(0, 1 / o.rate - (time.monotonic() - began)))
    times.sort()
    at = lambda share: round(times[min(len(times) - 1, int(len(times) * share))], 1)
    return {"asked": len(times), "median_ms": at(0.5), "p95_ms": at(0.95), "p99_ms": at(0.99), "slowest_ms": at(1)}


def waiting(client):
    queued = lambda status: len(client.ask("GET", f"/api/v1/documents?status={status}&limit=200")["items"])
    return queued("queued") + queued("reading")


def main():
    pictures = [p.read_bytes() for p in sorted(o.folder.glob("*.jpg"))]
    folder, port = tempfile.mkdtemp(), free_port()
    env = dict(os.environ, DATA_DIR=folder, ASPNETCORE_URLS=f"http://127.0.0.1:{port}", ASPNETCORE_ENVIRONMENT="Production",
               RATE_LIMIT_PER_MINUTE="0", REGISTRATION="open")
    process = subprocess.Popen(server, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        client = Client(port)
        for _ in range(600):
            try:
                client.ask("GET", "/health")
                break
            except (OSError, urllib.error.URLError):
                time.sleep(0.1)
        client.register()
        memory = Memory(process.pid)
        memory.start()
        for path in ("/api/v1/auth/me", "/api/v1/accounts") * 20:
            client.ask("GET", path)
        end = time.monotonic() + o.seconds
        idle = answers(client, lambda: time.monotonic() > end)
        began = time.monotonic()
        handing = threading.Thread(target=hand_in, args=(client, pictures))
        handing.start()
        looked = [0.0, False]

        def done():
            if time.monotonic() - looked[0] > 5:
                looked[:] = [time.monotonic(), not handing.is_alive() and waiting(client) == 0]
            return looked[1]

        busy = answers(client, done)
        seconds = time.monotonic() - began
        items = client.ask("GET", "/api/v1/documents?limit=200")["items"]
        statuses = {status: sum(d["status"] == status for d in items) for status in {d["status"] for d in items}}
        print(json.dumps({
            "what": "document-load", "documents": o.documents, "idle": idle, "busy": busy,
            "documents_per_minute": round(60 * o.documents / seconds, 1), "statuses": statuses,
            "proved": sum(d["isProved"] for d in items), "server_mib": round(memory.server),
            "largest_program_mib": round(memory.program), "together_mib": round(memory.together),
        }))
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        shutil.rmtree(folder)


main()
