using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

/// <summary>Whatever is done to a ledger, in whatever order, its summary is what its splits add up to.</summary>
public sealed class SummaryTests
{
    private static readonly string[] Currencies = ["BRL", "USD", "ARS"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task After_any_history_the_summary_is_the_sum_of_the_splits(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        // Properties are checked synchronously; on the pool that blocks no thread that other tests wait for.
        await Task.Run(
            () =>
                Check.One(
                    Config.QuickThrowOnFailure.WithMaxTest(12).WithEndSize(30),
                    Prop.ForAll(Histories, steps => RunAsync(database, steps).GetAwaiter().GetResult())
                ),
            Ct
        );
    }

    internal enum Act
    {
        Insert,
        Move,
        Divide,
        Categorize,
        Correct,
        Delete,
        Link,
    }

    internal readonly record struct Step(Act Act, int Row, int Amount, int Category, int Day);

    private static Arbitrary<List<Step>> Histories =>
        (
            from act in Gen.Frequency(
                (4, Gen.Constant(Act.Insert)),
                (6, Gen.Elements(Act.Move, Act.Divide, Act.Categorize, Act.Correct, Act.Delete, Act.Link))
            )
            from row in Gen.Choose(0, 99)
            from amount in Gen.Choose(-500_00, 500_00)
            from category in Gen.Choose(0, 4)
            from day in Gen.Choose(0, 100)
            select new Step(act, row, amount, category, day)
        )
            .ListOf()
            .Select(steps => steps.ToList())
            .ToArbitrary();

    private static async Task RunAsync(TestDatabase database, List<Step> steps)
    {
        var home = await Home.FoundAsync(database);
        foreach (var currency in Currencies)
            await home.AddAccountAsync(currency);
        foreach (var step in steps)
        {
            await using var db = home.Open();
            await new Ledger(db, step).TakeAsync();
            try
            {
                await db.SaveChangesAsync(Ct);
            }
            catch (RuleViolation)
            {
                // The rules of a ledger may refuse a step; then it changes nothing.
            }
        }

        await using var fresh = home.Open();
        var stored = await fresh.MonthlySummaries.Select(m => Line.Of(m)).ToListAsync(Ct);
        stored.ShouldBe(await AddedUpAsync(fresh), ignoreOrder: true);
        (await LedgerCheck.RunAsync(fresh, Ct)).ShouldBeEmpty();
    }

    /// <summary>The same sums, made in C# from the rows.</summary>
    private static async Task<List<Line>> AddedUpAsync(FinanceDbContext db)
    {
        var transactions = await db.Transactions.Include(t => t.Splits).ToListAsync(Ct);
        return
        [
            .. transactions
                .SelectMany(t => t.Splits.Select(s => (Transaction: t, Split: s)))
                .GroupBy(x =>
                    (
                        x.Transaction.AccountId,
                        Month: YearMonth.Of(x.Transaction.Date).Number,
                        x.Split.CategoryId,
                        Transfer: x.Transaction.TransferId is not null
                    )
                )
                .Select(g => new Line(
                    g.Key.AccountId,
                    g.Key.Month,
                    g.Key.CategoryId,
                    g.First().Transaction.Currency.Code,
                    g.Key.Transfer,
                    g.Count(),
                    g.Sum(x => Math.Max(0, x.Split.MinorUnits)),
                    g.Sum(x => Math.Min(0, x.Split.MinorUnits)),
                    g.Sum(x => Math.Max(0, x.Split.BaseMinorUnits ?? 0)),
                    g.Sum(x => Math.Min(0, x.Split.BaseMinorUnits ?? 0)),
                    g.Count(x => x.Split.BaseMinorUnits is null)
                )),
        ];
    }

    private sealed record Line(
        AccountId Account,
        int Month,
        CategoryId? Category,
        string Currency,
        bool Transfer,
        int Count,
        long Inflow,
        long Outflow,
        long BaseInflow,
        long BaseOutflow,
        int BaseUnknown
    )
    {
        internal static Line Of(MonthlySummary m) =>
            new(
                m.AccountId,
                m.Month,
                m.CategoryId,
                m.Currency.Code,
                m.Transfer,
                m.Count,
                m.Inflow,
                m.Outflow,
                m.BaseInflow,
                m.BaseOutflow,
                m.BaseUnknown
            );
    }

    /// <summary>One step on the ledger as it stands.</summary>
    private sealed class Ledger(FinanceDbContext db, Step step)
    {
        private DateOnly Day => new DateOnly(2026, 1, 1).AddDays(step.Day);

        internal async Task TakeAsync()
        {
            if (step.Act == Act.Insert)
            {
                var accounts = await db.Accounts.OrderBy(a => a.Id).ToListAsync(Ct);
                var account = accounts[step.Row % accounts.Count];
                db.Add(
                    new Transaction(account, Day, new(step.Amount, account.Currency), "x", TransactionStatus.Booked)
                );
                return;
            }
            var rows = await db.Transactions.Include(t => t.Splits).OrderBy(t => t.Id).ToListAsync(Ct);
            if (rows.Count > 0)
                await ChangeAsync(rows[step.Row % rows.Count], rows);
        }

        private async Task ChangeAsync(Transaction row, List<Transaction> rows)
        {
            switch (step.Act)
            {
                case Act.Move:
                    row.MoveTo(Day);
                    break;
                case Act.Divide:
                    row.Divide([
                        new(await CategoryAsync(), step.Amount, null),
                        new(null, row.MinorUnits - step.Amount, null),
                    ]);
                    break;
                case Act.Categorize:
                    row.Categorize(await CategoryAsync(), Domain.Categories.DecisionSource.Person, null, null);
                    break;
                case Act.Correct when row.TransferId is null:
                    row.Correct(new(step.Amount, row.Currency));
                    break;
                case Act.Delete when row.TransferId is null:
                    db.Remove(row);
                    break;
                case Act.Link when rows.Find(other => Pairs(row, other)) is { } other:
                    db.Add(Transfer.Link(row, other));
                    break;
                default:
                    break;
            }
        }

        private static bool Pairs(Transaction from, Transaction to) =>
            from.AccountId != to.AccountId
            && from.MinorUnits < 0
            && to.MinorUnits > 0
            && from.Currency != to.Currency
            && (from.TransferId ?? to.TransferId) is null;

        private async Task<CategoryId?> CategoryAsync() =>
            step.Category == 0
                ? null
                : await db.Categories.OrderBy(c => c.Position).Skip(step.Category).Select(c => c.Id).FirstAsync(Ct);
    }
}
