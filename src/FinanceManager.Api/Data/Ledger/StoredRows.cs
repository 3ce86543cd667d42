using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A transaction as it is stored, with its splits and sources. What is derived from them is only there for writing.</summary>
internal sealed record StoredTransaction
{
    public required TransactionId Id { get; init; }
    public required AccountId AccountId { get; init; }
    public required DateOnly Date { get; init; }
    public required long MinorUnits { get; init; }
    public required Currency Currency { get; init; }
    public string? Payee { get; init; }
    public required DecisionSource PayeeSource { get; init; }
    public required string Description { get; init; }
    public string? Note { get; init; }
    public required TransactionStatus Status { get; init; }
    public DateOnly? BankDate { get; init; }
    public long? BankMinorUnits { get; init; }
    public string? BankText { get; init; }
    public short? InstallmentNumber { get; init; }
    public short? InstallmentCount { get; init; }
    public TransferId? TransferId { get; init; }

    /// <summary>May stand after this one.</summary>
    public TransactionId? MergedInto { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public required bool NeedsReview { get; init; }

    /// <summary>From the words it came with, which may have been corrected since; so it is kept, not derived.</summary>
    public required string MerchantKey { get; init; }

    /// <summary>A person deleted or merged it: it stays as the mark that keeps its line from coming back.</summary>
    public required bool Deleted { get; init; }

    public required IReadOnlyList<StoredSplit> Splits { get; init; }
    public required IReadOnlyList<StoredSource> Sources { get; init; }

    /// <summary>Derived.</summary>
    public string? SearchText { get; init; }

    /// <param name="t">With its splits, deleted ones too.</param>
    internal static StoredTransaction Of(Transaction t, IEnumerable<StoredSource> sources) =>
        new()
        {
            Id = t.Id,
            AccountId = t.AccountId,
            Date = t.Date,
            MinorUnits = t.MinorUnits,
            Currency = t.Currency,
            Payee = t.Payee,
            PayeeSource = t.PayeeSource,
            Description = t.Description,
            Note = t.Note,
            Status = t.Status,
            BankDate = t.BankDate,
            BankMinorUnits = t.BankMinorUnits,
            BankText = t.BankText,
            InstallmentNumber = t.InstallmentNumber,
            InstallmentCount = t.InstallmentCount,
            TransferId = t.DeletedIn is null ? t.TransferId : null,
            MergedInto = t.MergedInto,
            Tags = t.Tags,
            NeedsReview = t.NeedsReview,
            MerchantKey = t.MerchantKey,
            Deleted = t.DeletedIn is not null,
            Splits =
            [
                .. t
                    // Those that went with it are part of it still.
                    .Splits.Where(s => s.DeletedIn == t.DeletedIn)
                    .OrderBy(s => s.Position)
                    .ThenBy(s => s.Id)
                    .Select(StoredSplit.Of),
            ],
            Sources = [.. sources],
        };
}

internal sealed record StoredSplit
{
    public required SplitId Id { get; init; }
    public required int Position { get; init; }
    public CategoryId? CategoryId { get; init; }
    public required long MinorUnits { get; init; }
    public string? Note { get; init; }
    public required DecisionSource Source { get; init; }
    public double? Confidence { get; init; }
    public string? Evidence { get; init; }

    /// <summary>Derived.</summary>
    public long? BaseMinorUnits { get; init; }

    /// <summary>Derived.</summary>
    public DateOnly? RateDate { get; init; }

    /// <summary>Derived.</summary>
    public string? RateSource { get; init; }

    internal static StoredSplit Of(Split s) =>
        new()
        {
            Id = s.Id,
            Position = s.Position,
            CategoryId = s.CategoryId,
            MinorUnits = s.MinorUnits,
            Note = s.Note,
            Source = s.Source,
            Confidence = s.Confidence,
            Evidence = s.Evidence,
        };
}

internal sealed record StoredSource
{
    public required ImportId ImportId { get; init; }
    public required int Ordinal { get; init; }
    public string? SourceId { get; init; }
    public DateOnly? ReadDate { get; init; }
    public long? ReadMinorUnits { get; init; }
    public string? ReadText { get; init; }
    public required bool Withdrawn { get; init; }

    internal static StoredSource Of(TransactionSource s) =>
        new()
        {
            ImportId = s.ImportId,
            Ordinal = s.Ordinal,
            SourceId = s.SourceId,
            ReadDate = s.ReadDate,
            ReadMinorUnits = s.ReadMinorUnits,
            ReadText = s.ReadText,
            Withdrawn = s.Withdrawn,
        };
}

internal sealed record StoredTransfer
{
    public required TransferId Id { get; init; }
    public required TransactionId FromTransactionId { get; init; }
    public required TransactionId ToTransactionId { get; init; }
}
