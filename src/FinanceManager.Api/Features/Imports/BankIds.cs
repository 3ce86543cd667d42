using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Imports;

/// <summary>How far the ids of a bank can be trusted: some give every movement the same one, or count anew in each file.</summary>
/// <param name="asked">The ids that will be asked about; others are passed over.</param>
internal sealed class BankIds(IReadOnlySet<string> asked)
{
    private const int Shortest = 8;
    private readonly HashSet<string> _inFile = [];
    private readonly Dictionary<string, TransactionId> _rows = [];
    private readonly HashSet<string> _repeated = [];

    /// <summary>Long, and met once on either side: enough to know a movement again when the bank moves its day.</summary>
    internal bool IsTelling(string id) => id.Length >= Shortest && !_repeated.Contains(id);

    internal void NoteLine(string? id)
    {
        if (id is not null && asked.Contains(id) && !_inFile.Add(id))
            _repeated.Add(id);
    }

    /// <summary>Several files may have brought the same line.</summary>
    internal void NoteRow(string id, TransactionId row)
    {
        if (asked.Contains(id) && !_rows.TryAdd(id, row) && _rows[id] != row)
            _repeated.Add(id);
    }
}
