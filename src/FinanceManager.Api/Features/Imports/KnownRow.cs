using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Imports;

/// <summary>A transaction that a line may already be. Bank facts are as read and compare exactly.</summary>
/// <param name="Bank">Null for a transaction a person entered.</param>
/// <param name="Deleted">A person deleted it: it still stands for its line, so that it does not come back.</param>
internal sealed record KnownRow(
    TransactionId Id,
    DateOnly Date,
    long MinorUnits,
    ReadFacts? Bank,
    TransactionStatus Status,
    bool Deleted
)
{
    private List<string>? _sourceIds;
    private List<ReadFacts>? _alsoRead;

    internal List<string> SourceIds => _sourceIds ??= [];

    /// <summary>How other lines that it stands for read.</summary>
    internal IReadOnlyList<ReadFacts> AlsoRead => _alsoRead ?? (IReadOnlyList<ReadFacts>)[];

    internal bool HasSourceIds => _sourceIds is not null;

    /// <summary>Format of the file that brought it in; null for what a person entered.</summary>
    internal string? Format { get; set; }

    /// <summary>What a person entered of a movement that the bank has yet to tell of.</summary>
    internal string? Expected { get; init; }

    internal DateOnly BankDay => Bank?.Date ?? Date;

    internal void Add(LedgerSource source)
    {
        if (source.SourceId is { } id)
            SourceIds.Add(id);
        if (source.Read is { } read)
            (_alsoRead ??= []).Add(read);
    }

    public bool Equals(KnownRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode();
}
