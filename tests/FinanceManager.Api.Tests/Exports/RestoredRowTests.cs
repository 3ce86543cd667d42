using System.Net;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Features.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain;
using FinanceManager.Domain.Ai;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Documents;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>Row by row, a restored household is stored as the one that was exported.</summary>
public sealed class RestoredRowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    /// <summary>What a file leaves out of an owned row, and why. A new entity or column is decided on here.</summary>
    private static readonly Dictionary<Type, string[]> LeftOut = new()
    {
        // Users are of this installation.
        [typeof(Account)] = [nameof(Account.MemberId)],
        [typeof(AccountAlias)] = [],
        [typeof(BankMapping)] = [],
        [typeof(Budget)] = [],
        [typeof(BudgetAssignment)] = [],
        [typeof(BudgetLine)] = [],
        [typeof(Category)] = [],
        [typeof(Goal)] = [],
        [typeof(GoalContribution)] = [],
        // Who handed the file in is a user of this installation, and its reading can be repeated only with the file.
        [typeof(Import)] =
        [
            nameof(Import.CreatedBy),
            nameof(Import.Choices),
            nameof(Import.Outcome),
            nameof(Import.ChangeSetId),
        ],
        [typeof(InsightDismissal)] = [],
        [typeof(Merchant)] = [],
        [typeof(MerchantMemory)] = [],
        [typeof(PossibleMatch)] = [],
        [typeof(Reconciliation)] = [],
        [typeof(RecurringSeries)] = [],
        [typeof(Rule)] = [],
        [typeof(OwnRate)] = [],
        [typeof(SavedView)] = [nameof(SavedView.OwnerId)],
        [typeof(Split)] = [],
        [typeof(StatedBalance)] = [],
        // A restored ledger is one change-set.
        [typeof(Transaction)] = [nameof(Transaction.CreatedIn)],
        [typeof(TransactionSource)] = [],
        [typeof(Transfer)] = [],
        // Computed anew.
        [typeof(MonthlySummary)] = [nameof(MonthlySummary.Id)],
    };

    /// <summary>
    /// People, the history of this household, the files themselves and documents, which go by an archive of their own, what left for a model and how well was guessed are no
    /// part of a ledger.
    /// </summary>
    private static readonly HashSet<Type> NoLedger =
    [
        typeof(AiAnswer),
        typeof(AiCall),
        typeof(AiChoices),
        typeof(AiMonth),
        typeof(AiOpinion),
        typeof(AiRun),
        typeof(Attachment),
        typeof(CategoryOutcome),
        typeof(ChangeEntry),
        typeof(ChangeSet),
        typeof(Document),
        // Computed anew when what recurs is looked for.
        typeof(EverydaySums),
        typeof(ImportFilePart),
        typeof(InsightRun),
        typeof(InsightSentence),
        typeof(LateAnswer),
        typeof(Membership),
    ];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_owned_row_is_stored_as_it_was(string engine)
    {
        await using var home = await ExportingHome.OpenAsync(engine);
        // The bank's number of an account, and a correction to learn from.
        await home.ImportAsync(BankFiles.Ofx("1.00", "20260331", "20260302 -12.50 A1 PADARIA"));
        var corrected = (await home.TransactionsAsync("&q=amazon")).Single().GetProperty("id").GetString();
        await home.PatchAsync($"/transactions/{corrected}", new { categoryId = await home.CategoryAsync("pets") });
        await home.PostAsync("/merchants", new { name = "The shop", transactionId = corrected });
        var empty = await home.AccountAsync("Empty");
        await home.PostAsync(
            $"/accounts/{empty}/reconciliations",
            new { date = "2026-03-31", balance = new { minorUnits = 0, currency = "BRL" } }
        );
        await home.PostAsync(
            "/exchange-rates/own",
            new
            {
                from = "USD",
                to = "BRL",
                rate = 5.25,
                date = "2026-01-01",
            }
        );
        await home.PostAsync("/views", new { name = "View", filter = new { accountId = new[] { empty } } });
        await DismissAsync(home, empty);
        await PlanAsync(home, empty);
        await home.PostAsync(
            "/recurring",
            new
            {
                accountId = empty,
                name = "Rent",
                amount = new { minorUnits = -1_000, currency = "BRL" },
                cadence = "monthly",
                dueOn = "2026-03-05",
            }
        );
        var file = await home.ExportAsync("json");
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        (await other.Person.RestoreAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var (before, after) = (await RowsAsync(home, file), await RowsAsync(other, file));

        foreach (var (entity, rows) in before)
        {
            rows.ShouldNotBeEmpty(entity);
            rows.Except(after[entity]).ShouldBeEmpty(entity);
            after[entity].Count.ShouldBe(rows.Count, entity);
        }
        before[nameof(Transaction)].Count(r => r.Contains("MergedInto=0", StringComparison.Ordinal)).ShouldBe(2);
    }

    private static async Task DismissAsync(HomeOverHttp home, string subject)
    {
        await using var db = home.Database();
        var (stake, day) = (new Money(100, Currency.Parse("BRL")), new DateOnly(2026, 3, 31));
        db.Add(new InsightDismissal(new(InsightKind.IdleCash, subject, stake, day, day, [], InsightRows.Of([]))));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task PlanAsync(HomeOverHttp home, string account)
    {
        var (pets, salary) = (await home.CategoryAsync("pets"), await home.CategoryAsync("salary"));
        var amount = new { minorUnits = 1_250, currency = "BRL" };
        await home.PutAsync("/budgets/2026-03", new { lines = new[] { new { categoryId = pets, assigned = amount } } });
        await home.PutAsync(
            $"/budgets/lines/{pets}",
            new
            {
                rollover = true,
                carriesOverspending = true,
                template = new
                {
                    kind = "schedule",
                    amount,
                    months = 12,
                    due = "2026-09",
                },
            }
        );
        await home.PutAsync("/budgets/settings", new { accountIds = new[] { account }, opening = amount });
        await home.PostAsync(
            "/goals",
            new
            {
                kind = "debt",
                name = "Loan",
                target = amount,
                accountIds = new[] { account },
            }
        );
        var plan = new
        {
            kind = "saving",
            name = "Sea",
            target = amount,
            incomeCategoryIds = new[] { salary },
        };
        var goal = HomeOverHttp.IdOf(await home.PostAsync("/goals", plan));
        await home.PostAsync($"/goals/{goal}/contributions", new { amount });
    }

    /// <summary>Living rows, and deleted ones that the file keeps.</summary>
    private static async Task<Dictionary<string, List<string>>> RowsAsync(HomeOverHttp home, byte[] file)
    {
        var all = new Dictionary<string, List<string>>();
        using var json = JsonDocument.Parse(file);
        var exported = json
            .RootElement.GetProperty("transactions")
            .EnumerateArray()
            .Select(t => t.GetProperty("id").GetString())
            .ToHashSet();
        await using var db = home.Database();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IOwned))))
        {
            if (NoLedger.Contains(entity.ClrType))
                continue;
            LeftOut.ShouldContainKey(entity.ClrType);
            all[entity.ClrType.Name] =
            [
                .. (await RowsAsync(db, entity))
                    .Select(row => Text(db, entity, row, exported))
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ];
        }
        return all;
    }

    private static string? Text(FinanceDbContext db, IEntityType entity, object row, HashSet<string?> exported)
    {
        var entry = db.Entry(row);
        if (row is IRecorded { DeletedIn: not null })
        {
            var kept = row is Split s ? s.TransactionId : (row as Transaction)?.Id;
            if (!exported.Contains(kept?.ToString()))
                return null;
        }
        return string.Join(
            " | ",
            entity
                .GetProperties()
                .Where(p => p.Name != nameof(IOwned.HouseholdId) && !LeftOut[entity.ClrType].Contains(p.Name))
                .Select(p => $"{p.Name}={Text(p, entry.Property(p).CurrentValue)}")
        );
    }

    private static string? Text(IProperty property, object? value) =>
        property.Name == nameof(IRecorded.DeletedIn) ? (value is null ? "no" : "yes")
        : value is IEnumerable<string> texts ? string.Join(',', texts)
        : value is byte[] bytes ? Convert.ToHexString(bytes)
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<List<object>> RowsAsync(FinanceDbContext db, IEntityType entity) =>
        (Task<List<object>>)
            typeof(RestoredRowTests)
                .GetMethod(
                    nameof(AllAsync),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                )!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [db])!;

    private static async Task<List<object>> AllAsync<T>(FinanceDbContext db)
        where T : class => [.. await db.Set<T>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().ToListAsync(Ct)];
}
