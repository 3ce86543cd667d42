using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Imports;

/// <summary>A file of another finance program says of both ends which account is on the other side: such ends are paired.</summary>
internal sealed class NamedTransfers(ImportPlan plan)
{
    private readonly Dictionary<End, Queue<TransactionId>> _waiting = [];
    private readonly List<TransferEnds> _pairs = [];

    /// <summary>A line that becomes a transaction.</summary>
    internal void Note(in PlannedLine line, TransactionId id)
    {
        if (line.Read is not { TransferAccount: { } other, MinorUnits: not 0 })
            return;
        var names = plan.Accounts[line.Account].Read;
        var amount = line.Read.MinorUnits;
        // The other account calls this one by its name or its number.
        foreach (var own in new[] { names.Name, names.Id }.OfType<string>().Distinct())
        {
            var wanted = new End(other, own, line.Read.Date, -amount);
            if (_waiting.TryGetValue(wanted, out var ends) && ends.TryDequeue(out var found))
            {
                _pairs.Add(amount < 0 ? new(id, found) : new(found, id));
                return;
            }
        }
        var mine = new End(names.Name ?? names.Id ?? "", other, line.Read.Date, amount);
        if (!_waiting.TryGetValue(mine, out var queue))
            _waiting.Add(mine, queue = new(1));
        queue.Enqueue(id);
    }

    internal List<TransferEnds> Pairs() => _pairs;

    private readonly record struct End(string Account, string Other, DateOnly Date, long MinorUnits);
}
