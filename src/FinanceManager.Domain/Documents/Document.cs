namespace FinanceManager.Domain.Documents;

/// <summary>How far a document has come.</summary>
public enum DocumentStage
{
    /// <summary>Waits to be read.</summary>
    Queued,

    Reading,

    /// <summary>Read; a person confirms what it says.</summary>
    Read,

    /// <summary>A bank's statement, which goes the way of imports.</summary>
    Statement,

    /// <summary>It cannot be read; a person may still say what it is.</summary>
    Failed,
}

/// <summary>
/// A receipt, bill, invoice or statement handed in: its file, how it was read and what it would become. It is nothing in
/// the ledger until a person confirms it, which attaches it to a transaction.
/// </summary>
public sealed class Document : IOwned
{
    public Document(
        string fileName,
        string contentType,
        byte[] sha256,
        long size,
        UserId? createdBy,
        DateTimeOffset createdAt
    )
    {
        Id = DocumentId.New();
        FileName = fileName;
        ContentType = contentType;
        Sha256 = sha256;
        Size = size;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
    }

    private Document() { }

    public HouseholdId HouseholdId { get; private set; }

    public DocumentId Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>By the file's first bytes; <c>text/plain</c> for the text of a code that was scanned.</summary>
    public string ContentType { get; private set; } = "";

    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Bytes of the file as it came.</summary>
    public long Size { get; private set; }

    public UserId? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DocumentStage Stage { get; private set; }

    /// <summary>Why it could not be read: a code the client words.</summary>
    public string? Error { get; private set; }

    /// <summary>The path by which it was read, as a word; null until then.</summary>
    public string? Method { get; private set; }

    /// <summary>Whether what it says proves its total.</summary>
    public bool IsProved { get; private set; }

    /// <summary>What names this very document everywhere, in whatever file it comes.</summary>
    public string? UniqueId { get; private set; }

    /// <summary>JSON of all that was read.</summary>
    public string? Reading { get; private set; }

    /// <summary>JSON of the transaction it would become, with what a person corrected.</summary>
    public string? Draft { get; private set; }

    /// <summary>What it became, being a statement.</summary>
    public ImportId? ImportId { get; private set; }

    /// <summary>How long the last reading took.</summary>
    public int? Milliseconds { get; private set; }

    /// <summary>Questions to a language model, of all readings, and what they cost in millionths of a dollar.</summary>
    public int AiCalls { get; private set; }

    public long AiCost { get; private set; }

    /// <summary>Grows with each change in the household, so that a listener knows what it has not seen.</summary>
    public long Sequence { get; private set; }

    /// <summary>In the bin since then; null while it is not.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The file itself is kept no longer.</summary>
    public bool IsFileGone { get; private set; }

    /// <summary>A person has to say something before it can go on.</summary>
    public bool CanBeConfirmed => DeletedAt is null && Stage is (DocumentStage.Read or DocumentStage.Failed);

    public void Begin() => (Stage, Error) = (DocumentStage.Reading, null);

    /// <param name="reading">JSON.</param>
    /// <param name="draft">JSON.</param>
    public void Finish(string method, bool isProved, string? uniqueId, string reading, string draft)
    {
        (Stage, Error) = (DocumentStage.Read, null);
        (Method, IsProved, UniqueId, Reading, Draft) = (method, isProved, uniqueId, reading, draft);
    }

    public void BecomeImport(string method, ImportId import)
    {
        (Stage, Error) = (DocumentStage.Statement, null);
        (Method, ImportId) = (method, import);
    }

    public void Fail(string code) => (Stage, Error) = (DocumentStage.Failed, code);

    public void Took(int milliseconds, int aiCalls, long aiCost) =>
        (Milliseconds, AiCalls, AiCost) = (milliseconds, aiCalls, aiCost);

    /// <summary>To be read again.</summary>
    /// <exception cref="RuleViolation">It is being read, or there is nothing to read any more.</exception>
    public void Retry()
    {
        if (Stage is DocumentStage.Queued or DocumentStage.Reading)
            throw new RuleViolation("document.in-work");
        if (IsFileGone)
            throw new RuleViolation("document.file-gone");
        (Stage, Error) = (DocumentStage.Queued, null);
    }

    /// <summary>A person's word about what it says.</summary>
    /// <param name="draft">JSON.</param>
    /// <param name="isProved">Whether what it says proves its total, with that word.</param>
    /// <exception cref="RuleViolation">It is being read, or is none of a transaction.</exception>
    public void Correct(string draft, bool isProved)
    {
        if (!CanBeConfirmed)
            throw new RuleViolation(Stage is DocumentStage.Statement ? "document.is-statement" : "document.in-work");
        (Draft, IsProved) = (draft, isProved);
    }

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;

    public void Restore() => DeletedAt = null;

    /// <summary>The same file was handed in again.</summary>
    public void ComeBack() => (DeletedAt, IsFileGone) = (null, false);

    /// <summary>The file is deleted; what was read of it stays.</summary>
    public void LoseFile() => IsFileGone = true;

    public void Change(long sequence) => Sequence = sequence;
}
