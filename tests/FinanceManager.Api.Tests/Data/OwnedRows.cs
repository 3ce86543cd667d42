using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

/// <summary>At least one row of every owned entity. A new entity is added here, or the isolation tests fail.</summary>
internal static class OwnedRows
{
    private static readonly DateOnly Day = new(2026, 1, 15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task SeedAsync(Home home)
    {
        await home.SpendAsync(-1250);
        await SeedTransferAsync(home);
        await SeedImportAsync(home);

        await using var db = home.Open();
        db.Add(new AccountAlias(home.Account, "0001-9"));
        db.Add(new StatedBalance(home.Account, Day, 100, null, DateTimeOffset.UnixEpoch));
        db.Add(new Reconciliation(home.Account, Day, 100, DateTimeOffset.UnixEpoch));
        db.Add(new SavedView("Coffee", "{}"));
        db.Add(new OwnRate(Currency.Parse("USD"), Home.Real, 5.5m, Day, null, "blue"));
        db.Add(new MerchantMemory("cafe do ponto", null, DateTimeOffset.UnixEpoch));
        db.Add(new Merchant("Café do Ponto", ["cafe do ponto"]));
        db.Add(new CategoryOutcome(DecisionSource.Dictionary, 0.93, true, true, true, DateTimeOffset.UnixEpoch));
        db.Add(new BankMapping("date;text;amount", "{}"));
        var rule = new Rule("Coffee", 0, "[]");
        rule.Then(new() { Payee = "Café do Ponto" });
        db.Add(rule);
        var two = await db.Transactions.OrderBy(t => t.Id).Select(t => t.Id).Take(2).ToListAsync(Ct);
        db.Add(new PossibleMatch(MatchKind.Duplicate, two[0], two[1], 0.7, "same-day-amount"));
        var document = new Document("receipt.jpg", "image/jpeg", new byte[32], 3, null, DateTimeOffset.UnixEpoch);
        db.Add(document);
        db.Add(new Attachment(document.Id, two[0]));
        db.Add(new RecurringSeries(home.Account, Home.Real, "cafe do ponto", income: false));
        db.Add(new EverydaySums(home.Account, Day, [-1250, 0]));
        AddAi(db);
        AddInsights(db);
        AddPlans(db, home, await db.Categories.Select(c => c.Id).FirstAsync(Ct));
        db.Add(new LateAnswer(Guid.CreateVersion7(), home.Owner, 200, "{}", [1], DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(Ct);
    }

    private static void AddInsights(FinanceDbContext db)
    {
        var fee = new Insight(
            InsightKind.FeeWatch,
            $"{CategoryId.New()}:BRL",
            new(100, Currency.Parse("BRL")),
            Day,
            Day,
            [],
            InsightRows.Of([])
        );
        db.Add(new InsightDismissal(fee));
        db.Add(new InsightRun());
        db.Add(new InsightSentence("question", "{amount}", DateTimeOffset.UnixEpoch));
    }

    private static void AddPlans(FinanceDbContext db, Home home, CategoryId category)
    {
        var month = YearMonth.Of(Day);
        var budget = new Budget(null, BudgetStyle.Envelope, Home.Real, month);
        db.Add(budget);
        db.Add(new BudgetLine(budget.Id, category, default));
        db.Add(new BudgetAssignment(budget.Id, category, month, 100));
        var plan = new GoalPlan("Sea", new(100, Home.Real), null, GoalRecurrence.OneTime, 1, "#112233", "palm", null);
        var goal = new Goal(GoalKind.Saving, plan, Day, DateTimeOffset.UnixEpoch);
        goal.Follow([home.Account], [Home.Real], hasContributions: false);
        db.Add(goal);
        db.Add(new GoalContribution(goal.Id, 0, Day, 10, null, null));
    }

    private static void AddAi(FinanceDbContext db)
    {
        var run = new AiRun(null, DateTimeOffset.UnixEpoch);
        db.Add(new AiChoices());
        db.Add(new AiMonth(202601));
        db.Add(new AiAnswer("question"));
        db.Add(new AiOpinion("cafe do ponto", income: false));
        db.Add(run);
        db.Add(new AiCall(run.Id, "categorize", "model", "1", AiTier.Direct, DateTimeOffset.UnixEpoch));
    }

    private static async Task SeedTransferAsync(Home home)
    {
        var from = await home.SpendAsync(-5000);
        var to = await home.SpendAsync(5000, account: await home.AddAccountAsync("BRL"));
        await using var db = home.Open();
        var pair = await db.Transactions.Include(t => t.Splits).Where(t => t.Id == from || t.Id == to).ToListAsync(Ct);
        db.Add(Transfer.Link(pair.Single(t => t.Id == from), pair.Single(t => t.Id == to)));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task SeedImportAsync(Home home)
    {
        await using var db = home.Open();
        db.Act.Describe("import.committed", "itau.ofx", ChangeKind.Import);
        await using var write = await LedgerWrite.BeginAsync(db, Ct);
        var import = new Import("itau.ofx", new byte[32], 3, home.Owner, DateTimeOffset.UnixEpoch);
        db.Add(import);
        db.Add(new ImportFilePart(import.Id, 0, [1, 2, 3]));
        var changeSet = db.Act.ChangeSetOf(db);
        import.Commit(changeSet.Id);
        await db.SaveChangesAsync(Ct);
        await ImportWriter.WriteAsync(db, import.Id, changeSet.Id, [Row(home)], [], Ct);
        var month = YearMonth.Of(Day);
        await SummaryTable.RecomputeAsync(db, [new(home.Account, month, month)], Ct);
        await write.CommitAsync(Ct);
    }

    internal static NewRow Row(Home home) =>
        new()
        {
            Id = TransactionId.New(),
            SplitId = SplitId.New(),
            AccountId = home.Account,
            Date = Day,
            MinorUnits = -990,
            Base = new(-990, null, null),
            Currency = Home.Real,
            Text = "PADARIA",
            Status = TransactionStatus.Booked,
            SearchText = "padaria",
            MerchantKey = "padaria",
            Ordinal = 0,
            SourceId = "FIT1",
        };
}
