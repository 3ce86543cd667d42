namespace FinanceManager.Domain.Imports;

public enum ImportStatus
{
    Preview,
    Committed,
    Undone,
}

/// <summary>One file handed in: kept as it came, previewed, corrected, committed as a change-set, undone as a unit.</summary>
public sealed class Import : IOwned
{
    public Import(string fileName, byte[] sha256, long size, UserId? createdBy, DateTimeOffset createdAt)
    {
        Id = ImportId.New();
        FileName = fileName;
        Sha256 = sha256;
        Size = size;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
    }

    private Import() { }

    public HouseholdId HouseholdId { get; private set; }

    public ImportId Id { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Bytes of the file as it came.</summary>
    public long Size { get; private set; }

    /// <summary><c>ofx</c>, <c>csv</c>, …; empty until read.</summary>
    public string Format { get; private set; } = "";

    public ImportStatus Status { get; private set; }

    public UserId? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>JSON of what the person chose: account, column mapping, text-to-account, decisions per line.</summary>
    public string Choices { get; private set; } = "{}";

    /// <summary>JSON of the counts and diagnostics of the last reading.</summary>
    public string Outcome { get; private set; } = "{}";

    public ChangeSetId? ChangeSetId { get; private set; }

    public void Choose(string choices) => Choices = choices;

    public void Read(string format, string outcome) => (Format, Outcome) = (format, outcome);

    public void Commit(ChangeSetId changeSetId)
    {
        if (Status == ImportStatus.Committed)
            throw new RuleViolation("import.already-committed");
        Status = ImportStatus.Committed;
        ChangeSetId = changeSetId;
    }

    public void Undo() => Status = ImportStatus.Undone;

    public void Redo() => Status = ImportStatus.Committed;
}

/// <summary>A piece of the compressed bytes of an import, so that a large file need not be held as a whole.</summary>
/// <param name="part">From 0, in order.</param>
public sealed class ImportFilePart(ImportId importId, int part, byte[] content) : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public ImportId ImportId { get; private set; } = importId;

    public int Part { get; private set; } = part;

    public byte[] Content { get; private set; } = content;
}

/// <summary>A line of a file that supports a transaction; a transaction lives while any source or person's act supports it.</summary>
public sealed class TransactionSource : IOwned
{
    private TransactionSource() { }

    public HouseholdId HouseholdId { get; private set; }

    public ImportId ImportId { get; private set; }

    /// <summary>Ordinal of the line among all lines of the file.</summary>
    public int Ordinal { get; private set; }

    public TransactionId TransactionId { get; private set; }

    /// <summary>The bank's own id (FITID), not to be trusted alone.</summary>
    public string? SourceId { get; private set; }

    /// <summary>The line's day where the line reads otherwise than the transaction; null where it reads the same.</summary>
    public DateOnly? ReadDate { get; private set; }

    public long? ReadMinorUnits { get; private set; }

    public string? ReadText { get; private set; }

    /// <summary>Withdrawn by undoing the import.</summary>
    public bool Withdrawn { get; private set; }
}

/// <summary>How a bank's columns are read, remembered by the shape of its header.</summary>
public sealed class BankMapping(string signature, string mapping) : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Signature { get; private set; } = signature;

    /// <summary>JSON of the column mapping.</summary>
    public string Mapping { get; private set; } = mapping;

    public void Remember(string mapping) => Mapping = mapping;
}
