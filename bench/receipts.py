#!/usr/bin/env python3
"""Draws till receipts whose truth is known: receipts.py FOLDER [COUNT] [SEED]

Each is a picture NAME.png, a little turned, blurred and in uneven light, with NAME.json beside it: company, date, total.
Needs Chromium (CHROMIUM, or what scripts/chromium.sh finds).
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

HOMES = {
    "br": dict(
        sign="R$ ", point=",", day="%d/%m/%Y", rate=0, items=["ARROZ TIPO 1 5KG", "FEIJAO PRETO", "CAFE TORRADO 500G", "LEITE INTEGRAL", "PAO FRANCES", "SABAO EM PO"],
        company=["MERCADO BOA VISTA LTDA", "PADARIA SANTA CLARA ME", "FARMACIA CENTRAL LTDA"], head=["CNPJ: 11.222.333/0001-81", "RUA DAS FLORES, 120 - CENTRO", "CUPOM FISCAL ELETRONICO"],
        total="TOTAL R$", sub="SUBTOTAL", cash="DINHEIRO", change="TROCO", card="CARTAO DE CREDITO", date="Data:", off="DESCONTO"),
    "es": dict(
        sign="", point=",", day="%d/%m/%Y", rate=10, items=["CAFE CON LECHE", "TOSTADA TOMATE", "MENU DEL DIA", "AGUA MINERAL", "TARTA DE QUESO", "CERVEZA"],
        company=["CAFETERIA EL PARQUE S.L.", "SUPERMERCADOS DEL SUR S.A.", "BAR LA ESQUINA S.L."], head=["CIF: A28015865", "CALLE MAYOR 14, MADRID", "FACTURA SIMPLIFICADA"],
        total="TOTAL A PAGAR EUR", sub="BASE IMPONIBLE", tax="IVA 10%", cash="EFECTIVO", change="CAMBIO", card="TARJETA", date="Fecha:", off="DESCUENTO"),
    "mx": dict(
        sign="$", point=".", day="%d/%m/%Y", rate=16, items=["REFRESCO 600ML", "TORTILLAS 1KG", "HUEVO BLANCO 18", "ACEITE 900ML", "DETERGENTE", "PAN DE CAJA"],
        company=["ABARROTES LA LUPITA SA DE CV", "TIENDAS DEL NORTE SA DE CV"], head=["RFC: EKU9003173C9", "AV. JUAREZ 55, CDMX, MEXICO", "TICKET DE VENTA"],
        total="TOTAL", sub="SUBTOTAL", tax="IVA 16%", cash="EFECTIVO", change="SU CAMBIO", card="TARJETA DEBITO", date="Fecha:", off="DESCUENTO"),
    "us": dict(
        sign="$", point=".", day="%m/%d/%Y", rate=8.25, items=["CHICKEN SANDWICH", "ICED TEA", "FRENCH FRIES", "GARDEN SALAD", "PAPER TOWELS", "BATTERIES AA"],
        company=["RIVERSIDE DINER LLC", "OAK STREET MARKET INC"], head=["120 Oak St, Austin, TX 78701", "(512) 555-0143", "GUEST CHECK"],
        total="TOTAL", sub="SUBTOTAL", tax="SALES TAX", cash="CASH", change="CHANGE", card="VISA ****1234", date="Date:", off="DISCOUNT"),
    "uk": dict(
        sign="£", point=".", day="%d/%m/%y", rate=0, items=["FISH AND CHIPS", "SEMI SKIMMED MILK", "WHITE BREAD", "CHEDDAR 400G", "ORANGE JUICE", "TEA BAGS 80"],
        company=["HARBOUR FOODS LTD", "THE VILLAGE BAKERY LTD"], head=["12 High Street, London SW1A 2AA", "VAT No: 123 4567 89", "SALES RECEIPT"],
        total="TOTAL TO PAY", sub="SUB TOTAL", cash="CASH", change="CHANGE DUE", card="MASTERCARD", date="Date:", off="DISCOUNT"),
    "pt": dict(
        sign="", point=",", day="%d-%m-%Y", rate=23, items=["BACALHAU 1KG", "VINHO TINTO", "PASTEL DE NATA", "AGUA 1,5L", "QUEIJO FLAMENGO", "AZEITE"],
        company=["MERCEARIA DO BAIRRO LDA", "RESTAURANTE O MAR LDA"], head=["NIF: 500100144", "RUA AUGUSTA 10, LISBOA", "FATURA SIMPLIFICADA"],
        total="TOTAL EUR", sub="BASE", tax="IVA 23%", cash="NUMERARIO", change="TROCO", card="MULTIBANCO", date="Data:", off="DESCONTO"),
}


def receipt(home, rng):
    text = lambda cents: home["sign"] + f"{cents // 100}{home['point']}{cents % 100:02}"
    rows, total = [], 0
    for name in rng.sample(home["items"], rng.randint(1, 5)):
        count, price = rng.choice([1, 1, 1, 2, 3]), rng.randint(90, 4200)
        total += count * price
        rows.append((name, "", "") if count > 1 else (name, "", text(price)))
        if count > 1:
            rows.append((f"  {count} x {text(price)}", "", text(count * price)))
    rows.append("-")
    added = home["rate"] and home is not HOMES["es"] and home is not HOMES["pt"]
    if rng.random() < 0.25:
        off = rng.randint(1, total // 4)
        rows.append((home["off"], "", "-" + text(off)))
        total -= off
    if added:
        tax = round(total * home["rate"] / 100)
        rows += [(home["sub"], "", text(total)), (home["tax"], "", text(tax))]
        total += tax
    elif home["rate"] and rng.random() < 0.7:
        base = round(total / (1 + home["rate"] / 100))
        rows += [(home["sub"], "", text(base)), (home["tax"], "", text(total - base))]
    rows.append((f"<b>{home['total']}</b>", "", f"<b>{text(total)}</b>"))
    if rng.random() < 0.6:
        given = (total // 1000 + rng.randint(1, 3)) * 1000
        rows += [(home["cash"], "", text(given)), (home["change"], "", text(given - total))]
    else:
        rows.append((home["card"], "", text(total)))
    company, day = rng.choice(home["company"]), date(2023, 1, 3) + timedelta(rng.randint(0, 1000))
    head = [f"<b>{company}</b>", *home["head"], f"{home['date']} {day.strftime(home['day'])} {rng.randint(8, 21)}:{rng.randint(10, 59)}"]
    body = "".join(f"<div class=c>{line}</div>" for line in head) + "<hr>"
    body += "".join("<hr>" if row == "-" else f"<div class=r><span>{row[0]}</span><span>{row[2]}</span></div>" for row in rows)
    return body, dict(company=company, date=day.isoformat(), total=f"{total / 100:.2f}")


def page(body, rng):
    turn, blur, light = rng.uniform(-4, 4), rng.uniform(0, 0.7), rng.randint(120, 215)
    font = rng.choice(["Courier, monospace", "Arial, sans-serif", "monospace"])
    return f"""<meta charset=utf-8><style>body{{margin:0;background:#5b5148;padding:40px}}
    .p{{width:{rng.randint(300, 400)}px;padding:24px;font:{rng.randint(14, 18)}px/1.35 {font};transform:rotate({turn}deg);filter:blur({blur}px) contrast({rng.uniform(0.6, 1):.2f});
    background:linear-gradient({rng.randint(0, 360)}deg,#fff,rgb({light},{light},{light - 8}));color:#222;white-space:pre}}
    .c{{text-align:center}}.r{{display:flex;justify-content:space-between}}</style><div class=p>{body}</div><p>&nbsp;"""


def main():
    folder, count, seed = Path(sys.argv[1]), int((sys.argv + [0, 30])[2] or 30), int((sys.argv + [0, 0, 0])[3] or 0)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    chromium = os.environ.get("CHROMIUM") or subprocess.check_output([Path(__file__).parent / "../scripts/chromium.sh"], text=True).strip()
    with tempfile.TemporaryDirectory() as work:
        for i in range(count):
            name = list(HOMES)[i % len(HOMES)]
            body, truth = receipt(HOMES[name], rng)
            html, target = Path(work) / "page.html", folder / f"{name}-{seed}-{i:03}.png"
            html.write_text(page(body, rng), encoding="utf-8")
            subprocess.run(
                [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={work}/profile", "--window-size=560,820",
                 "--force-device-scale-factor=2", f"--screenshot={target.resolve()}", html.as_uri()],
                check=True, capture_output=True)  # fmt: skip
            target.with_suffix(".json").write_text(json.dumps(truth, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
