using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Makes the household's rows from those of a file: with the ids they get here, and what is derived.</summary>
internal sealed class RestoredRows(FinanceDbContext db, Currency baseCurrency, IdTranslation ids)
{
    private const string RuleEvidence = "rule:";

    // Of an import whose file is not there: nothing is known of its lines.
    private const string NothingRead = """
        {"encoding":"","new":0,"duplicates":0,"possible":0,"errors":0,"firstDay":null,"lastDay":null,"accounts":[],"categories":[],"diagnostics":[],"layout":null}
        """;

    /// <summary>The file's own rates are in it, so it is set when these are stored.</summary>
    internal RateBook? Rates { get; set; }

    internal void Add(LedgerFileCategory c) =>
        Add<Category>(c with { Id = ids.Of(c.Id), ParentId = ids.Of(c.ParentId) });

    internal void Add(LedgerFileAccount a) => Add<Account>(a with { Id = ids.Of(a.Id) });

    internal void Add(LedgerFileAlias l) =>
        Add<AccountAlias>(l with { Id = ids.Of(l.Id), AccountId = ids.Of(l.AccountId) });

    internal void Add(LedgerFileMapping m) => Add<BankMapping>(m with { Id = ids.Of(m.Id) });

    internal void Add(LedgerFileMatch m) =>
        Add<PossibleMatch>(m with { TransactionId = ids.Of(m.TransactionId), OtherId = ids.Of(m.OtherId) });

    internal void Add(LedgerFileBalance b) =>
        Add<StatedBalance>(
            b with
            {
                Id = ids.Of(b.Id),
                AccountId = ids.Of(b.AccountId),
                ImportId = ids.Of(b.ImportId),
            }
        );

    internal void Add(LedgerFileReconciliation r) =>
        Add<Reconciliation>(r with { Id = ids.Of(r.Id), AccountId = ids.Of(r.AccountId) });

    internal void Add(LedgerFileView v) =>
        Add<SavedView>(v with { Id = ids.Of(v.Id), Filter = TranslatedFilter(v.Filter) });

    internal void Add(LedgerFileDismissal d) =>
        Add<InsightDismissal>(d with { Id = ids.Of(d.Id), Key = TranslatedKey(d.Key) });

    internal void Add(LedgerFileOwnRate r) => Add<OwnRate>(r with { Id = ids.Of(r.Id) });

    internal void Add(LedgerFileMemory m) =>
        Add<MerchantMemory>(m with { Id = ids.Of(m.Id), CategoryId = ids.Of(m.CategoryId) });

    internal void Add(LedgerFileMerchant m) => Add<Merchant>(m with { Id = ids.Of(m.Id) });

    internal void Add(LedgerFileBudget b) =>
        Add<Budget>(b with { Id = ids.Of(b.Id), Accounts = b.Accounts.ConvertAll(a => ids.Of(a)) });

    internal void Add(LedgerFileBudgetLine l) =>
        Add<BudgetLine>(l with { Id = ids.Of(l.Id), BudgetId = ids.Of(l.BudgetId), CategoryId = ids.Of(l.CategoryId) });

    internal void Add(LedgerFileBudgetAssignment a) =>
        Add<BudgetAssignment>(
            a with
            {
                Id = ids.Of(a.Id),
                BudgetId = ids.Of(a.BudgetId),
                CategoryId = ids.Of(a.CategoryId),
            }
        );

    internal void Add(LedgerFileGoal g) =>
        Add<Goal>(
            g with
            {
                Id = ids.Of(g.Id),
                Accounts = g.Accounts.ConvertAll(a => ids.Of(a)),
                Incomes = g.Incomes.ConvertAll(c => ids.Of(c)),
            }
        );

    internal void Add(LedgerFileContribution c) =>
        Add<GoalContribution>(
            c with
            {
                Id = ids.Of(c.Id),
                GoalId = ids.Of(c.GoalId),
                TransactionId = ids.Of(c.TransactionId),
            }
        );

    internal void Add(LedgerFileRecurring r) =>
        Add<RecurringSeries>(
            r with
            {
                Id = ids.Of(r.Id),
                AccountId = ids.Of(r.AccountId),
                OtherAccountId = ids.Of(r.OtherAccountId),
                CategoryId = ids.Of(r.CategoryId),
                Sighting = r.Sighting is { } seen ? Translated(seen) : null,
            }
        );

    private Sighting Translated(Sighting seen) =>
        seen with
        {
            CategoryId = ids.Of(seen.CategoryId),
            Series = seen.Series with
            {
                Occurrences = [.. seen.Series.Occurrences.Select(o => o with { Id = ids.Of(o.Id) })],
            },
        };

