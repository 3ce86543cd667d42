#!/usr/bin/env python3
"""Time from starting the server to its first healthy answer, on an empty folder, its schema made on the way.

  start.py [--runs N] -- SERVER COMMAND...

Prints one JSON line: seconds and the server's CPU seconds until then, medians after one run that warms the disk cache,
and its resident memory. Only the standard library.
"""
import argparse, json, os, shutil, signal, socket, statistics, subprocess, sys, tempfile, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("--runs", type=int, default=7)
split = sys.argv.index("--")
o, server = ap.parse_args(sys.argv[1:split]), sys.argv[split + 1 :]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def is_healthy(port):
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as s:
            s.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return s.recv(64).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False


def cpu_s(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def run():
    folder, port = tempfile.mkdtemp(), free_port()
    env = dict(os.environ, DATA_DIR=folder, ASPNETCORE_URLS=f"http://127.0.0.1:{port}", ASPNETCORE_ENVIRONMENT="Production")
    start = time.monotonic()
    process = subprocess.Popen(server, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        while not is_healthy(port):
            if process.poll() is not None or time.monotonic() - start > 60:
                sys.exit("the server does not become healthy")
            time.sleep(0.005)
        return time.monotonic() - start, cpu_s(process.pid), resident_mib(process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)
        shutil.rmtree(folder)


runs = [run() for _ in range(o.runs + 1)][1:]
median = lambda i: statistics.median(r[i] for r in runs)
print(json.dumps({
    "what": "start", "runs": o.runs, "healthy_s": round(median(0), 2), "fastest_s": round(min(r[0] for r in runs), 2),
    "server_cpu_s": round(median(1), 2), "rss_mib": round(median(2)),
}))
