#!/usr/bin/env python3
"""How well documents are read: documents.py --server "dotnet artifacts/server/finance-manager.dll" FOLDER

FOLDER holds pictures or PDFs, each with a .json of the same name beside it: company, date, total (the shape of SROIE).
A company counts as right where its letters and digits are the same up to 15 %. `proved` is the share whose total was said
to be certain, `right` how many of those are. Times are of the whole process; its start is among them.
"""
import argparse
import json
import re
import subprocess
import time
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".pdf")
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d-%m-%y", "%d.%m.%Y", "%d %b %Y", "%d %B %Y")


def day(text):
    for form in DAYS:
        try:
            return datetime.strptime(text.strip().title(), form).date().isoformat()
        except ValueError:
            pass
    return None


def letters(text):
    return re.sub(r"[^A-Z0-9]", "", (text or "").upper())


def read(command, path):
    start = time.monotonic()
    done = subprocess.run([*command.split(), "document", str(path)], capture_output=True, text=True)
    return (json.loads(done.stdout) if done.returncode == 0 else {"refused": done.stderr.strip()}), time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--server", required=True)
    options = parser.parse_args()
    right, times, proved, proved_right, count = dict(total=0, date=0, issuer=0), [], 0, 0, 0
    for truth_path in sorted(options.folder.glob("*.json")):
        path = next((p for p in (truth_path.with_suffix(end) for end in PICTURES) if p.exists()), None)
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        if path is None or "total" not in truth:
            continue
        said, took = read(options.server, path)
        count += 1
        times.append(took)
        cents = round(float(re.sub(r"[^0-9.]", "", truth["total"])) * 100)
        total = said.get("total") or {}
        name, meant = letters((said.get("issuer") or {}).get("name")), letters(truth["company"])
        holds = {
            "total": total.get("minorUnits") == cents,
            "date": said.get("date") == day(truth["date"]),
            "issuer": SequenceMatcher(None, name, meant, autojunk=False).ratio() >= 0.85,
        }
        for field, is_right in holds.items():
            right[field] += is_right
        checks = said.get("checks") or []
        # The program itself is sure of a total from 0.99 on, which it gives to proved ones alone.
        is_proved = checks and all(c["holds"] for c in checks) and (said["confidence"]["total"] or 0) >= 0.99
        proved += bool(is_proved)
        proved_right += bool(is_proved and holds["total"])
        wrong = [f"{field}: {truth.get('company' if field == 'issuer' else field)}" for field, ok in holds.items() if not ok]
        print(f"{path.name:24} {took:5.1f} s  {said.get('method', said.get('refused')):10} {'proved' if is_proved else '':6} {'; '.join(wrong)}", flush=True)
    times.sort()
    if count:
        shares = "  ".join(f"{field} {n / count:.1%}" for field, n in right.items())
        print(f"{count} documents: {shares}  proved {proved / count:.1%} ({proved_right} of {proved} right)")
        print(f"median {times[len(times) // 2]:.1f} s, p95 {times[min(len(times) - 1, int(len(times) * 0.95))]:.1f} s")


if __name__ == "__main__":
    main()
