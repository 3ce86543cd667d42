using System.Text;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>What is built on the ledger: imports, history, rules, reports and cards.</summary>
internal static class FeatureCases
{
    // Exports before rules, some of which A makes with what is B's, and then rightly finds in its own.
    internal static IEnumerable<IsolationCase> All =>
        [
            .. Imports,
            .. Corrections,
            .. DocumentCases.All,
            .. ChangeSets,
            .. Exports,
            .. RuleBooks,
            .. Rules,
            .. Reports,
            .. ReportCases.All,
            .. Cards,
            .. InsightCases.All,
            .. PlanCases.All,
            .. RecurringCases.All,
            .. Asking,
        ];

    private static IEnumerable<IsolationCase> Imports =>
        [
            new("listImports", (_, _) => new Call(), SeesOwn),
            new("listImports", (_, b) => new Call($"?cursor={b.Import}"), SeesOwn),
            new("getImport", (_, b) => Call.Id(b.Import)),
            new("listImportLines", (_, b) => Call.Id(b.Import)),
            new("uploadImport", (_, _) => Uploaded(null), SeesOwn),
            new("uploadImport", (_, b) => Uploaded(b.Account)),
            new("commitImport", async (_, b) => Call.Id(await b.NewImportAsync())),
            new("getAnswer", async (_, b) => Call.Id(await NewLateAnswerAsync(b)), SeesOwn),
            new("discardImport", async (_, b) => Call.Id(await b.NewImportAsync())),
        ];

    private static async Task<string> NewLateAnswerAsync(HouseholdRows b)
    {
        await using var db = b.Database();
        var (id, now) = (Guid.CreateVersion7(), db.Clock.GetUtcNow());
        db.Add(new LateAnswer(id, db.Tenant.User!.Value, 200, "{}", Encoding.UTF8.GetBytes(b.Mark), now));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id.ToString();
    }

    private static IEnumerable<IsolationCase> Corrections =>
        [
            new("correctImport", (_, b) => Call.Id(b.Import).With(new { lines = Skipped })),
            new("correctImport", (own, b) => Call.Id(own.Import).With(new { accounts = To(b.Account) })),
            new("correctImport", (own, b) => Call.Id(own.Import).With(new { categories = To(b.Category) })),
        ];

    private static IEnumerable<IsolationCase> ChangeSets =>
        [
            new("listChangeSets", (_, _) => new Call(), SeesOwn),
            new("listChangeSets", (_, b) => new Call($"?cursor={b.ChangeSet}"), SeesOwn),
            new("listChangeSets", (_, b) => new Call($"?accountId={b.Account}&q={b.Mark}"), SeesOwn),
            new("listChangeSets", (_, b) => new Call($"?actor={b.Owner.UserId}"), SeesOwn),
            new("getChangeSet", (_, b) => Call.Id(b.ChangeSet)),
            new("undoChangeSet", async (_, b) => Call.Id(await b.NewChangeSetAsync())),
            new("redoChangeSet", async (_, b) => Call.Id(await b.NewUndoneChangeSetAsync())),
        ];

    private static IEnumerable<IsolationCase> Rules =>
        [
            new("listRules", (_, _) => new Call(), SeesOwn),
            new("createRule", (_, b) => Call.Json(HouseholdRows.RuleOf(b.Category, "Mine"))),
            new("createRule", (own, b) => Call.Json(HouseholdRows.RuleOf(own.Category, "Mine", b.Account)), SeesOwn),
            new("previewDraftRule", (_, b) => Call.Json(HouseholdRows.RuleOf(b.Category, "Mine"))),
            new(
                "previewDraftRule",
                (own, b) => Call.Json(HouseholdRows.RuleOf(own.Category, "Mine", b.Account)),
                SeesOwn
            ),
            new("editRule", (_, b) => Call.Id(b.Rule).With(new { name = "Mine" })),
            new("editRule", (own, b) => Call.Id(own.Rule).With(new { categoryId = b.Category })),
            new("deleteRule", async (_, b) => Call.Id(await b.NewRuleAsync())),
            new("applyRule", (_, b) => Call.Id(b.Rule)),
            new("previewRule", (_, b) => Call.Id(b.Rule)),
        ];

