using System.Diagnostics;
using System.Globalization;
using FinanceManager.Domain;
using FinanceManager.Statements.Tests.Migration;
using FinanceManager.Statements.Tests.Sheets;
using FinanceManager.Statements.Tests.Zip;

namespace FinanceManager.Statements.Tests.Fuzz;

/// <summary>
/// Damages samples of every format: never an exception, never silence, and what was not damaged is not lost.
/// <c>make prove</c> sets FUZZ_INPUTS to far more; FUZZ_SEED looks elsewhere. A failing input is told by seed and number
/// and kept beside the tests.
/// </summary>
public sealed class FuzzTests
{
    private const int Few = 300;

    private static readonly int? Many = Setting("FUZZ_INPUTS");

    internal static readonly int Seed = Setting("FUZZ_SEED") ?? 20260101;
    internal static readonly int Inputs = Many ?? Few;

    // Evidence of the whole table says how its amounts are written, so a damaged row may change how another is read.
    private static readonly string[] Tables = ["csv", "html", "rules"];

    [Theory]
    [InlineData("ofx")]
    [InlineData("qif")]
    [InlineData("mt940")]
    [InlineData("camt")]
    [InlineData("csv")]
    [InlineData("rules")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("zip")]
    [InlineData("migration")]
    [InlineData("sqlite")]
    public void Damaged_files_lose_nothing_that_is_whole(string format)
    {
        var samples = Samples(format);
        samples.ShouldNotBeEmpty();

        Parallel.For(
            0,
            Inputs,
            // More threads than processors would time the waiting of the others too.
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            number =>
            {
                var random = new Random(HashCode.Combine(Seed, 1) ^ (number * 7919));
                var sample = samples[random.Next(samples.Count)];
                var other = samples[random.Next(samples.Count)].Bytes;
                var (bytes, fault) = Fault(random, format, sample, other);
                if (fault is null)
                    return;
                var kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{Seed}-{number}-{sample.Name}");
                File.WriteAllBytes(kept, bytes);
                Assert.Fail($"{format}, seed {Seed}, input {number}, kept as {kept}: {fault}");
            }
        );
    }

    private static (byte[] Bytes, string? Fault) Fault(Random random, string format, FuzzSample sample, byte[] other)
    {
        switch (random.Next(4))
        {
            case 0 when sample.Records.Count > 0:
                var damaged = sample.Records[random.Next(sample.Records.Count)];
                var digits = Damage.Digits(random, sample.Bytes, damaged);
                return (digits, AfterDigits(digits, format, sample, damaged));
            case 1 when sample.Records.Where(r => r.Whole is not null).ToList() is { Count: > 0 } whole:
                var record = whole[random.Next(whole.Count)];
                var twice = random.Next(2) == 0;
                var (first, second) = twice ? (record.Whole!.Value, record.Begin) : (record.Begin, record.Whole!.Value);
                byte[] edited = [.. sample.Bytes[..first], .. sample.Bytes[second..]];
                return (edited, AfterRecord(edited, format, sample, record, twice));
            case 2 when format is "xlsx" or "zip":
                var inside = Damage.Inside(random, sample.Bytes, other);
                return (inside, AfterAnything(inside, sample));
            default:
                var anything = Damage.Anywhere(random, sample.Bytes, other);
                return (anything, AfterAnything(anything, sample));
        }
    }

    private static string? AfterAnything(byte[] damaged, FuzzSample sample)
    {
        var statement = Read(damaged, sample, out var fault);
        // A statement without movements is one where the file says so.
        return statement is { Accounts.Count: 0, Diagnostics.Count: 0 } ? "nothing was read and nothing said" : fault;
    }

    private static string? AfterDigits(byte[] bytes, string format, FuzzSample sample, FuzzRecord damaged)
    {
        var statement = Read(bytes, sample, out var fault);
        if (statement is null || fault is not null)
            return fault;
        var read = statement.Accounts.SelectMany(a => a.Lines).ToLookup(l => l.Line, l => FuzzSample.Amount(l, format));
        // The sum of a batch may now be that of its parts, which then are read one by one.
        var next = sample
            .Records.Select(r => r.Line)
            .Where(line => line > damaged.Line)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var lost = sample.Records.FirstOrDefault(record => !Kept(record) && !Told(record));
        return lost is null
            ? null
            : $"digits of line {damaged.Line} were damaged and line {lost.Line} was lost in silence";

        bool Kept(FuzzRecord record) =>
            record == damaged && format is "camt" ? read.Any(l => l.Key >= damaged.Line && l.Key < next)
            : record == damaged || Tables.Contains(format) ? read[record.Line].Any()
            : read[record.Line].Order().SequenceEqual(record.Amounts);

        bool Told(FuzzRecord record) =>
            statement.Diagnostics.Any(d =>
                d.Severity == DiagnosticSeverity.Fatal
                || d.Code is "line.ignored" or "camt.batch-whole"
                || (d.Line >= record.Line && d.Line < record.Line + record.Height)
            );
    }

