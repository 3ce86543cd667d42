using System.Collections;
using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Turns planned lines into the rows to write, categorised and in the base currency.</summary>
internal sealed class ImportRowsOf(
    ImportPlan plan,
    ImportChoices choices,
    Categorizer categorizer,
    IReadOnlyList<Account> accounts,
    Currency baseCurrency,
    RateBook rates,
    InstallmentPlans installments
)
{
    // A bit a line: a large file has as many of one kind as lines.
    private readonly BitArray _new = new(plan.Count);
    private readonly BitArray _seen = new(plan.Count);
    private readonly IdSequence _ids = new();
    private readonly NamedTransfers _transfers = new(plan);

    /// <summary>The lines that become transactions.</summary>
    internal IEnumerable<PlannedLine> New => plan.Lines.Where(line => _new[line.Ordinal]);

    internal int NewCount { get; private set; }

    internal bool IsMigration => plan.IsMigration;

    /// <summary>The lines that transactions stand for already.</summary>
    internal IEnumerable<SeenRow> Seen => plan.Lines.Where(line => _seen[line.Ordinal]).Select(See);

    /// <summary>Pending transactions that the bank has booked by now, and how.</summary>
    internal List<(TransactionId Id, ReadFacts Read)> BookedNow { get; } = [];

    /// <summary>Rows written that may be another one; known once the rows are made.</summary>
    internal List<PossibleMatch> Possible { get; } = [];

    /// <summary>The transfers between accounts of the file that it names; known once the rows are made.</summary>
    internal List<TransferEnds> Named => _transfers.Pairs();

    internal int Skipped { get; private set; }

    /// <summary>What the file says that a person had decided; known once the rows are made.</summary>
    internal MigratedChoices Migrated { get; } = new();

    /// <summary>The category texts of the lines that become transactions.</summary>
    internal IReadOnlySet<string> Carried => New.SelectMany(l => ImportSummary.TextsOf(l.Read)).ToHashSet();

    internal void Sort()
    {
        foreach (var line in plan.Lines)
        {
            switch (Decide(line))
            {
                case LineDecision.Skip:
                    Skipped++;
                    break;
                case LineDecision.Duplicate:
                    Skipped++;
                    _seen[line.Ordinal] = true;
                    if (plan.IsMigration && line.Match.Row is { } known)
                        _transfers.Note(line.Account, line.Read, known, isNew: false);
                    if (line.Match is { BooksNow: true, Row: { } pending })
                        BookedNow.Add((pending, FactsOf(line.Read)));
                    break;
                default:
                    _new[line.Ordinal] = true;
                    NewCount++;
                    break;
            }
        }
    }

    /// <summary>Made one at a time while they are written, so that a large file is never held twice.</summary>
    internal IEnumerable<NewRow> Rows() => New.Select(Row);

    internal AccountId AccountOf(PlannedLine line) => accounts[line.Account].Id;

    /// <summary>The months of each account that get new rows.</summary>
    internal List<TouchedMonths> Touched() =>
        [
            .. New.AggregateBy(
                    AccountOf,
                    (First: DateOnly.MaxValue, Last: DateOnly.MinValue),
                    (days, line) =>
                        (line.Date < days.First ? line.Date : days.First, line.Date > days.Last ? line.Date : days.Last)
                )
                .Select(a => new TouchedMonths(a.Key, YearMonth.Of(a.Value.First), YearMonth.Of(a.Value.Last))),
        ];

    /// <summary>
    /// A person's choice for the category text of the file, else what the cascade says of the line; of a file that a person
    /// brings along from another program nothing but what it says.
    /// </summary>
    internal static CategoryDecision Decided(
        StatementLine line,
        MerchantText text,
        Installment? installment,
        ImportPlan plan,
        PlannedAccount account,
        Categorizer categorizer
    )
    {
        var category = plan.Categories.Of(line.Category);
        var migrated = category is null ? DecisionSource.None : DecisionSource.Migrated;
        if (plan.IsMigration)
            return new(category, null, migrated, null, null, DecisionSource.None);
        var decided = categorizer.Categorize(Input(line, account, installment), text);
        return category is null
            ? decided
            : decided with
            {
                CategoryId = category,
                Source = migrated,
                Confidence = null,
                Evidence = null,
                Parts = null,
            };
    }

    /// <summary>The rule by which a line is left out, unless a person decided about it or it is here already.</summary>
    internal static RuleId? IgnoredBy(
        PlannedLine line,
        ImportPlan plan,
        ImportChoices choices,
        Categorizer categorizer
    ) =>
        !categorizer.Ignores
        || plan.IsMigration
        || line.Match.Status == LineStatus.Duplicate
        || choices.Lines.ContainsKey(line.Ordinal)
            ? null
            : IgnoredBy(line.Read, plan.Accounts[line.Account], categorizer);

    private static RuleId? IgnoredBy(StatementLine read, PlannedAccount account, Categorizer categorizer) =>
        categorizer.IgnoredBy(Input(read, account, InstallmentOf(read, account.Target)));

    private static CategorizationInput Input(StatementLine line, PlannedAccount account, Installment? installment) =>
        new(line.Description, line.Payee, line.MinorUnits, line.Currency!, account.Target?.Id ?? default, line.Category)
        {
            MerchantCode = line.MerchantCode,
            Date = line.Date,
            Note = line.Note,
            IsInstallment = installment is not null,
            Bank = account.Target is { } target
                ? CategorizationInput.BankOf(target)
                : account.Read.Institution ?? account.Read.Name ?? account.Text,
        };

    private LineDecision Decide(PlannedLine line)
    {
        if (choices.Lines.TryGetValue(line.Ordinal, out var chosen))
            return chosen == LineDecision.Duplicate && line.Match.Row is null ? LineDecision.New : chosen;
        if (IgnoredBy(line, plan, choices, categorizer) is not null)
            return LineDecision.Skip;
        return line.Match.Status == LineStatus.Duplicate ? LineDecision.Duplicate : LineDecision.New;
    }

    private static SeenRow See(PlannedLine line)
    {
        var read = line.Read;
        ReadFacts? otherwise = line.Match.ReadsOtherwise ? FactsOf(read) : null;
        return new(line.Match.Row!.Value, line.Ordinal, read.SourceId, otherwise);
    }

    private static ReadFacts FactsOf(StatementLine read) => new(read.Date, read.MinorUnits, read.Description);

    private NewRow Row(PlannedLine line)
    {
        var id = TransactionId.From(_ids.Next());
        var account = accounts[line.Account];
        var read = line.Read;
        var text = categorizer.TextOf(read.Description, read.Payee);
        var installment = InstallmentOf(read, account);
        var decided = Decided(read, text, installment, plan, plan.Accounts[line.Account], categorizer);
        if (installment is { } part && !plan.IsMigration)
            decided = installments.Continue(decided, account.Id, text.Main.Key, part);
        var payee = decided.Payee ?? read.Payee;
        var note = plan.IsMigration ? NoteOf(read) : read.Note ?? decided.Note;
        IReadOnlyList<string> tags = decided.Tags is { } more ? [.. read.Tags.Union(more)] : read.Tags;
        if (plan.IsMigration)
            tags = [.. tags.Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct()];
        var baseAmount = rates.Convert(read.MinorUnits, account.Currency, baseCurrency, read.Date);
        // A possible duplicate comes in rather than get lost, and a person is asked.
        var possible = line.Match.Status == LineStatus.Possible && !choices.Lines.ContainsKey(line.Ordinal);
        if (possible)
            Possible.Add(new(MatchKind.Duplicate, id, line.Match.Row!.Value, line.Match.Score, line.Match.Reason!));
        _transfers.Note(line.Account, read, id);
        if (decided is { Source: DecisionSource.Migrated, CategoryId: { } chosen } && read.Splits.Count == 0)
            Migrated.Add(text.Main.Key, chosen, read.MinorUnits, read.Date, read.Description);
        return new NewRow
        {
            Id = id,
            SplitId = SplitId.From(_ids.Next()),
            AccountId = account.Id,
            Date = read.Date,
            MinorUnits = read.MinorUnits,
            Currency = account.Currency,
            Text = read.Description,
            Status =
                read.Reconciled ? TransactionStatus.Reconciled
                : read.Pending ? TransactionStatus.Pending
                : TransactionStatus.Booked,
            Payee = payee,
            PayeeSource =
                decided.Payee is not null ? decided.PayeeSource
                : payee is null ? DecisionSource.None
                : plan.IsMigration ? DecisionSource.Migrated
                : DecisionSource.Bank,
            CategoryId = decided.CategoryId,
            // That there is none is remembered, too.
            Source =
                decided.CategoryId is null && decided.Source != DecisionSource.Memory
                    ? DecisionSource.None
                    : decided.Source,
            Confidence = decided.Confidence,
            Evidence = decided.Evidence,
            NeedsReview = possible || (!plan.IsMigration && (decided.IsOpen || IsSample(read, decided))),
            Note = note,
            Tags = tags.Count == 0 ? "[]" : JsonSerializer.Serialize(tags),
            Installment = installment,
            Parts = Parts(read, decided, account),
            SearchText = SearchText.Of(payee, read.Description, note, tags),
            MerchantKey = text.Main.Key,
            Base = baseAmount,
            Ordinal = line.Ordinal,
            SourceId = read.SourceId,
        };
    }

    private static bool IsSample(StatementLine read, CategoryDecision decided) =>
        decided.Source is not (DecisionSource.Rule or DecisionSource.Migrated or DecisionSource.None)
        && AppliedSample.Takes(read.Description, read.Date, read.MinorUnits);

    /// <summary>The number of a check or receipt that a person wrote down is kept in the note.</summary>
    private static string? NoteOf(StatementLine read) =>
        read.Reference is { } reference ? $"{read.Note} (#{reference})".TrimStart() : read.Note;

    /// <summary>As the file divides the line, or else as a rule does.</summary>
    private List<NewPart>? Parts(StatementLine read, CategoryDecision decided, Account account)
    {
        if (read.Splits.Count > 0)
            return [.. read.Splits.Select(s => Part(s, account, read.Date))];
        return decided.Parts?.Select(part => Part(part, decided, account, read.Date)).ToList();
    }

    private NewPart Part(SplitPart part, CategoryDecision decided, Account account, DateOnly date)
    {
        var baseAmount = rates.Convert(part.MinorUnits, account.Currency, baseCurrency, date);
        return new(part.CategoryId, part.MinorUnits, part.Note, decided.Source, baseAmount)
        {
            Confidence = decided.Confidence,
            Evidence = decided.Evidence,
        };
    }

    private NewPart Part(StatementSplit split, Account account, DateOnly date)
    {
        var category = plan.Categories.Of(split.Category);
        var baseAmount = rates.Convert(split.MinorUnits, account.Currency, baseCurrency, date);
        var source = category is null ? DecisionSource.None : DecisionSource.Migrated;
        return new(category, split.MinorUnits, split.Note, source, baseAmount);
    }

    // On cards of countries where shops sell in parts a bare 3/10 is one; in dollars it is more often a day.
    internal static Installment? InstallmentOf(StatementLine read, Account? account) =>
        Installment.Find(
            read.Description,
            read.Date,
            account is { Type: AccountType.CreditCard, Currency.Code: not ("USD" or "CAD") }
        );
}
