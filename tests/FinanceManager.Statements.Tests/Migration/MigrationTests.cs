using System.IO.Compression;
using System.Text;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>What holds for the files of every finance program.</summary>
public sealed class MigrationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "migration");

    public static TheoryData<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder)
            .Where(file => !file.EndsWith(".expected", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Transfers_have_two_ends_on_two_accounts_and_parts_add_up(string file)
    {
        var statement = Reading.File(Path.Combine(Folder, file), Currency.Parse("BRL"));

        statement.IsMigration.ShouldBeTrue();
        var lines = statement.Accounts.SelectMany((a, at) => a.Lines.Select(line => (at, line))).ToList();
        foreach (var ends in lines.Where(l => l.line.Transfer is not null).GroupBy(l => l.line.Transfer))
        {
            ends.Count().ShouldBe(2);
            ends.Select(e => e.at).Distinct().Count().ShouldBe(2);
            ends.Select(e => Math.Sign(e.line.MinorUnits)).ShouldBe([-1, 1], ignoreOrder: true);
        }
        lines.ShouldAllBe(l => l.line.Splits.Count == 0 || l.line.Splits.Sum(s => s.MinorUnits) == l.line.MinorUnits);
        var texts = statement.Categories.Select(c => c.Text).ToHashSet();
        lines.Select(l => l.line.Category).OfType<string>().ShouldAllBe(text => texts.Contains(text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_that_is_cut_anywhere_is_read_as_far_as_it_goes_or_refused(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        for (var length = 1; length < bytes.Length; length += 37)
            Should.NotThrow(() => Reading.Bytes(bytes[..length]));
    }

    [Fact]
    public void Categories_have_their_groups_and_the_direction_of_their_money()
    {
        var register = Reading.File(Path.Combine(Folder, "ynab-web.csv"));
        var books = Reading.File(Path.Combine(Folder, "books.journal"));
        var budget = Reading.File(Path.Combine(Folder, "budget.yfull"));

        register.Categories.ShouldContain(
            new StatementCategory("Inflow: Ready to Assign", "Ready to Assign", "Inflow", CategoryKind.Income)
        );
        register.Categories.ShouldContain(
            new StatementCategory("Casa: Mercado", "Mercado", "Casa", CategoryKind.Expense)
        );
        books.Categories.ShouldContain(
            new StatementCategory("expenses:food:market", "market", "food", CategoryKind.Expense)
        );
        books.Categories.ShouldContain(new StatementCategory("income:salary", "salary", null, CategoryKind.Income));
        budget.Categories.ShouldContain(
            new StatementCategory("Old: Hobby", "Hobby", "Old", CategoryKind.Expense, true)
        );
    }

    [Fact]
    public void Archive_of_register_and_budget_is_one_statement_with_the_categories_of_both()
    {
        var statement = Reading.Bytes(Archive("ynab-web.csv", "ynab-plan.csv"));

        (statement.Format, statement.IsMigration, statement.IsReadable).ShouldBe(("ynab", true, true));
        statement.Categories.ShouldContain(c => c.Text == "Casa: Reforma");
        Reading.Codes(statement).ShouldContain("migration.budgets");
    }

    [Fact]
    public void Dollars_of_a_household_with_another_currency_are_dollars()
    {
        const string Register =
            "Account,Flag,Date,Payee,Category Group/Category,Category Group,Category,Memo,Outflow,Inflow,Cleared\n"
            + "Checking,,01/13/2026,Shop,,,,,$1.50,$0.00,Cleared\n";

        Currency? Read(string household) =>
            Reading
                .Text(Register, new StatementOptions { DefaultCurrency = Currency.Parse(household) })
                .Accounts.Single()
                .Currency;

        (Read("EUR"), Read("MXN")).ShouldBe((Currency.Parse("USD"), Currency.Parse("MXN")));
    }

    [Fact]
    public void Decimal_commas_and_days_first_of_a_tabbed_register_are_understood()
    {
        const string Register =
            "Account\tFlag\tDate\tPayee\tCategory Group/Category\tCategory Group\tCategory\tMemo\tOutflow\tInflow\tCleared\n"
            + "Giro\t\t25.08.2026\tBäcker\tAlltag: Essen\tAlltag\tEssen\t\t1.084,23€\t0,00€\tCleared\n"
            + "Giro\t\t01.09.2026\tArbeit\t\t\t\t\t0,00€\t1.234,56€\tCleared\n";

        var account = Reading.Text(Register).Accounts.ShouldHaveSingleItem();

        account.Currency.ShouldBe(Currency.Parse("EUR"));
        account
            .Lines.Select(l => (l.Date, l.MinorUnits))
            .ShouldBe([(new DateOnly(2026, 8, 25), -108_423), (new DateOnly(2026, 9, 1), 123_456)]);
    }

    [Fact]
    public void Budget_file_that_is_no_longer_whole_is_refused()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "budget.yfull"));

        var statement = Reading.Bytes(bytes[..^40]);

        (statement.IsReadable, statement.Diagnostics.Single().Code).ShouldBe((false, "file.damaged"));
    }

    [Theory]
    [InlineData(
        "Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared",
        "A,2026-01-01,P,(SPLIT 1 OF 600) ,C,99999999999999.00,0,Cleared"
    )]
    [InlineData(
        "Account,Date,Payee,Category,Memo,Outflow,Inflow,Cleared",
        "A,2026-01-01,P,C,Split (1/600),99999999999999.00,0.00,C"
    )]
    [InlineData(
        "group_id,type,amount,currency_code,description,date,source_name,source_type,destination_name",
        "1,Withdrawal,-99999999999999.00,EUR,x,2026-01-01,A,Asset account,P"
    )]
    [InlineData("2026-01-01 x", "  assets:a  9999999999999.99 CLF")]
    public void Amounts_that_no_sum_can_hold_are_no_fault_of_the_reader(string head, string row) =>
        Should.NotThrow(() => Reading.Text(head + "\n" + string.Concat(Enumerable.Repeat(row + "\n", 1200))));

    private static byte[] Archive(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(File.ReadAllBytes(Path.Combine(Folder, name)));
            }
        return bytes.ToArray();
    }
}
