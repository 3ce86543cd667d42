using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Accounts, categories, transactions and transfers.</summary>
internal static class LedgerCases
{
    internal static IEnumerable<IsolationCase> All =>
        [
            .. Accounts,
            .. Categories,
            .. Transactions,
            .. Edits,
            .. Bulk,
            .. Transfers,
            .. Merges,
            .. Views,
            .. Reconciliations,
        ];

    private static IEnumerable<IsolationCase> Accounts =>
        [
            new("listAccounts", (_, _) => new Call(), SeesOwn),
            new(
                "openAccount",
                (_, _) =>
                    Call.Json(
                        new
                        {
                            name = "New",
                            type = "cash",
                            currency = "BRL",
                        }
                    ),
                SeesOwn
            ),
            new("getAccount", (_, b) => Call.Id(b.Account)),
            new("editAccount", (_, b) => Call.Id(b.Account).With(new { name = "Mine" })),
            new("deleteAccount", async (_, b) => Call.Id(await b.NewAccountAsync(), "?withTransactions=true")),
        ];

    private static IEnumerable<IsolationCase> Categories =>
        [
            new("listCategories", (_, _) => new Call(), SeesOwn),
            new("createCategory", (_, _) => Call.Json(new { name = "New" }), SeesOwn),
            new("createCategory", (_, b) => Call.Json(new { name = "Under", parentId = b.Category })),
            new("editCategory", (_, b) => Call.Id(b.Category).With(new { name = "Mine" })),
            new(
                "editCategory",
                async (own, b) => Call.Id(await own.NewCategoryAsync()).With(new { parentId = b.Category })
            ),
            new("deleteCategory", async (_, b) => Call.Id(await b.NewCategoryAsync())),
            new("deleteCategory", async (own, b) => Call.Id(await own.NewCategoryAsync(), $"?moveTo={b.Category}")),
            new("deleteCategory", async (own, b) => Call.Id(await b.NewCategoryAsync(), $"?moveTo={own.Category}")),
        ];

    private static IEnumerable<IsolationCase> Transactions =>
        [
            new("listTransactions", (_, _) => new Call("?withTotals=true"), SeesOwn),
            new("listTransactions", (_, b) => new Call($"?accountId={b.Account}&withTotals=true"), SeesOwn),
            new("listTransactions", (_, b) => new Call($"?categoryId={b.Category}&withTotals=true"), SeesOwn),
            new("enterTransaction", (_, b) => Entered(b.Account, b.Category)),
            new("enterTransaction", (own, b) => Entered(own.Account, b.Category)),
            new("enterTransaction", (own, b) => Entered(b.Account, own.Category)),
            new("enterTransaction", (own, b) => Entered(own.Account, null, own.Category, b.Category)),
            new("getTransaction", (_, b) => Call.Id(b.Transaction)),
            new("listSimilarTransactions", (_, b) => Call.Id(b.Transaction)),
            new("deleteTransaction", async (_, b) => Call.Id(await b.NewTransactionAsync())),
        ];

    private static IEnumerable<IsolationCase> Edits =>
        [
            new("editTransaction", (_, b) => Call.Id(b.Transaction).With(new { note = "mine" })),
            new("editTransaction", (own, b) => Call.Id(own.Transaction).With(new { categoryId = b.Category })),
            new(
                "editTransaction",
                async (own, b) => Call.Id(await own.NewTransactionAsync()).With(new { accountId = b.Account })
            ),
            new(
                "editTransaction",
                (own, b) => Call.Id(own.Transaction).With(new { splits = Halves(own.Category, b.Category) })
            ),
        ];

    private static IEnumerable<IsolationCase> Bulk =>
        [
            new("editTransactionsInBulk", (_, b) => Set(new { ids = new[] { b.Transaction }, set = Noted })),
            new(
                "editTransactionsInBulk",
                (own, b) => Set(new { ids = new[] { own.Transaction, b.Transaction }, set = Noted }),
                SeesOwn
            ),
            new(
                "editTransactionsInBulk",
                (own, b) => Set(new { ids = new[] { own.Transaction }, set = new { categoryId = b.Category } })
            ),
            new(
                "editTransactionsInBulk",
                async (_, b) => Set(new { ids = new[] { await b.NewTransactionAsync() }, delete = true })
            ),
            new(
                "editTransactionsInBulk",
                (_, b) => Set(new { filter = new { accountId = new[] { b.Account } }, set = Noted }),
                SeesOwn
            ),
            new(
                "editTransactionsInBulk",
                (_, b) => Set(new { filter = new { categoryId = b.Category }, set = Noted }),
                SeesOwn
            ),
            new("editTransactionsInBulk", (_, b) => Set(new { similarTo = b.Transaction, set = Noted })),
        ];

