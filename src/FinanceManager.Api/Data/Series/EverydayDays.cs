using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;

namespace FinanceManager.Api.Data.Series;

/// <summary>Adds up, day by day and account by account, what no series explains.</summary>
internal sealed class EverydayDays(DateOnly today)
{
    /// <summary>A year of whole weeks.</summary>
    private const int Days = 52 * 7;

    private readonly Dictionary<AccountId, long[]> _sums = [];
    private readonly Dictionary<AccountId, DateOnly> _first = [];

    internal void Add(AccountId account, IEnumerable<Movement> movements, IReadOnlySet<TransactionId> explained)
    {
        foreach (var movement in movements)
        {
            var ago = today.DayNumber - movement.Day.DayNumber;
            if (!_first.TryGetValue(account, out var first) || movement.Day < first)
                _first[account] = movement.Day;
            if (ago is < 0 or >= Days || explained.Contains(movement.Id))
                continue;
            if (!_sums.TryGetValue(account, out var sums))
                _sums[account] = sums = new long[Days];
            sums[Days - 1 - ago] = checked(sums[Days - 1 - ago] + movement.MinorUnits);
        }
    }

    /// <summary>An account that is younger than a year has only the weeks since its first movement.</summary>
    internal IEnumerable<EverydaySums> Rows() =>
        _sums.Select(account =>
        {
            var known = Math.Min(Days, today.DayNumber - _first[account.Key].DayNumber + 1) / 7 * 7;
            return new EverydaySums(account.Key, today, account.Value[^known..]);
        });
}
