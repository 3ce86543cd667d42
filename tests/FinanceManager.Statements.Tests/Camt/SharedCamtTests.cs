using System.Globalization;
using System.Text.Json;

namespace FinanceManager.Statements.Tests.Camt;

/// <summary>CAMT files of another project: each agrees with the table and with what that project read.</summary>
public sealed class SharedCamtTests
{
    private const string Absent = "(absent)";

    public static TheoryData<string> Files { get; } =
        SharedData.Statements is null ? [Absent] : [.. Table().Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_agrees_with_the_table_or_is_refused(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");
        var row = Table().Single(row => row[0] == file);

        var statement = Reading.File(Path.Combine(SharedData.Statements!, file));

        statement.Format.ShouldBe("camt053");
        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines.Count.ShouldBe(Math.Max(Number(row[3]), Number(row[5])));
        lines.Sum(l => l.MinorUnits).ShouldBe((long)(decimal.Parse(row[4], CultureInfo.InvariantCulture) * 100));
        lines.ShouldAllBe(l => l.Currency != null && row[6].Contains(l.Currency.Code));
        statement.IsReadable.ShouldBe(Number(row[2]) > 0);
        if (!statement.IsReadable)
            Reading.Codes(statement).ShouldContain("file.no-statement");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_reads_as_its_own_project_reads_it(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");
        var path = Path.Combine(SharedData.Statements!, Path.ChangeExtension(file, ".json"));
        // Of several statements that project tells the last one.
        if (!File.Exists(path))
            return;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var entry = json.RootElement.GetProperty("getEntries")[0];

        var account = Reading.File(Path.Combine(SharedData.Statements!, file)).Accounts.ShouldHaveSingleItem();

        var record = entry.GetProperty("getRecord");
        account.Id.ShouldBe(record.GetProperty("getAccount").GetProperty("getIdentification").GetString());
        CheckLine(account.Lines[^1], entry);
        CheckClosing(account, record.GetProperty("getBalances").EnumerateArray());
    }

    private static void CheckLine(StatementLine line, JsonElement entry)
    {
        line.MinorUnits.ShouldBe(Units(entry));
        line.Currency!.Code.ShouldBe(Code(entry));
        line.Date.ShouldBe(Day(entry.GetProperty("getBookingDate")));
        line.Pending.ShouldBeFalse();
        var details = entry.GetProperty("getTransactionDetail");
        if (details.GetProperty("getRemittanceInformation") is { ValueKind: JsonValueKind.Object } remittance)
            line.Description.ShouldBe(remittance.GetProperty("getMessage").GetString());
        var names = details
            .GetProperty("getRelatedParties")
            .EnumerateArray()
            .Select(p => p.GetProperty("getRelatedPartyType").GetProperty("getName").GetString());
        if (line.Payee is not null)
            names.ShouldContain(line.Payee);
    }

    /// <summary>Other balances are of what can be spent, or in another currency than the account.</summary>
    private static void CheckClosing(StatementAccount account, IEnumerable<JsonElement> balances)
    {
        var closing = balances.SingleOrDefault(b =>
            b.GetProperty("getType").GetString() == "closing" && Code(b) == account.Currency!.Code
        );
        if (closing.ValueKind == JsonValueKind.Undefined)
            account.Closing.ShouldBeNull();
        else
            account.Closing.ShouldBe(
                new StatementBalance(Day(closing.GetProperty("getDate")), Units(closing), account.Currency)
            );
    }

    private static long Units(JsonElement holder) =>
        long.Parse(holder.GetProperty("getAmount").GetProperty("getAmount").GetString()!, CultureInfo.InvariantCulture);

    private static string? Code(JsonElement holder) =>
        holder.GetProperty("getAmount").GetProperty("getCurrency").GetProperty("getCode").GetString();

    private static DateOnly Day(JsonElement date) =>
        DateOnly.Parse(date.GetProperty("0").GetString()![..10], CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Table() =>
        File.ReadLines(Path.Combine(SharedData.Statements!, "EXPECTED-camt.tsv"))
            .Skip(1)
            .Select(row => row.Split('\t'));
}
