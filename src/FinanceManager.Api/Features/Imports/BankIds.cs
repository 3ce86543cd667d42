namespace FinanceManager.Api.Features.Imports;

/// <summary>How far the ids of a bank can be trusted: some give every movement the same one, or count anew in each file.</summary>
internal sealed class BankIds
{
    private const int Shortest = 8;
    private readonly HashSet<string> _repeated = [];

    internal BankIds(IEnumerable<LineFacts> lines, IEnumerable<KnownRow> known)
    {
        Note(lines.Select(l => l.SourceId).OfType<string>());
        // Several files may have brought the same line.
        Note(known.Where(row => row.HasSourceIds).SelectMany(row => row.SourceIds.Distinct()));
    }

    /// <summary>Long, and met once on either side: enough to know a movement again when the bank moves its day.</summary>
    internal bool IsTelling(string id) => id.Length >= Shortest && !_repeated.Contains(id);

    private void Note(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        foreach (var id in ids)
            if (!seen.Add(id))
                _repeated.Add(id);
    }
}
