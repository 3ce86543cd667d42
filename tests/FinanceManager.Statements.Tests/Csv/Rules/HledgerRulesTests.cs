namespace FinanceManager.Statements.Tests.Csv.Rules;

public sealed class HledgerRulesTests
{
    private const string Usual = "fields date, description, amount\ncurrency EUR\n";

    [Theory]
    [InlineData("kiosk", "KIOSK NORD", true)]
    [InlineData("kiosk nord", "Kiosk  Nord", false)]
    [InlineData("^kiosk", "my kiosk", false)]
    [InlineData("%2 ^kiosk$", "Kiosk", true)]
    [InlineData("%description ^kiosk$", "Kiosk Nord", false)]
    [InlineData("%2 caf(e|é)", "CAFÉ", true)]
    [InlineData(@"%2 a\.b", "axb", false)]
    [InlineData(@"%2 a\.b", "A.B", true)]
    [InlineData("%2 [[:digit:]]{3}", "12", false)]
    [InlineData("%2 [[:digit:]]{3}", "x123", true)]
    [InlineData("%2 [^[:space:]]x", " x", false)]
    [InlineData(@"%2 [\.]com", "x.com", true)]
    [InlineData("%2 []a]", "x]", true)]
    [InlineData(@"%2 \<art", "start", false)]
    [InlineData(@"%2 \<art\>", "the art of", true)]
    [InlineData(@"%2 \d", "7", false)]
    [InlineData("%2 colou?r", "color", true)]
    [InlineData("%2 colo+r", "colr", false)]
    [InlineData("%2 (x|y)z|w", "W", true)]
    [InlineData("! %2 kiosk", "bakery", true)]
    [InlineData("%2 kiosk && ! %2 nord", "Kiosk Nord", false)]
    [InlineData("%2 kiosk&&%3 ^-", "Kiosk", true)]
    [InlineData("%nothing kiosk", "Kiosk", false)]
    [InlineData("%9 ^$", "Kiosk", true)]
    [InlineData("kiosk,-1.00$", "Kiosk", true)]
    [InlineData("%2", "100%2", true)]
    public void Condition_is_met_as_posix_patterns_say(string condition, string description, bool isMet)
    {
        var statement = Read($"{Usual}if {condition}\n account2 met\n", $"2026-01-01,{description},-1.00");

        Reading.OnlyLines(statement)[0].Category.ShouldBe(isMet ? "met" : null);
    }

    [Theory]
    [InlineData("%d/%m/%Y", "03/04/2026", "2026-04-03")]
    [InlineData("%-m/%-d/%y", "3/4/26", "2026-03-04")]
    [InlineData("%-m/%-d/%y", "3/4/99", "1999-03-04")]
    [InlineData("%Y%m%d", "20260403", "2026-04-03")]
    [InlineData("%d-%h-%Y", "03-Apr-2026", "2026-04-03")]
    [InlineData("%e. %B %Y", " 3. April 2026", "2026-04-03")]
    [InlineData("%A, %d %b %Y", "Friday, 03 APR 2026", "2026-04-03")]
    [InlineData("%F %T %z", "2026-04-03 23:59:59 -0700", "2026-04-03")]
    [InlineData("%Y-%m-%dT%H:%M:%S%Q%Z", "2026-04-03T23:59:59.123Z", "2026-04-03")]
    [InlineData("%D %l:%M %p", "04/03/26 7:05 PM", "2026-04-03")]
    [InlineData("%d%%%m%%%Y", "03%04%2026", "2026-04-03")]
    [InlineData("%d/%m/%Y", "31/04/2026", null)]
    [InlineData("%d/%m/%Y", "03/04/2026 10:00", null)]
    [InlineData("%d/%m/%Y", "3 April 2026", null)]
    public void Date_is_read_by_its_format_alone(string format, string date, string? expected)
    {
        var statement = Read($"{Usual}date-format {format}\n", $"\"{date}\",x,1.00");

        if (expected is null)
            Reading.Codes(statement).ShouldContain("date.invalid");
        else
            Reading.OnlyLines(statement)[0].Date.ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd"));
    }

