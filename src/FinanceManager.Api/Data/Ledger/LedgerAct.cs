using FinanceManager.Domain;
using FinanceManager.Domain.Changes;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What is being done, for the change-set of the next save. One act is one change-set, however often it saves.</summary>
internal sealed class LedgerAct
{
    private bool _tookPast;

    internal ChangeKind Kind { get; private set; } = ChangeKind.Manual;

    internal string Label { get; private set; } = "ledger.edited";

    internal string? Subject { get; private set; }

    internal ImportId? ImportId { get; private set; }

    internal ChangeSet? ChangeSet { get; private set; }

    internal void Describe(
        string label,
        string? subject = null,
        ChangeKind kind = ChangeKind.Manual,
        ImportId? importId = null
    ) => (Label, Subject, Kind, ImportId) = (label, subject, kind, importId);

    /// <summary>The change-set of this act, begun when first needed.</summary>
    internal ChangeSet ChangeSetOf(FinanceDbContext db)
    {
        if (ChangeSet is null)
        {
            ChangeSet = new ChangeSet(ChangeSetId.New(), Kind, Label, db.Tenant.User, db.Clock.GetUtcNow());
            ChangeSet.About(Subject, ImportId);
            db.ChangeSets.Add(ChangeSet);
        }
        return ChangeSet;
    }

    /// <summary>Lets go of the rows saved so far, so that an act over thousands of rows stays small in memory.</summary>
    internal void Continue(FinanceDbContext db)
    {
        db.ChangeTracker.Clear();
        if (ChangeSet is not null)
            db.Attach(ChangeSet);
    }

    /// <summary>The act is over; the next save begins another.</summary>
    internal void End() => (ChangeSet, _tookPast) = (null, false);

    /// <summary>Once for each act that writes: it takes some of what is no longer kept with it.</summary>
    internal bool TakesPast()
    {
        var first = ChangeSet is not null && !_tookPast;
        _tookPast |= first;
        return first;
    }
}