    private static IEnumerable<IsolationCase> RuleBooks =>
        [
            new("suggestRule", (_, b) => new Call($"?transactionId={b.Transaction}")),
            new("exportRules", (_, _) => new Call(), SeesOwn),
            new("importRules", (_, b) => Filed(new { name = b.Mark }, b.Account), SeesOwn),
            new("orderRules", async (_, b) => Call.Json(new { ids = await b.RulesAsync() })),
            new(
                "previewDraftRule",
                (own, b) => new Call($"?ruleId={b.Rule}").With(HouseholdRows.RuleOf(own.Category, "Mine"))
            ),
            new("createRule", (own, b) => Call.Json(Divided(own.Category, b.Category))),
        ];

    private static IEnumerable<IsolationCase> Reports =>
        from report in new[]
        {
            "getSummaryReport",
            "getCashFlowReport",
            "getCategoryReport",
            "getSankeyReport",
            "getNetWorthReport",
        }
        from call in new IsolationCase[]
        {
            new(report, (_, _) => new Call(), SeesOwn),
            new(report, (_, b) => new Call($"?accountId={b.Account}"), SeesOwn),
        }
        select call;

    private static IEnumerable<IsolationCase> Cards =>
        [
            new("listInstallments", (_, _) => new Call(), SeesOwn),
            new("listInstallments", (_, b) => new Call($"?accountId={b.Card}"), SeesOwn),
            new("listBills", (_, _) => new Call(), SeesOwn),
            new("listAccountBills", (_, b) => Call.Id(b.Card)),
        ];

    private static IEnumerable<IsolationCase> Asking =>
        [
            new("getAiSettings", (_, _) => new Call(), SeesOwn),
            new("editAiSettings", (_, _) => Call.Json(new { consent = true, enabled = true }), SeesOwn)
            {
                OwnersOnly = true,
            },
            new("previewAiRun", (_, _) => new Call(), SeesOwn),
            new("startAiRun", (_, _) => new Call(), SeesOwn),
            new("listAiRuns", (_, _) => new Call(), SeesOwn),
            new("getAiCosts", (_, _) => new Call(), SeesOwn),
            new("listAiCalls", (_, _) => new Call(), SeesOwn),
            new("exportAiCalls", (_, _) => new Call(), SeesOwn),
            new("purgeAiCalls", (_, _) => new Call(), SeesOwn) { OwnersOnly = true },
            // Last, since what A says of B is in A's own record of what left.
            new("draftRule", (_, b) => Call.Json(new { sentence = b.Mark }), SeesOwn),
        ];

    private static object Divided(string one, string other) =>
        new
        {
            name = "Mine",
            conditions = new[] { Shop },
            parts = new object[] { new { categoryId = one, basisPoints = 5_000 }, new { categoryId = other } },
        };

    private static Call Filed(object category, string account) =>
        Call.Json(
            new
            {
                version = 1,
                rules = new object[]
                {
                    new
                    {
                        name = "Mine",
                        conditions = new[] { Shop },
                        category,
                    },
                    new
                    {
                        name = "Mine too",
                        conditions = new[]
                        {
                            new
                            {
                                field = "account",
                                @operator = "equals",
                                value = account,
                            },
                        },
                        payee = "Mine",
                    },
                },
            }
        );

    private static object Shop =>
        new
        {
            field = "text",
            @operator = "contains",
            value = "shop",
        };

    private static IEnumerable<IsolationCase> Exports =>
        [
            .. from format in new[] { "hledger", "beancount", "csv", "xlsx" }
            from query in new Func<HouseholdRows, string>[] { _ => "", b => $"?accountId={b.Account}" }
            select new IsolationCase("exportLedger", (_, b) => Exported(format, query(b)), SeesOwn),
            new("exportLedger", (_, _) => Exported("json"), SeesOwn),
            new("restoreLedger", async (_, b) => Restored(await b.ExportAsync()))
            {
                OwnersOnly = true,
                Rightful = host => Visitor.RegisteredAsync(host, "newcomer@example.com"),
            },
        ];

    private static Call Exported(string format, string query = "") => new Call(query).At(("format", format));

    private static Call Restored(string ledger) => new(Body: () => HouseholdRows.FileForm("ledger.json", ledger));

    private static Dictionary<int, string> Skipped => new() { [0] = "skip" };

    // The sample file names no account and no category.
    private static Dictionary<string, string> To(string id) => new() { [""] = id };

    private static Call Uploaded(string? account) => new(Body: () => HouseholdRows.Form("mine.csv", "CAFE", account));
}