    private static IEnumerable<IsolationCase> Transfers =>
        [
            new("linkTransfer", async (_, b) => Linked(await b.NewMovementAsync())),
            new(
                "linkTransfer",
                async (own, b) =>
                    Linked(
                        (await own.NewTransactionAsync(), await b.NewTransactionAsync(await b.NewAccountAsync(), 1_234))
                    )
            ),
            new("unlinkTransfer", async (_, b) => Call.Id(await b.NewTransferAsync())),
            new("findTransfers", (_, _) => new Call(), SeesOwn),
        ];

    private static IEnumerable<IsolationCase> Merges =>
        [
            new(
                "mergeTransactions",
                async (_, b) =>
                    Call.Id(await b.NewTransactionAsync()).With(new { intoId = await b.NewTransactionAsync() })
            ),
            new(
                "mergeTransactions",
                async (own, b) => Call.Id(await own.NewTransactionAsync()).With(new { intoId = b.Transaction })
            ),
            new("unmergeTransactions", async (_, b) => Call.Id(await b.NewMergedAsync())),
            new("getReview", (_, _) => new Call(), SeesOwn),
            new("getReview", (_, _) => new Call("?kind=category"), SeesOwn),
            new("listCategoryQuestions", (_, _) => new Call(), SeesOwn),
            new("acceptSuggestions", (_, _) => Call.Json(new { minConfidence = 0.5 }), SeesOwn),
            new("decideCategories", (own, b) => Decided(own.Category, b.Mark), SeesOwn),
            new("decideCategories", (_, b) => Decided(b.Category, "shop")),
            new("explainTransaction", (_, b) => Call.Id(b.Transaction)),
            new("listMerchants", (_, _) => new Call(), SeesOwn),
            new("listMerchants", (_, b) => new Call($"?transactionId={b.Transaction}"), SeesOwn),
            new("listBankTexts", (_, _) => new Call("?q=shop"), SeesOwn),
            new("nameMerchant", (_, b) => Call.Json(new { name = "Mine", transactionId = b.Transaction })),
            new("editMerchant", async (_, b) => Call.Id(await b.NewMerchantAsync()).With(new { name = "Theirs" })),
            new("deleteMerchant", async (_, b) => Call.Id(await b.NewMerchantAsync())),
            new(
                "joinMerchants",
                async (_, b) =>
                    Call.Id(await b.NewMerchantAsync()).With(new { ids = new[] { await b.NewMerchantAsync() } })
            ),
            new(
                "joinMerchants",
                async (own, b) =>
                    Call.Id(await own.NewMerchantAsync()).With(new { ids = new[] { await b.NewMerchantAsync() } })
            ),
            new("getQuality", (_, _) => new Call(), SeesOwn),
            new("backTest", (_, _) => new Call(), SeesOwn),
            new(
                "dismissMatch",
                async (_, b) =>
                {
                    var (one, other) = await b.NewPossibleDuplicateAsync();
                    return Call.Json(
                        new
                        {
                            kind = "duplicate",
                            transactionId = one,
                            otherId = other,
                        }
                    );
                }
            ),
        ];

    private static Call Decided(string category, string merchant) =>
        Call.Json(
            new
            {
                decisions = new[]
                {
                    new { question = new { merchantKey = merchant, income = false }, categoryId = category },
                },
            }
        );

    private static IEnumerable<IsolationCase> Views =>
        [
            new("listViews", (_, _) => new Call(), SeesOwn),
            new("saveView", (_, _) => Call.Json(new { name = "New", filter = new { q = "x" } }), SeesOwn),
            new("editView", async (_, b) => Call.Id(await b.NewViewAsync()).With(new { name = "Mine" })),
            new("deleteView", async (_, b) => Call.Id(await b.NewViewAsync())),
        ];

    private static IEnumerable<IsolationCase> Reconciliations =>
        [
            new("getReconciliation", (_, b) => Call.Id(b.Account)),
            new("explainDifference", (_, b) => Call.Id(b.Account, "?date=2026-03-31&difference=1234")),
            new(
                "explainDifference",
                async (own, _) => Call.Id(await own.NewAccountAsync(), "?date=2026-03-31&difference=-1234"),
                SeesOwn
            ),
            new("reconcileAccount", async (_, b) => Call.Id(await b.NewAccountAsync()).With(Closing)),
        ];

    private static object Closing => new { date = "2020-01-01", balance = Brl(0) };

    private static object Noted => new { note = "mine" };

    private static Call Set(object body) => Call.Json(body);

    private static Call Linked((string From, string To) movement) =>
        Call.Json(new { fromTransactionId = movement.From, toTransactionId = movement.To });

    private static Call Entered(string account, string? category, params string[] splits) =>
        Call.Json(
            new
            {
                accountId = account,
                date = "2026-03-02",
                amount = Brl(-1_234),
                description = "BAKER",
                categoryId = category,
                splits = splits is [var one, var other] ? Halves(one, other) : null,
            }
        );

    private static object[] Halves(string one, string other) =>
        [new { categoryId = one, amount = Brl(-1_000) }, new { categoryId = other, amount = Brl(-234) }];

    private static object Brl(long minorUnits) => new { minorUnits, currency = "BRL" };
}
