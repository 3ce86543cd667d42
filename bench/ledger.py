#!/usr/bin/env python3
"""Writes a made-up household's transactions and the sums that a program must find in them.

  ledger.py ROWS FOLDER [LAST-DAY]
                          ->  FOLDER/ROWS.csv       id,date,account,currency,amount,payee,category,memo
                              FOLDER/ROWS.sums.csv  month,category,currency,sum_minor,count

Five years, eight accounts in three currencies, four thousand merchants of which a few take most of the trade, memos as
banks print them (capitals, a terminal's number, a town). The same ROWS give the same bytes on every machine: random() is
the only source of chance. Only the standard library.

With a LAST-DAY (YYYY-MM-DD) the five years end on it, and 56 bills and salaries that come every month are added: what is
forecast from today needs a ledger that is alive today.
"""
import bisect, collections, datetime, itertools, os, random, sys

ACCOUNTS = [("Everyday", "USD"), ("Savings", "USD"), ("Gold Card", "USD"), ("Travel Card", "USD"),
            ("Cuenta Nomina", "MXN"), ("Tarjeta Clara", "MXN"), ("Conta Corrente", "BRL"), ("Cartao Azul", "BRL")]
ACCOUNT_WEIGHTS = [20, 2, 30, 8, 12, 10, 10, 8]
UNITS_OF_A_DOLLAR = {"USD": 1, "MXN": 18, "BRL": 5}
# A category's name, how often it is spent on, and a usual amount in dollars.
CATEGORIES = [("Groceries", 18, 52), ("Restaurants", 12, 34), ("Coffee", 9, 5), ("Transport", 8, 9), ("Fuel", 6, 44),
              ("Pharmacy", 4, 17), ("Clothes", 4, 60), ("Electronics", 2, 140), ("Household", 4, 31), ("Phone", 2, 30),
              ("Energy", 1, 85), ("Rent", 1, 1100), ("Insurance", 1, 130), ("Doctor", 1, 90), ("Sport", 2, 35),
              ("Books", 2, 18), ("Films", 2, 13), ("Games", 1, 27), ("Travel", 1, 310), ("Gifts", 2, 42),
              ("Pets", 2, 38), ("Garden", 1, 33), ("Charity", 1, 25), ("Fees", 2, 6)]
INCOME = [("Salary", "Northwind Payroll", 1, 2600), ("Interest", "Interest paid", 1, 5)]
MERCHANTS = 4000
SYLLABLES = ["al", "bo", "cor", "da", "el", "fin", "gra", "hu", "is", "jo", "ka", "lin", "mon", "ne", "or", "pal", "qui",
             "ros", "sa", "tel", "ul", "ver", "wil", "xa", "yor", "za"]
TRADES = ["Shop", "Market", "Cafe", "House", "Store", "Corner", "Tienda", "Casa", "Loja", "Mercado", "Point", "Works"]
TOWNS = ["PORTLAND OR", "DENVER CO", "BOSTON MA", "PUEBLA MX", "MERIDA MX", "OAXACA MX", "SANTOS BR", "BELEM BR"]
FIRST, DAYS = datetime.date(2020, 1, 1), 5 * 365


def chooser(chance, weights):
    """Picks an index, each as often as its weight says."""
    total = list(itertools.accumulate(weights))
    return lambda: bisect.bisect(total, chance() * total[-1])


def merchants(chance):
    """Names of each category's merchants, and a chooser among them: the first takes half as much again as the second."""
    names = list(itertools.islice(
        dict.fromkeys(
            "".join(SYLLABLES[int(chance() * len(SYLLABLES))] for _ in range(3)).capitalize()
            + " " + TRADES[int(chance() * len(TRADES))] for _ in range(MERCHANTS * 2)),
        MERCHANTS))
    shares = [names[i :: len(CATEGORIES)] for i in range(len(CATEGORIES))]
    return [(some, chooser(chance, [1 / (rank + 2) for rank in range(len(some))])) for some in shares]


def transactions(rows):
    chance = random.Random(rows).random
    shops, account = merchants(chance), chooser(chance, ACCOUNT_WEIGHTS)
    category, income = chooser(chance, [c[1] for c in CATEGORIES]), chooser(chance, [i[2] for i in INCOME])
    for number in range(rows):
        name, currency = ACCOUNTS[account()]
        if chance() < 0.03:
            text, payee, _, usual = INCOME[income()]
            sign, memo = 1, f"CREDIT {int(chance() * 10**8):08d}"
        else:
            which = category()
            text, _, usual = CATEGORIES[which]
            some, pick = shops[which]
            payee = some[pick()]
            sign, memo = -1, f"{payee.upper()} #{int(chance() * 10000):04d} {TOWNS[int(chance() * len(TOWNS))]}"
        minor = sign * max(1, int(usual * UNITS_OF_A_DOLLAR[currency] * 100 * (0.3 + 1.4 * chance())))
        day = FIRST + datetime.timedelta(days=number * DAYS // rows)
        yield number + 1, day.isoformat(), name, currency, minor, payee, text, memo


def bills(last):
    """Seven on each account, on a day of their own, each of a merchant of its own; the first one is a salary."""
    for number, (account, currency) in enumerate(a for a in ACCOUNTS for _ in range(7)):
        payee = SYLLABLES[number % 26].capitalize() + SYLLABLES[number // 26 * 7 + 3] + SYLLABLES[(number * 5) % 26] + " Utility"
        income = number % 7 == 0
        minor = (260000 if income else -(900 + number * 173)) * UNITS_OF_A_DOLLAR[currency]
        for months in range(60):
            month = last.year * 12 + last.month - 1 - months
            day = datetime.date(month // 12, month % 12 + 1, number % 28 + 1)
            if day <= last:
                text = "Salary" if income else "Energy"
                yield day.isoformat(), account, currency, minor, payee, text, f"DEBIT {payee.upper()}"


def main(rows, folder, last=None):
    global FIRST
    if last:
        FIRST = last - datetime.timedelta(days=DAYS - 1)
    added = [(rows + 1 + i, *bill) for i, bill in enumerate(bills(last))] if last else []
    os.makedirs(folder, exist_ok=True)
    sums = collections.defaultdict(lambda: [0, 0])
    with open(f"{folder}/{rows}.csv", "w", newline="\n") as out:
        out.write("id,date,account,currency,amount,payee,category,memo\n")
        for number, day, account, currency, minor, payee, category, memo in itertools.chain(transactions(rows), added):
            amount = f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"
            out.write(f"{number},{day},{account},{currency},{amount},{payee},{category},{memo}\n")
            total = sums[day[:7], category, currency]
            total[0] += minor
            total[1] += 1
    with open(f"{folder}/{rows}.sums.csv", "w", newline="\n") as out:
        out.write("month,category,currency,sum_minor,count\n")
        for (month, category, currency), (minor, count) in sorted(sums.items()):
            out.write(f"{month},{category},{currency},{minor},{count}\n")


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
main(int(sys.argv[1]), sys.argv[2], *(datetime.date.fromisoformat(day) for day in sys.argv[3:]))
