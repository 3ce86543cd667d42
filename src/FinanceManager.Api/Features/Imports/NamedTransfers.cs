using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>A file of another finance program says of both ends which account is on the other side: such ends are paired.</summary>
internal sealed class NamedTransfers(ImportPlan plan)
{
    private readonly Dictionary<End, Queue<TransactionId>> _waiting = [];
    private readonly Dictionary<int, NumberedEnd> _numbered = [];
    private readonly List<TransferEnds> _pairs = [];

    /// <summary>A line that becomes a transaction, or one of a numbered transfer that is here already.</summary>
    internal void Note(int account, StatementLine line, TransactionId id, bool isNew = true)
    {
        if (line.Transfer is { } number)
        {
            Note(number, new(account, id, line.MinorUnits, isNew));
            return;
        }
        if (line is not { TransferAccount: { } other, MinorUnits: not 0 })
            return;
        var names = plan.Accounts[account].Read;
        var amount = line.MinorUnits;
        // The other account calls this one by its name or its number.
        foreach (var own in new[] { names.Name, names.Id }.OfType<string>().Distinct())
        {
            var wanted = new End(other, own, line.Date, -amount);
            if (_waiting.TryGetValue(wanted, out var ends) && ends.TryDequeue(out var found))
            {
                _pairs.Add(amount < 0 ? new(id, found) : new(found, id));
                return;
            }
        }
        var mine = new End(names.Name ?? names.Id ?? "", other, line.Date, amount);
        if (!_waiting.TryGetValue(mine, out var queue))
            _waiting.Add(mine, queue = new(1));
        queue.Enqueue(id);
    }

    internal List<TransferEnds> Pairs() => _pairs;

    /// <summary>Two ends that were both here before are as the household left them.</summary>
    private void Note(int number, NumberedEnd end)
    {
        if (!_numbered.Remove(number, out var other))
            _numbered.Add(number, end);
        else if (
            (end.IsNew || other.IsNew)
            && Math.Sign(end.MinorUnits) == -Math.Sign(other.MinorUnits)
            && end.MinorUnits != 0
            && (plan.Accounts[end.Account].Target is not { } target || target != plan.Accounts[other.Account].Target)
        )
            _pairs.Add(end.MinorUnits < 0 ? new(end.Id, other.Id) : new(other.Id, end.Id));
    }

    private readonly record struct NumberedEnd(int Account, TransactionId Id, long MinorUnits, bool IsNew);

    private readonly record struct End(string Account, string Other, DateOnly Date, long MinorUnits);
}
