using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Turns planned lines into the rows to write, categorised and in the base currency.</summary>
internal sealed class ImportRowsOf(
    ImportPlan plan,
    ImportChoices choices,
    Categorizer categorizer,
    IReadOnlyList<Account> accounts,
    Currency baseCurrency,
    InstallmentPlans installments
)
{
    private readonly NamedTransfers _transfers = new(plan);

    /// <summary>The lines that become transactions.</summary>
    internal List<PlannedLine> New { get; } = [];

    internal List<SeenRow> Seen { get; } = [];

    /// <summary>Pending transactions that the bank has booked by now, and how.</summary>
    internal List<(TransactionId Id, ReadFacts Read)> BookedNow { get; } = [];

    /// <summary>Rows written that may be another one; known once the rows are made.</summary>
    internal List<PossibleMatch> Possible { get; } = [];

    /// <summary>The transfers between accounts of the file that it names; known once the rows are made.</summary>
    internal List<TransferEnds> Named => _transfers.Pairs();

    internal int Skipped { get; private set; }

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
                    See(line, line.Match.Row!);
                    break;
                default:
                    New.Add(line);
                    break;
            }
        }
    }

    private void See(PlannedLine line, KnownRow row)
    {
        Seen.Add(new(row.Id, line.Ordinal, line.Read.SourceId, row.Bank == line.Facts ? null : line.Facts));
        if (row is { Status: TransactionStatus.Pending, Deleted: false } && !line.Read.Pending)
            BookedNow.Add((row.Id, line.Facts));
    }

    /// <summary>Made one at a time while they are written, so that a large file is never held twice.</summary>
    internal IEnumerable<NewRow> Rows() => New.Select(Row);

    internal AccountId AccountOf(PlannedLine line) => accounts[line.Account].Id;

    /// <summary>The months of each account that get new rows.</summary>
    internal List<TouchedMonths> Touched() =>
        [
            .. New.GroupBy(AccountOf, line => line.Read.Date)
                .Select(g => new TouchedMonths(g.Key, YearMonth.Of(g.Min()), YearMonth.Of(g.Max()))),
        ];

    /// <summary>A person's choice for the category text of the file, else what the cascade says of the line.</summary>
    internal static CategoryDecision Decided(
        PlannedLine line,
        PlannedAccount account,
        ImportChoices choices,
        Categorizer categorizer
    )
    {
        var decided = categorizer.Categorize(
            new CategorizationInput(
                line.Read.Description,
                line.Read.Payee,
                line.Read.MinorUnits,
                line.Read.Currency!,
                account.Target?.Id ?? default,
                line.Read.Category
            )
        );
        return line.Read.Category is { } text && choices.Categories.TryGetValue(text, out var chosen)
            ? decided with
            {
                CategoryId = chosen,
                Source = DecisionSource.Migrated,
                Confidence = null,
                Evidence = null,
            }
            : decided;
    }

    private LineDecision Decide(PlannedLine line)
    {
        if (choices.Lines.TryGetValue(line.Ordinal, out var chosen))
            return chosen == LineDecision.Duplicate && line.Match.Row is null ? LineDecision.New : chosen;
        return line.Match.Status == LineStatus.Duplicate ? LineDecision.Duplicate : LineDecision.New;
    }

    private NewRow Row(PlannedLine line)
    {
        var id = TransactionId.New();
        var account = accounts[line.Account];
        var read = line.Read;
        var key = Categorizer.MemoryKey(read.Description, read.Payee);
        var installment = InstallmentOf(read, account);
        var decided = Decided(line, plan.Accounts[line.Account], choices, categorizer);
        if (installment is { } part)
            decided = installments.Continue(decided, account.Id, key, part);
        var payee = decided.Payee ?? read.Payee;
        var (baseAmount, rateDate) = BaseAmounts.Convert(read.MinorUnits, account.Currency, baseCurrency, read.Date);
        // A possible duplicate comes in rather than get lost, and a person is asked.
        var possible = line.Match.Status == LineStatus.Possible && !choices.Lines.ContainsKey(line.Ordinal);
        if (possible)
            Possible.Add(new(MatchKind.Duplicate, id, line.Match.Row!.Id, line.Match.Score, line.Match.Reason!));
        _transfers.Note(line, id);
        return new NewRow
        {
            Id = id,
            AccountId = account.Id,
            Date = read.Date,
            MinorUnits = read.MinorUnits,
            Currency = account.Currency,
            Text = read.Description,
            Status = read.Pending ? TransactionStatus.Pending : TransactionStatus.Booked,
            Payee = payee,
            PayeeSource =
                decided.Payee is not null ? decided.PayeeSource
                : payee is null ? DecisionSource.None
                : DecisionSource.Bank,
            CategoryId = decided.CategoryId,
            Source = decided.CategoryId is null ? DecisionSource.None : decided.Source,
            Confidence = decided.Confidence,
            Evidence = decided.Evidence,
            NeedsReview = possible,
            Note = read.Note,
            Tags = read.Tags.Count == 0 ? "[]" : JsonSerializer.Serialize(read.Tags),
            Installment = installment,
            Parts = read.Splits.Count == 0 ? null : [.. read.Splits.Select(s => Part(s, account, read.Date))],
            SearchText = SearchText.Of(payee, read.Description, read.Note, read.Tags),
            MerchantKey = key,
            BaseMinorUnits = baseAmount,
            RateDate = rateDate,
            Ordinal = line.Ordinal,
            SourceId = read.SourceId,
        };
    }

    private NewPart Part(StatementSplit split, Account account, DateOnly date)
    {
        CategoryId? category =
            split.Category is { } text && choices.Categories.TryGetValue(text, out var chosen) ? chosen : null;
        var (baseAmount, rateDate) = BaseAmounts.Convert(split.MinorUnits, account.Currency, baseCurrency, date);
        var source = category is null ? DecisionSource.None : DecisionSource.Migrated;
        return new(category, split.MinorUnits, split.Note, source, baseAmount, rateDate);
    }

    // On cards of countries where shops sell in parts a bare 3/10 is one; in dollars it is more often a day.
    private static Installment? InstallmentOf(StatementLine read, Account account) =>
        Installment.Find(
            read.Description,
            read.Date,
            account.Type == AccountType.CreditCard && account.Currency.Code is not ("USD" or "CAD")
        );
}