    private static string? AfterRecord(byte[] bytes, string format, FuzzSample sample, FuzzRecord record, bool twice)
    {
        var statement = Read(bytes, sample, out var fault);
        if (statement is null || fault is not null)
            return fault;
        var expected = sample.Records.SelectMany(r => r.Amounts).ToList();
        foreach (var amount in record.Amounts)
            if (twice)
                expected.Add(amount);
            else
                expected.Remove(amount);
        var read = statement.Accounts.SelectMany(a => a.Lines).Select(l => FuzzSample.Amount(l, format)).ToList();
        var same = Tables.Contains(format)
            ? read.Count == expected.Count
            : read.Order().SequenceEqual(expected.Order());
        return same
            ? null
            : $"line {record.Line} {(twice ? "twice" : "taken out")}: {read.Count} of {expected.Count} lines";
    }

    private static Statement? Read(byte[] bytes, FuzzSample sample, out string? fault)
    {
        fault = null;
        try
        {
            var begin = Stopwatch.GetTimestamp();
            var statement = Reading.Bytes(bytes, sample.Options);
            if (Many is not null && Hangs(bytes, sample, Stopwatch.GetElapsedTime(begin)))
                fault = "it took more than a second";
            return statement;
        }
        catch (Exception e)
        {
            fault = e.ToString();
            return null;
        }
    }

    // A pause of the machine is no hang: what is slow is slow again.
    private static bool Hangs(byte[] bytes, FuzzSample sample, TimeSpan taken)
    {
        for (var trial = 0; trial < 3 && taken > TimeSpan.FromSeconds(1); trial++)
        {
            var begin = Stopwatch.GetTimestamp();
            Reading.Bytes(bytes, sample.Options);
            taken = Stopwatch.GetElapsedTime(begin);
        }
        return taken > TimeSpan.FromSeconds(1);
    }

    private static List<FuzzSample> Samples(string format) =>
        format switch
        {
            "xlsx" or "xls" => [Made(format, format == "xlsx" ? NewWorkbook.Of(Rows) : OldWorkbook.Of(Rows))],
            "sqlite" => [Made(format, Budget.Database()), Made(format, Budget.Export())],
            "zip" => [Made(format, Archive.Of([.. Files("ofx").Concat(Files("csv")).Take(6).Select(Packed)]))],
            _ =>
            [
                .. Files(format)
                    .Where(file => new FileInfo(file).Length < 16 * 1024)
                    .Select(file => FuzzSample.Of(file, format, inRecords: format is not ("html" or "migration"))),
            ],
        };

    private static FuzzSample Made(string name, byte[] bytes) =>
        new(name, bytes, new StatementOptions { DefaultCurrency = Currency.Parse("EUR") }, []);

    private static (string, byte[]) Packed(string file) => (Path.GetFileName(file), File.ReadAllBytes(file));

    private static IEnumerable<string> Files(string format) =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples", format))
            .Where(file => Path.GetExtension(file) is not (".expected" or ".rules"))
            .Order(StringComparer.Ordinal);

    private static object?[][] Rows =>
        [
            ["Date", "Description", "Amount"],
            .. Enumerable
                .Range(1, 12)
                .Select(day => new object?[] { new DateOnly(2026, 3, day), $"Purchase {day}", -1.25 * day }),
        ];

    private static ActualBudget Budget =>
        new ActualBudget()
            .As("PRAGMA page_size = 512")
            .Payee("shop", "Shop")
            .Whole("1", -1000, ("description", "shop"))
            .Part("1", "1a", -700, ("category", "food"), ("notes", new string('n', 600)))
            .Part("1", "1b", -300)
            .Transfer("t", 500);

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