    [Fact]
    public void Included_files_are_found_beside_the_file_that_names_them()
    {
        var files = new Dictionary<string, string>
        {
            ["banks/common.rules"] = "include words.rules\ninclude /etc/rules",
            ["banks/words.rules"] = "account2 expenses:here",
            ["/etc/rules"] = "account1 assets:there",
        };

        var rules = HledgerRules.Parse($"{Usual}include banks/common.rules\n", files.GetValueOrDefault);

        var statement = Reading.Text("2026-01-01,x,1.00\n", new StatementOptions { Rules = rules });
        statement.Accounts.ShouldHaveSingleItem().Id.ShouldBe("assets:there");
        Reading.OnlyLines(statement)[0].Category.ShouldBe("expenses:here");
    }

    [Fact]
    public void Files_that_include_each_other_are_told()
    {
        var rules = HledgerRules.Parse(Usual + "include a\n", _ => "include a\n");

        rules.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("rules.include-depth");
    }

    [Theory]
    [InlineData("fields description, amount", "rules.date-missing")]
    [InlineData("fields date, description", "rules.amount-missing")]
    public void Rules_without_date_or_amount_read_nothing(string rules, string code)
    {
        var statement = Read(rules, "2026-01-01,1.00");

        statement.IsReadable.ShouldBeFalse();
        statement.Accounts.ShouldBeEmpty();
        Reading.Codes(statement).ShouldBe([code]);
    }

    [Fact]
    public void Faults_are_said_with_their_line_of_the_rules()
    {
        var rules = HledgerRules.Parse(Usual + "\nif (x\n account2 a\n");

        var fault = rules.Diagnostics.ShouldHaveSingleItem();
        (fault.Line, fault.Code).ShouldBe((4, "rules.pattern"));
    }

    [Fact]
    public void Condition_that_is_not_understood_is_met_by_no_record()
    {
        var rules = $"{Usual}if\nx\n& (?=y)\n account2 wrong\nif ! (?=y)\n account2 wrong\n";

        Reading.OnlyLines(Read(rules, "2026-01-01,x,1.00"))[0].Category.ShouldBeNull();
    }

    [Fact]
    public void Amounts_that_only_balances_tell_go_with_the_order_of_the_days()
    {
        const string Rules = "fields date, balance\ncurrency EUR\naccount1 assets:a\n";

        var rising = Read(Rules, "2026-01-01,10.00", "2026-01-02,12.50");
        var falling = Read(Rules, "2026-01-02,12.50", "2026-01-01,10.00");
        var oneDay = Read(Rules + "newest-first\n", "2026-01-01,12.50", "2026-01-01,10.00");

        Reading.OnlyLines(rising).Select(l => l.MinorUnits).ShouldBe([1000, 250]);
        Reading.OnlyLines(falling).Select(l => l.MinorUnits).ShouldBe([250, 1000]);
        Reading.OnlyLines(oneDay).Select(l => l.MinorUnits).ShouldBe([250, 1000]);
    }

    [Fact]
    public void Separator_that_could_mean_thousands_is_told_unless_the_rules_name_the_decimal_mark()
    {
        var unsure = Read(Usual, "2026-01-01,x,\"1,234\"");
        var sure = Read(Usual + "decimal-mark .\n", "2026-01-01,x,\"1,234\"");

        Reading.Codes(unsure).ShouldContain("amount.ambiguous");
        Reading.OnlyLines(sure)[0].MinorUnits.ShouldBe(123400);
        sure.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_left_out_and_said()
    {
        const string Rules =
            Usual + "amount1 %amount\namount2 -1 EUR\namount3 -2 EUR\naccount2 expenses:a\naccount3 expenses:b\n";

        var whole = Reading.OnlyLines(Read(Rules, "2026-01-01,x,3.00"))[0];
        var torn = Read(Rules, "2026-01-01,x,4.00");

        whole.Splits.ShouldBe([new StatementSplit("expenses:a", 100), new StatementSplit("expenses:b", 200)]);
        Reading.OnlyLines(torn)[0].Splits.ShouldBeEmpty();
        Reading.Codes(torn).ShouldContain("splits.unbalanced");
    }

    private static Statement Read(string rules, params string[] rows) =>
        Reading.Text(string.Join('\n', rows), new StatementOptions { Rules = HledgerRules.Parse(rules) });
}
