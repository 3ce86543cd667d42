#!/usr/bin/env python3
"""The local tiers beside a linear support vector machine that learned from the same lines.

categorize.py --server "dotnet artifacts/server/finance-manager.dll" --baseline "dotnet bench/Baseline/bin/Release/net10.0/Baseline.dll" FILE.csv...

Each FILE.csv is a household's lines: a column `description`, a column of labels (`category`, `source_label` or
`common_label`, the first that is there, or --label), perhaps `count` for how often the line occurred. They are shuffled by a
fixed seed; the first --history lines are what a person decided, the rest is guessed. Each row of the answer is the mean of
--runs shuffles. `seen` is the share right of texts that stood in the history.
"""
import argparse
import csv
import json
import random
import subprocess
import tempfile
from pathlib import Path


def lines_of(path, label):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    name = label or next(n for n in ("category", "source_label", "common_label") if n in rows[0])
    return [(r["description"], r[name]) for r in rows if r[name] for _ in range(int(r.get("count") or 1))]


def run(command, *arguments):
    return subprocess.run([*command.split(), *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def compare(lines, options, seed, folder):
    lines = lines[:]
    random.Random(seed).shuffle(lines)
    known = min(options.history, len(lines) * 3 // 4)
    for name, part in (("history", lines[:known]), ("test", lines[known:])):
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("description", "category"), *part])
        with open(folder / f"{name}.tsv", "w", encoding="utf-8") as file:
            file.writelines(f"{' '.join(text.split())}\t{label}\n" for text, label in part)
    ours = json.loads(run(options.server, "evaluate", "--history", folder / "history.csv", "--test", folder / "test.csv"))
    return {
        "svm": float(run(options.baseline, folder / "history.tsv", folder / "test.tsv")),
        "ours": ours["all"]["accuracy"],
        "seen": ours["seenBefore"]["accuracy"],
        "coverage": ours["all"]["coverage"],
        "precision": ours["all"]["precision"],
        "ece": ours["all"]["calibrationError"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--server", required=True)
    parser.add_argument("--baseline", required=True)
    parser.add_argument("--history", type=int, default=400)
    parser.add_argument("--label")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"{'file':24} {'lines':>6} {'svm':>6} {'ours':>6} {'seen':>6} {'auto':>6} {'right':>6} {'ece':>6}")
    for path in options.files:
        lines = lines_of(path, options.label)
        with tempfile.TemporaryDirectory() as folder:
            results = [compare(lines, options, seed, Path(folder)) for seed in range(options.runs)]
        shown = []
        for name in ("svm", "ours", "seen", "coverage", "precision", "ece"):
            values = [r[name] for r in results if r[name] is not None]
            shown.append(f"{sum(values) / len(values):6.3f}" if values else "     -")
        print(f"{path.name:24} {len(lines):6} {' '.join(shown)}", flush=True)


if __name__ == "__main__":
    main()
