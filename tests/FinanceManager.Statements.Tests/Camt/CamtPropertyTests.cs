using System.Globalization;
using System.Security;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Camt;

/// <summary>What holds for every CAMT file, not only for the samples.</summary>
public sealed class CamtPropertyTests
{
    [Fact]
    public void Every_entry_becomes_a_line_or_a_diagnostic() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Amount, byte Fault)[]>(), EveryEntryIsAccountedFor)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Details_that_add_up_become_lines_that_add_up_and_others_one_line() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(ushort[] Parts, bool IsCredit, bool IsRight)>(), BatchIsDivided)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), TextIsReadBack).QuickCheckThrowOnFailure();

    private static bool EveryEntryIsAccountedFor((int Amount, byte Fault)[] entries)
    {
        var text = new StringBuilder("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.06\"><Rpt>");
        foreach (var (amount, fault) in entries)
            text.Append("<Ntry>").Append(Fields(Math.Abs((long)amount), amount < 0, fault % 6)).Append("</Ntry>\n");
        text.Append("</Rpt></Document>");

        var statement = Reading.Text(text.ToString());

        var errors = statement.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var unbooked = Reading.Codes(statement).Count(c => c == "line.not-booked");
        var lines = Reading.OnlyLines(statement);
        (lines.Count + errors + unbooked).ShouldBe(entries.Length);
        lines.Select(l => l.MinorUnits).ShouldBe(entries.Where(e => e.Fault % 6 > 3).Select(e => (long)e.Amount));
        return true;
    }

    private static string Fields(long units, bool isDebit, int fault)
    {
        var amount = $"<Amt Ccy=\"EUR\">{(fault == 0 ? "x" : Decimal(units))}</Amt>";
        var direction = $"<CdtDbtInd>{(fault == 1 ? "?" : isDebit ? "DBIT" : "CRDT")}</CdtDbtInd>";
        var status =
            fault == 2 ? "<Sts>INFO</Sts>"
            : fault == 4 ? "<Sts><Cd>PDNG</Cd></Sts>"
            : "<Sts>BOOK</Sts>";
        return amount
            + direction
            + status
            + (fault == 3 ? "" : "<BookgDt><DtTm>2024-01-02T23:59:59-11:00</DtTm></BookgDt>");
    }

    private static bool BatchIsDivided((ushort[] Parts, bool IsCredit, bool IsRight) batch)
    {
        var direction = batch.IsCredit ? "CRDT" : "DBIT";
        var sign = batch.IsCredit ? 1 : -1;
        var total = batch.Parts.Sum(p => (long)p) + (batch.IsRight ? 0 : 1);
        var details = batch.Parts.Select(p =>
            $"<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"USD\">{Decimal(p)}</Amt></TxAmt></AmtDtls></TxDtls>"
        );

        var statement = Reading.Text(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"><Ntfctn><Ntry>"
                + $"<Amt Ccy=\"USD\">{Decimal(total)}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts>BOOK</Sts>"
                + $"<BookgDt><Dt>2024-01-02</Dt></BookgDt><NtryDtls>{string.Concat(details)}</NtryDtls></Ntry></Ntfctn></Document>"
        );

        var isDivided = batch.IsRight && batch.Parts.Length > 1;
        Reading
            .OnlyLines(statement)
            .Select(l => l.MinorUnits)
            .ShouldBe(isDivided ? batch.Parts.Select(p => (long)p * sign) : [total * sign]);
        Reading.Codes(statement).Contains("camt.batch-whole").ShouldBe(batch.Parts.Length > 1 && !batch.IsRight);
        return true;
    }

    private static bool TextIsReadBack(NonNull<string> any)
    {
        var text = new string([.. any.Get.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\u007F')]).Trim();

        var statement = Reading.Text(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt><Ntry><Amt Ccy=\"EUR\">1</Amt>"
                + "<CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2024-01-02</Dt></BookgDt>"
                + $"<AddtlNtryInf>{SecurityElement.Escape(text)}</AddtlNtryInf></Ntry></Stmt></Document>"
        );

        Reading.OnlyLines(statement)[0].Description.ShouldBe(text);
        return true;
    }

    private static string Decimal(long units) => (units / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
