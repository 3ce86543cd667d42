using System.Globalization;
using System.Text;
using FinanceManager.Statements.Csv.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Csv.Rules;

/// <summary>What holds for every rules file.</summary>
public sealed class RulesPropertyTests
{
    private static readonly string[] Lines =
    [
        "fields date, description, amount, note",
        "fields date, description, amount-in, amount-out",
        "skip 1",
        "currency EUR",
        "separator ;",
        "date-format %d/%m/%Y",
        "account1 assets:%note",
        "amount2 -%amount",
        "balance %4",
        "if a",
        "if",
        "& b",
        "b && ! %description c",
        "%note (.*) (x|y",
        " account2 expenses:\\1 \\2",
        " skip",
        " end",
        "if|account2|amount3",
        "a|b|3",
        "",
        "include include",
        "description %%% \\ %9999999999 \\9999999999",
        "if %1 ([[:alpha:]]|[^]])*\\>",
    ];

    [Fact]
    public void Rules_of_any_shape_never_throw() =>
        Prop.ForAll<(byte[] Rules, string Odd, string File)>(given =>
            {
                var text = string.Join('\n', given.Rules.Select(n => Lines[n % Lines.Length]).Append(given.Odd));
                var rules = HledgerRules.Parse(text, _ => given.Odd);
                var file = "2026-01-01,a b,1.00,x\n03/04/2026,b,-,y\n" + given.File;
                return Reading.Text(file, new StatementOptions { Rules = rules }) is not null;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_record_becomes_a_line_or_a_diagnostic_or_is_left_out_by_a_rule() =>
        Prop.ForAll<(byte Fault, short Amount)[]>(records =>
            {
                var file = new StringBuilder("date,text,amount\n");
                foreach (var (fault, amount) in records)
                    file.Append(CultureInfo.InvariantCulture, $"{Record(fault % 6, amount)}\n");
                var rules = HledgerRules.Parse(
                    "skip 1\nfields date,description,amount\ncurrency EUR\nif leave out\n skip\n"
                );

                var statement = Reading.Text(file.ToString(), new StatementOptions { Rules = rules });

                var lines = statement.Accounts.Sum(a => a.Lines.Count);
                lines.ShouldBe(records.Count(r => r.Fault % 6 > 3));
                statement
                    .Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error)
                    .ShouldBe(records.Count(r => r.Fault % 6 < 3));
                Reading.Codes(statement).Contains("rules.skipped").ShouldBe(records.Any(r => r.Fault % 6 == 3));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Words_searched_together_are_found_as_one_by_one() =>
        Prop.ForAll<(byte[][] Words, byte[] Text)>(given =>
            {
                var words = given.Words.Select(Letters).Where(word => word.Length > 0).ToList();
                var text = Letters(given.Text);
                var finder = new RulesWordFinder();
                var numbers = words.ConvertAll(finder.Add);
                finder.Complete();

                finder.Search("ABBA");
                finder.Search(text);

                numbers
                    .Select(finder.Has)
                    .ShouldBe(words.Select(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
            })
            .QuickCheckThrowOnFailure();

    private static string Letters(byte[] bytes) => string.Concat(bytes.Select(b => "aAbBéÉc"[b % 7]));

    private static string Record(int fault, short amount) =>
        fault switch
        {
            0 => $"2026-02-30,no day,{amount}",
            1 => "2026-02-01,no amount,x",
            2 => "alone",
            3 => "leave out,,",
            _ => $"2026-02-01,fine,{amount}",
        };
}