    internal void Add(LedgerFileImport import)
    {
        var id = ids.Of(import.Id);
        Add<Import>(
            new
            {
                Id = id,
                import.FileName,
                import.Sha256,
                import.Size,
                import.Format,
                import.Status,
                import.CreatedAt,
                Choices = "{}",
                Outcome = NothingRead,
            }
        );
        var nothing = new MemoryStream();
        using (var brotli = new BrotliStream(nothing, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write([]);
        db.Add(new ImportFilePart(id, 0, nothing.ToArray()));
    }

    internal void Add(LedgerFileRule rule) =>
        Add<Rule>(
            new
            {
                Id = ids.Of(rule.Id),
                rule.Name,
                rule.Position,
                rule.Enabled,
                rule.Match,
                Conditions = HouseholdCategorizer.ToJson([.. rule.Conditions.Select(Translated)]),
                CategoryId = ids.Of(rule.Actions.CategoryId),
                rule.Actions.Payee,
                Parts = rule.Actions.Parts.Select(Translated).ToList(),
                Tags = rule.Actions.Tags.ToList(),
                rule.Actions.Note,
                rule.Actions.Transfer,
                rule.Actions.Ignore,
                rule.Stop,
            }
        );

    /// <summary>A filter names accounts in a list and one category.</summary>
    private string TranslatedFilter(string json)
    {
        if (ids.Keeps)
            return json;
        var filter = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in filter)
            // Members are no rows of the household.
            if (value is JsonArray list && name != "memberId")
                for (var i = 0; i < list.Count; i++)
                    list[i] = TranslatedText(list[i]);
        if (filter["categoryId"] is JsonValue category)
            filter["categoryId"] = TranslatedText(category);
        return filter.ToJsonString();
    }

    /// <summary>Words and ids with colons between.</summary>
    private string TranslatedKey(string key) =>
        ids.Keeps
            ? key
            : string.Join(':', key.Split(':').Select(p => Guid.TryParse(p, out var id) ? ids.Of(id).ToString() : p));

    private JsonNode? TranslatedText(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue(out Guid id) ? ids.Of(id).ToString() : value?.DeepClone();

    private RulePart Translated(RulePart part) => part with { CategoryId = ids.Of(part.CategoryId) };

    internal StoredTransaction Derived(StoredTransaction t) =>
        t with
        {
            Id = ids.Of(t.Id),
            AccountId = ids.Of(t.AccountId),
            TransferId = ids.Of(t.TransferId),
            MergedInto = ids.Of(t.MergedInto),
            SearchText = SearchText.Of(t.Payee, t.Description, t.Note, t.Tags),
            Splits = [.. t.Splits.Select(s => Derived(s, t))],
            Sources = [.. t.Sources.Select(s => s with { ImportId = ids.Of(s.ImportId) })],
        };

    internal StoredTransfer Translated(StoredTransfer t) =>
        new()
        {
            Id = ids.Of(t.Id),
            FromTransactionId = ids.Of(t.FromTransactionId),
            ToTransactionId = ids.Of(t.ToTransactionId),
        };

    private StoredSplit Derived(StoredSplit s, StoredTransaction t)
    {
        var amount = Rates!.Convert(s.MinorUnits, t.Currency, baseCurrency, t.Date);
        return s with
        {
            Id = ids.Of(s.Id),
            CategoryId = ids.Of(s.CategoryId),
            Evidence = Translated(s.Evidence),
            BaseMinorUnits = amount.MinorUnits,
            RateDate = amount.Date,
            RateSource = Words.RateSource(amount.Source),
        };
    }

    private RuleCondition Translated(RuleCondition condition) =>
        condition.Field == RuleField.Account && AccountId.TryParse(condition.Value, null, out var account)
            ? condition with
            {
                Value = ids.Of(account).ToString(),
            }
            : condition;

    private string? Translated(string? evidence) =>
        evidence?.StartsWith(RuleEvidence, StringComparison.Ordinal) == true
        && RuleId.TryParse(evidence[RuleEvidence.Length..], null, out var rule)
            ? RuleEvidence + ids.Of(rule)
            : evidence;

    /// <summary>An entity with the values of that name. What it would refuse from a person was checked in the file.</summary>
    private void Add<T>(object values)
        where T : class
    {
        var entry = db.Entry((T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        entry.CurrentValues.SetValues(values);
        entry.State = EntityState.Added;
    }
}
